//! What a task is done with: the policy and the day, the language and the form of the answer; and how the answer is written.

use crate::output::{print, print_json};
use crate::policies;
use crate::task::Task;
use crate::unusable::Unusable;
use ips_core::policy::ProgramPolicy;
use ips_core::{Language, Situation, Voice};
use ips_report::{NoRuleInForce, Report, Speaker, TaskAnswer, write_text};
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
        let situation = Situation::new(policies::program(&task.policy)?, task.as_of);
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
        let bad = broken.saturating_add(answer.errors.len());
        if self.is_readable {
            print(&write_text(&report(answer.result.as_ref())))?;
        } else {
            print_json(answer)?;
        }
        Ok(u64::try_from(bad).unwrap_or(u64::MAX))
    }
}

impl From<NoRuleInForce> for Unusable {
    fn from(error: NoRuleInForce) -> Self {
        Self::Input(format!("{error}; {}", error.remedy()))
    }
}
