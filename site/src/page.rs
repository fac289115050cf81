//! The pages and their addresses.

use ips_core::{Language, Policy};
use ips_ui::Audience;

/// One page, whatever its language.
#[derive(Clone, Copy, Debug)]
pub enum Page {
    /// Pick the task, then state and payer.
    Home,
    /// Screen against a policy.
    Screen(Audience, &'static Policy),
    /// What this is and how it works.
    About,
    /// What happens with answers: nothing.
    Privacy,
    /// Who can use it and how.
    Accessibility,
}

impl Page {
    /// Every page.
    pub fn all() -> Vec<Self> {
        let screens = ips_policies::all().iter().flat_map(|policy| [Self::Screen(Audience::Worker, policy), Self::Screen(Audience::Public, policy)]);
        [Self::Home, Self::About, Self::Privacy, Self::Accessibility].into_iter().chain(screens).collect()
    }

    /// The address below the language, with a slash at its end, or nothing for the home page.
    pub fn path(self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Screen(Audience::Worker, policy) => format!("screen/{}/", policy.id()),
            Self::Screen(Audience::Public, policy) => format!("check/{}/", policy.id()),
            Self::About => "about/".to_owned(),
            Self::Privacy => "privacy/".to_owned(),
            Self::Accessibility => "accessibility/".to_owned(),
        }
    }

    /// The page with this address.
    pub fn at(path: &str) -> Option<Self> {
        Self::all().into_iter().find(|page| page.path() == path)
    }
}

/// Where the site stands on its host, and in which language the page is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The address of the site on its host; begins and ends with a slash.
    pub base: String,
    /// The language.
    pub language: Language,
}

impl Place {
    /// The address of a page.
    pub fn link(&self, page: Page) -> String {
        format!("{}{}/{}", self.base, self.language.tag(), page.path())
    }

    /// The same place in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self { base: self.base.clone(), language }
    }
}
