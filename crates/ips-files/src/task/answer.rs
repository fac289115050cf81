//! What every answer has in common.

use chrono::NaiveDate;
use ips_core::policy::ProgramPolicy;
use serde::Serialize;
use std::fmt;

/// The shape of every answer in JSON: `result` is the task's own, `errors` are the entries that could not be used.
#[derive(Debug, Serialize)]
pub struct TaskAnswer<'a, R, E> {
    policy: &'a str,
    policy_version: &'a str,
    as_of: NaiveDate,
    past_review: bool,
    result: Option<R>,
    errors: &'a [E],
}

impl<'a, R, E> TaskAnswer<'a, R, E> {
    /// Puts an answer together; without a result there are errors only.
    pub fn new(program: &'a ProgramPolicy, as_of: NaiveDate, result: Option<R>, errors: &'a [E]) -> Self {
        Self { policy: program.id(), policy_version: &program.identity().version, as_of, past_review: is_past_review(program, as_of), result, errors }
    }
}

/// Whether the next review that the document promises is over.
pub fn is_past_review(program: &ProgramPolicy, as_of: NaiveDate) -> bool {
    program.identity().next_review.is_some_and(|review| as_of > review.last_day())
}

/// Nothing can be worked out for a day: the policy has no staffing rule in force on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoRuleInForce {
    policy: String,
    day: NaiveDate,
}

impl NoRuleInForce {
    pub(super) fn on(program: &ProgramPolicy, day: NaiveDate) -> Self {
        Self { policy: program.id().to_owned(), day }
    }

    /// What to do about it, in English.
    pub fn remedy(&self) -> &'static str {
        "take a later date"
    }
}

impl fmt::Display for NoRuleInForce {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} has no staffing rule in force on {}", self.policy, self.day)
    }
}

impl std::error::Error for NoRuleInForce {}
