//! What a task is done with: the policy and the day, the language and the form of the answer.

use super::words::Words;
use crate::policy_choice;
use crate::task::Task;
use crate::unusable::Unusable;
use ips_core::policy::ProgramPolicy;
use ips_core::{Language, Situation};

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
        let situation = Situation::new(policy_choice::program(&task.policy)?, task.as_of);
        Ok(Self { situation, language: task.form.words.language(), is_readable: task.form.is_readable() })
    }

    /// The words of the command in the language of the answer.
    pub(super) fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    /// The policy.
    pub(super) fn program(&self) -> &'static ProgramPolicy {
        self.situation.policy
    }

    pub(super) fn is_past_review(&self) -> bool {
        self.program().identity().is_past_review(self.situation.as_of)
    }
}
