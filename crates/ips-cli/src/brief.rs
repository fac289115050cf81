//! What a row comes to, and nothing of why.

use ips_core::screening::Evaluation;
use ips_core::{Outcome, Policy};
use serde::Serialize;

/// The outcomes of a row with the criteria that are not met or not known: the fields of the same names of a whole result.
#[derive(Debug, Serialize)]
pub(crate) struct Brief<'p> {
    outcome: Outcome,
    criteria_outcome: Outcome,
    person_outcome: Outcome,
    failing: Vec<&'p str>,
    missing: Vec<&'p str>,
}

impl<'p> Brief<'p> {
    /// Of a person under a policy.
    pub(crate) fn of(policy: &'p Policy, found: &Evaluation) -> Self {
        let id = |place: usize| policy.document().criteria[place].id.as_str();
        Self {
            outcome: found.outcome,
            criteria_outcome: found.criteria_outcome,
            person_outcome: found.person_outcome,
            failing: found.failing().map(id).collect(),
            missing: found.missing().map(id).collect(),
        }
    }
}
