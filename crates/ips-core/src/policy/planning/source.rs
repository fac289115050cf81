//! Where a planning rule stands, from when it holds, and what is unclear about it.

use crate::policy::{Item, RuleId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The place of a rule in the policy's document and the days on which it is in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The first day on which the rule holds.
    #[serde(deserialize_with = "crate::calendar::iso")]
    pub from: NaiveDate,
    /// The last day on which it holds, where a later text replaced it.
    #[serde(default, deserialize_with = "crate::calendar::iso_option")]
    pub until: Option<NaiveDate>,
    /// The heading as printed.
    pub heading: String,
    /// The item or paragraph under it.
    pub item: Item,
    /// The rules of the inventory it comes from.
    pub rules: Vec<RuleId>,
    /// The ids of planning notes on unclear text that belong beside it.
    #[serde(default)]
    pub notes: Vec<String>,
}

impl Source {
    /// Whether the rule holds on a day.
    pub fn in_force(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|last| day <= last)
    }
}

/// A rule with a source.
pub trait Sourced {
    /// Where it stands.
    fn source(&self) -> &Source;
}

/// The rules of a list that hold on a day.
pub fn in_force<T: Sourced>(rules: &[T], day: NaiveDate) -> impl Iterator<Item = &T> {
    rules.iter().filter(move |rule| rule.source().in_force(day))
}

/// How strongly the text speaks, and so what a breach of it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The text permits or describes: information.
    May,
    /// The text recommends, or is unclear: a warning, never a failure.
    Should,
    /// The text says must, shall or required: a violation.
    Must,
}
