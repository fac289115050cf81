//! Values that hold from a date on.

use super::{Passage, RuleId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One value and the day from which it holds, until the next one begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedValue<T> {
    /// The first day on which the value is in force.
    #[serde(deserialize_with = "crate::calendar::iso")]
    pub from: NaiveDate,
    /// The value, in the unit of the field that holds it.
    pub value: T,
    /// Where the document states this value.
    pub citation: Passage,
    /// The rules it comes from.
    pub rules: Vec<RuleId>,
}

/// A value with its history, oldest first. Before the first entry no rule is in force: there is no default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Dated<T>(pub Vec<DatedValue<T>>);

impl<T> Dated<T> {
    /// The entry in force on a day, or `None` where none is.
    pub fn on(&self, day: NaiveDate) -> Option<&DatedValue<T>> {
        self.0.iter().rev().find(|entry| entry.from <= day)
    }

    /// The days on which an entry begins.
    pub fn starts(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        self.0.iter().map(|entry| entry.from)
    }
}
