//! What every answer has in common, and how programs read what could not be taken.

use crate::words::english_input_error;
use chrono::NaiveDate;
use ips_core::policy::ProgramPolicy;
use ips_core::{InputError, Situation};
use serde::Serialize;
use thiserror::Error;

/// The shape of every answer in JSON: `result` is the task's own, `errors` are the entries that could not be used.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TaskAnswer<'a, R> {
    policy: &'a str,
    policy_version: &'a str,
    as_of: NaiveDate,
    past_review: bool,
    /// The result of the task; nothing where the input could not be used.
    pub result: Option<R>,
    /// The entries that could not be used.
    pub errors: Vec<InputProblem<'a>>,
}

impl<'a, R> TaskAnswer<'a, R> {
    /// Puts an answer together; without a result there are errors only.
    pub fn new(situation: Situation<'a, ProgramPolicy>, result: Option<R>, errors: &'a [InputError]) -> Self {
        let Situation { policy, as_of } = situation;
        let identity = policy.identity();
        let errors = errors.iter().map(InputProblem::from).collect();
        Self { policy: policy.id(), policy_version: &identity.version, as_of, past_review: identity.is_past_review(as_of), result, errors }
    }
}

/// An error with its place, its code and its values, and what a person reads about it, in English.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "InputError & { message: string; remedy: string }"))]
pub struct InputProblem<'e> {
    /// Place, code and values.
    #[serde(flatten)]
    pub error: &'e InputError,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

impl<'e> From<&'e InputError> for InputProblem<'e> {
    fn from(error: &'e InputError) -> Self {
        let (message, remedy) = english_input_error(error);
        Self { error, message, remedy }
    }
}

/// Nothing can be worked out for a day: the policy has no staffing rule in force on it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{policy} has no staffing rule in force on {day}")]
pub struct NoRuleInForce {
    policy: String,
    day: NaiveDate,
}

impl NoRuleInForce {
    pub(super) fn on(situation: Situation<'_, ProgramPolicy>) -> Self {
        Self { policy: situation.policy.id().to_owned(), day: situation.as_of }
    }

    /// What to do about it, in English.
    pub fn remedy(&self) -> &'static str {
        "take a later date"
    }
}
