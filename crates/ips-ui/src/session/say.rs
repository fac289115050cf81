//! Words on the page: they follow the language.

use super::Session;
use crate::live::{Live, live, text};
use crate::words::Words;
use ips_core::{Text, Wording};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

impl Session {
    /// A word of the interface.
    pub fn word(self, pick: fn(&Words) -> &'static str) -> AnyView {
        text(move || pick(self.words()).to_owned())
    }

    /// A word of the interface in an attribute.
    pub fn word_attribute(self, pick: fn(&Words) -> &'static str) -> Live<String> {
        live(move || pick(self.words()).to_owned())
    }

    /// A text of the policy.
    pub fn policy_text(self, words: &'static Text) -> AnyView {
        text(move || words.get(self.language.get()).to_owned())
    }

    /// A wording of the policy, in the voice of the page.
    pub fn wording(self, words: &'static Wording) -> AnyView {
        text(move || self.worded(words).to_owned())
    }

    /// A wording of the policy at this moment.
    pub fn worded(self, words: &'static Wording) -> &'static str {
        words.get(self.voice(), self.language.get())
    }
}
