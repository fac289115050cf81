//! The words that every language gives around the pages.

use crate::page::Page;
use ips_core::Language;
use ips_ui::Audience;

/// The words around the pages in one language.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "a field says what its text says")]
pub struct SiteWords {
    pub language_name: &'static str,
    pub skip: &'static str,
    pub main_navigation: &'static str,
    pub foot_navigation: &'static str,
    pub languages: &'static str,
    pub policies: &'static str,
    pub home: &'static str,
    pub embed: &'static str,
    pub about: &'static str,
    pub privacy: &'static str,
    pub accessibility: &'static str,
    pub not_found: &'static str,
    pub screen: &'static str,
    pub check: &'static str,
    pub plan: &'static str,
    pub description: &'static str,
    pub foot: &'static str,
}

impl SiteWords {
    /// The title of a page, for the browser's window.
    pub fn title(&self, page: Page, language: Language) -> String {
        let region = page.region().map_or("", |region| region.get(language));
        match page {
            Page::Home => format!("IPS Kit – {}", self.home),
            Page::Screen(Audience::Worker, _) => format!("{} – {region} – IPS Kit", self.screen),
            Page::Screen(Audience::Public, _) => format!("{} – {region} – IPS Kit", self.check),
            Page::Plan(_) => format!("{} – {region} – IPS Kit", self.plan),
            Page::Embed => format!("{} – IPS Kit", self.embed),
            Page::About => format!("{} – IPS Kit", self.about),
            Page::Privacy => format!("{} – IPS Kit", self.privacy),
            Page::Accessibility => format!("{} – IPS Kit", self.accessibility),
        }
    }
}
