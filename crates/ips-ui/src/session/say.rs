//! Words on the page: they follow the language.

use super::Session;
use crate::live::{Shown, text};
use ips_core::{Text, Wording};
use ips_report::words::tables::Screening;
use leptos::prelude::*;

impl Session {
    /// A word of the interface.
    pub fn word(self, pick: fn(&Screening) -> &'static str) -> Shown {
        text(move || pick(self.words()))
    }

    /// A text of the policy.
    pub fn policy_text(self, words: &'static Text) -> Shown {
        text(move || words.get(self.language.get()))
    }

    /// A wording of the policy, in the voice of the page.
    pub fn wording(self, words: &'static Wording) -> Shown {
        text(move || self.worded(words))
    }

    /// A wording of the policy at this moment.
    pub fn worded(self, words: &'static Wording) -> &'static str {
        words.get(self.voice(), self.language.get())
    }
}
