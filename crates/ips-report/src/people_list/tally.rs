//! How many rows came to what.

use ips_core::Outcome;
use serde::{Deserialize, Serialize};
use std::ops::AddAssign;

/// How many rows of a list came to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// People who meet the criteria as entered.
    pub eligible: u64,
    /// People who do not.
    pub not_eligible: u64,
    /// People of whom too little is known.
    pub undetermined: u64,
    /// Rows that hold an answer that cannot be one.
    pub refused: u64,
    /// Rows that hold nobody: they are empty, or sum up the others.
    pub nobody: u64,
    /// Rows that were no UTF-8 and were read as Windows-1252.
    pub recoded: u64,
}

impl Tally {
    /// Counts a row with somebody in it; without an outcome it was refused.
    pub fn count(&mut self, outcome: Option<Outcome>) {
        match outcome {
            Some(Outcome::Eligible) => self.eligible += 1,
            Some(Outcome::NotEligible) => self.not_eligible += 1,
            Some(Outcome::Undetermined) => self.undetermined += 1,
            None => self.refused += 1,
        }
    }

    /// Takes back a row that was counted.
    pub(super) fn uncount(&mut self, outcome: Option<Outcome>) {
        let count = match outcome {
            Some(Outcome::Eligible) => &mut self.eligible,
            Some(Outcome::NotEligible) => &mut self.not_eligible,
            Some(Outcome::Undetermined) => &mut self.undetermined,
            None => &mut self.refused,
        };
        *count = count.saturating_sub(1);
    }

    /// How many rows hold somebody.
    pub fn people(&self) -> u64 {
        self.eligible + self.not_eligible + self.undetermined + self.refused
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.eligible += other.eligible;
        self.not_eligible += other.not_eligible;
        self.undetermined += other.undetermined;
        self.refused += other.refused;
        self.nobody += other.nobody;
        self.recoded += other.recoded;
    }
}
