//! Words on the page: they follow the language.

use super::{Session, Stage};
use crate::fields::fact_error;
use crate::live::{Shown, text};
use ips_core::{Text, Wording};
use ips_report::words::call;
use ips_report::words::tables::Screening;
use leptos::prelude::*;

impl Session {
    /// What the step is called, for the title of a window, and whether something is wrong with its answer; never what was answered, nor what came out.
    /// Nothing on the first page.
    pub fn step(self) -> Option<String> {
        let words = self.words();
        let title = match self.stage.get() {
            Stage::Start => return None,
            Stage::Question(name) => {
                let fact = self.policy.get().fact_named(&name)?;
                let question = self.worded(&fact.question);
                if fact_error(self, fact).is_some() {
                    return Some([words.error, ": ", question].concat());
                }
                question
            }
            Stage::Review => words.review_heading,
            Stage::Call => call(self.language.get()).heading,
            Stage::Result => words.result,
        };
        Some(title.to_owned())
    }

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
