//! A second answer to every screening and to the question for staff, written from the documents and the conventions in plain code, one function per
//! policy. It knows nothing of the core: where the two disagree, one of them is wrong.

mod answers;
pub mod louisiana;
pub mod north_carolina;
mod staff;

pub use staff::{BestSplit, StaffQuestion, best_splits};

use chrono::NaiveDate;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// What a criterion comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value3 {
    /// The answers satisfy it.
    Yes,
    /// The answers rule it out.
    No,
    /// The answers leave it open.
    Open,
}

/// What the oracle expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Each criterion with its value and whether it is a limitation.
    pub criteria: Vec<(&'static str, Value3, bool)>,
}

impl Expected {
    /// `eligible`, `not_eligible` or `undetermined`: criteria and limitations.
    pub fn outcome(&self) -> &'static str {
        outcome(self.criteria.iter().map(|(_, value, _)| *value))
    }

    /// The same without the limitations.
    pub fn criteria_outcome(&self) -> &'static str {
        outcome(self.criteria.iter().filter(|(_, _, limitation)| !limitation).map(|(_, value, _)| *value))
    }

    /// The criteria not met.
    pub fn failing(&self) -> BTreeSet<&'static str> {
        self.with(Value3::No)
    }

    /// The criteria unknown.
    pub fn missing(&self) -> BTreeSet<&'static str> {
        self.with(Value3::Open)
    }

    /// The same on a day before the policy: nothing is asked yet.
    fn before_the_policy(mut self) -> Self {
        self.criteria.iter_mut().for_each(|(_, value, _)| *value = Value3::Open);
        self
    }

    fn with(&self, wanted: Value3) -> BTreeSet<&'static str> {
        self.criteria.iter().filter(|(_, value, _)| *value == wanted).map(|(name, _, _)| *name).collect()
    }
}

fn outcome(values: impl Iterator<Item = Value3>) -> &'static str {
    let values: Vec<Value3> = values.collect();
    if values.contains(&Value3::No) {
        "not_eligible"
    } else if values.contains(&Value3::Open) {
        "undetermined"
    } else {
        "eligible"
    }
}

/// A fact with answers that cover it.
pub type FactValues = (&'static str, Vec<Value>);

/// An oracle and the answers it can be asked about.
#[derive(Clone, Copy, Debug)]
pub struct Oracle {
    /// The policy.
    pub policy: &'static str,
    /// Each fact with answers that cover it: both sides of every boundary on the as-of date, or every option.
    pub facts: fn(NaiveDate) -> Vec<FactValues>,
    /// What the answers come to on the as-of date; they must be possible.
    pub expect: fn(NaiveDate, &Map<String, Value>) -> Expected,
    /// Somebody who meets everything, whatever the date after 2022.
    pub base: fn() -> Map<String, Value>,
    /// Facts that count only while another fact is not answered.
    pub stand_ins: &'static [(&'static str, &'static str)],
}
