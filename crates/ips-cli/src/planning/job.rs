//! What a task is done with: the policy and the day, the language and the form of the answer; and how the answer is written.

use crate::output::{print, print_json};
use crate::policies;
use crate::task::Task;
use crate::unusable::Unusable;
use ips_core::policy::ProgramPolicy;
use ips_core::{Language, Situation, Voice};
use ips_report::{NoRuleInForce, Report, Speaker, StaffNote, TaskAnswer, write_text};
use serde::Serialize;

/// What a task is done with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Job {
    pub(super) situation: Situation<'static, ProgramPolicy>,
    pub(super) language: Language,
    /// Whether the answer is for people.
    pub(super) is_readable: bool,
}

impl Job {
    pub(super) fn of(task: &Task) -> Result<Self, Unusable> {
        let situation = Situation::new(policies::program(&task.policy)?, task.day.as_of);
        Ok(Self { situation, language: task.form.words.lang, is_readable: task.form.is_readable() })
    }

    /// The policy.
    pub(super) fn program(&self) -> &'static ProgramPolicy {
        self.situation.policy
    }

    /// Who says what the answer is, in a report.
    pub(super) fn speaker(&self) -> Speaker<'static, ProgramPolicy> {
        Speaker::new(self.program(), Voice::Worker, self.language)
    }

    /// Writes the answer: JSON for programs, or a report for people. Returns how many rules are broken and entries bad.
    pub(super) fn answer<R: Serialize>(
        &self,
        answer: &TaskAnswer<'_, R>,
        broken: usize,
        report: impl FnOnce(Option<&R>) -> Report<'static>,
    ) -> Result<u64, Unusable> {
        self.answer_with(answer, &[], broken, report)
    }

    /// The same with what is to be known about how a list was read.
    pub(super) fn answer_with<R: Serialize>(
        &self,
        answer: &TaskAnswer<'_, R>,
        notes: &[StaffNote],
        broken: usize,
        report: impl FnOnce(Option<&R>) -> Report<'static>,
    ) -> Result<u64, Unusable> {
        let bad = broken.saturating_add(answer.errors.len());
        if self.is_readable {
            print(&write_text(&report(answer.result.as_ref())))?;
        } else {
            let notes = notes.iter().map(|note| Note { note, message: note.sentence(Language::En) }).collect();
            print_json(&Noted { answer, notes })?;
        }
        Ok(u64::try_from(bad).unwrap_or(u64::MAX))
    }
}

/// An answer with what is to be known about how its input was read.
#[derive(Serialize)]
struct Noted<'a, A> {
    #[serde(flatten)]
    answer: &'a A,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Note<'a>>,
}

/// A note with its code and its values, and what a person reads about it, in English.
#[derive(Serialize)]
struct Note<'a> {
    #[serde(flatten)]
    note: &'a StaffNote,
    message: String,
}

impl From<NoRuleInForce> for Unusable {
    fn from(error: NoRuleInForce) -> Self {
        Self::Input(format!("{error}; {}", error.remedy()))
    }
}
