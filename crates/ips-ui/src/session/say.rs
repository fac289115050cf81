//! Words on the page: they follow the language.

use super::Session;
use crate::view::{View, text};
use crate::words::Words;
use ips_core::{Text, Wording};

impl Session {
    /// A word of the interface.
    pub fn word(self, pick: fn(&Words) -> &'static str) -> View {
        text(move || pick(self.words()))
    }

    /// A word of the interface for an attribute.
    pub fn word_attribute(self, pick: fn(&Words) -> &'static str) -> impl FnMut() -> Option<&'static str> {
        move || Some(pick(self.words()))
    }

    /// A text of the policy.
    pub fn policy_text(self, words: &'static Text) -> View {
        text(move || words.get(self.language.get()))
    }

    /// A wording of the policy, in the voice of the page.
    pub fn wording(self, words: &'static Wording) -> View {
        text(move || self.worded(words))
    }

    /// A wording of the policy at this moment.
    pub fn worded(self, words: &'static Wording) -> &'static str {
        words.get(self.voice(), self.language.get())
    }
}
