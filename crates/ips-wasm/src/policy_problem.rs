//! What can be wrong with a policy of a publisher.

use ips_core::policy::Problem;
use serde::Serialize;
use tsify::Tsify;

/// One thing wrong with a policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Tsify)]
pub struct PolicyProblem {
    /// Where it stands, such as `criteria[2].test`; entries of a list are counted from 1.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

impl From<Problem> for PolicyProblem {
    fn from(problem: Problem) -> Self {
        Self { path: problem.at.to_string(), message: problem.what, remedy: problem.remedy }
    }
}
