//! Everything that changes on the page: what is chosen, where the page is, what the preview has said.

use super::chosen::{Chosen, OWN, PROPERTIES};
use super::release::Release;
use crate::page::Place;
use ips_core::Language;
use ips_report::words::embed;
use ips_report::words::tables::Embed;
use ips_ui::{Shown, later, text};
use leptos::prelude::*;

/// Picks a word of the page.
pub(super) type Pick = fn(&Embed) -> &'static str;

/// An event that the checker in the preview has sent to the page around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CheckerEvent {
    pub(super) name: String,
    /// The detail as JSON.
    pub(super) detail: String,
}

/// The state of the page, in memory alone.
#[derive(Clone, Copy)]
pub(super) struct Builder {
    pub(super) release: &'static Release,
    /// The language of the page.
    pub(super) language: RwSignal<Language>,
    pub(super) chosen: RwSignal<Chosen>,
    /// What the preview has told its page, the newest first.
    pub(super) events: RwSignal<Vec<CheckerEvent>>,
    /// Scheme, host and port of the page; nothing while that is not known.
    origin: RwSignal<String>,
    /// The address of the site on its host.
    base: RwSignal<String>,
}

impl Builder {
    pub(super) fn new(release: &'static Release, place: &Place) -> Self {
        let policy = release.policies.first().map(|policy| policy.id.clone()).unwrap_or_default();
        let origin = RwSignal::new(String::new());
        // A page written beforehand does not know where it will be.
        later(move || origin.set(web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()));
        Self {
            release,
            language: RwSignal::new(place.language),
            chosen: RwSignal::new(Chosen { policy, ..Chosen::default() }),
            events: RwSignal::new(Vec::new()),
            origin,
            base: RwSignal::new(place.base.clone()),
        }
    }

    pub(super) fn words(self) -> &'static Embed {
        embed(self.language.get())
    }

    /// A word of the page.
    pub(super) fn word(self, pick: Pick) -> Shown {
        text(move || pick(self.words()))
    }

    /// What is chosen in one field.
    pub(super) fn choice(self, field: fn(&mut Chosen) -> &mut String) -> String {
        std::mem::take(field(&mut self.chosen.get()))
    }

    /// Chooses in one field.
    pub(super) fn choose(self, field: fn(&mut Chosen) -> &mut String, text: String) {
        self.chosen.update(|chosen| *field(chosen) = text);
    }

    /// The language the checker speaks on a page in the language of this one.
    pub(super) fn spoken(self) -> Language {
        Language::from_tag(&self.chosen.get().lang).unwrap_or_else(|| self.language.get())
    }

    /// The properties that are chosen and can be used.
    pub(super) fn properties(self) -> Vec<(&'static str, String)> {
        let chosen = self.chosen.get();
        let typed = PROPERTIES.iter().map(|property| (property, chosen.typed(property)));
        typed.filter(|(property, text)| !text.is_empty() && takes(property.like, text)).map(|(property, text)| (property.name, text)).collect()
    }

    /// The address of a file in the folder `embed/` of this site.
    pub(super) fn address(self, file: &str) -> String {
        format!("{}{}embed/{file}", self.origin.get(), self.base.get_untracked())
    }

    /// The host of the files, as a content security policy names it.
    pub(super) fn host(self) -> String {
        if self.chosen.get().files == OWN {
            return "'self'".to_owned();
        }
        let origin = self.origin.get();
        if origin.is_empty() { self.words().host_of_this_site.to_owned() } else { origin }
    }
}

/// Whether the browser takes a value for a property of CSS. Only asked where there is a browser, because nothing is typed before.
pub(super) fn takes(property: &str, value: &str) -> bool {
    web_sys::css::supports_with_value(property, value).unwrap_or(false)
}
