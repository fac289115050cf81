//! What the answers come to.

use crate::truth::Truth;
use serde::{Deserialize, Serialize};

/// What the answers come to. It is never a decision: the payer decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Every criterion is met as entered.
    Eligible,
    /// A criterion is definitely not met; unknowns cannot save it.
    NotEligible,
    /// Neither yet.
    Undetermined,
}

impl Outcome {
    /// The outcome of a number of criteria.
    pub fn of(values: impl IntoIterator<Item = Truth>) -> Self {
        Truth::all(values).into()
    }
}

impl From<Truth> for Outcome {
    /// What it comes to that every criterion together has this value.
    fn from(all: Truth) -> Self {
        match all {
            Truth::Met => Self::Eligible,
            Truth::NotMet => Self::NotEligible,
            Truth::Unknown => Self::Undetermined,
        }
    }
}
