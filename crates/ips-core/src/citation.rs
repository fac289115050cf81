//! Where a policy says something, in the form in which every result shows it.

use crate::policy::planning::Source;
use crate::policy::{Passage, ProgramPolicy, RuleId};
use serde::Serialize;
use std::fmt;

/// The place of a rule in the policy's document, with the rules of the inventory it stands for and the notes on unclear text beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Citation<'p> {
    /// The document, by the name it calls itself.
    pub document: &'p str,
    /// The heading as printed.
    pub heading: &'p str,
    /// The item or paragraph under it.
    pub item: &'p str,
    /// The rules it comes from.
    pub rules: &'p [RuleId],
    /// The ids of the notes on unclear text that belong beside it; left out of the JSON where there are none.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional))]
    pub notes: &'p [String],
}

impl<'p> Citation<'p> {
    /// Of a passage of a document.
    pub fn of_passage(document: &'p str, passage: &'p Passage, rules: &'p [RuleId], notes: &'p [String]) -> Self {
        Self { document, heading: &passage.heading, item: &passage.item, rules, notes }
    }

    /// The ids of its rules: "LA-STF-01, LA-STF-02".
    pub fn ids(&self) -> String {
        self.rules.iter().map(|rule| rule.0.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// The place and the ids: "Staffing, item 3 [LA-STF-01]".
impl fmt::Display for Citation<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}, {} [{}]", self.heading, self.item, self.ids())
    }
}

impl ProgramPolicy {
    /// The citation of one of its planning rules.
    pub fn citation<'p>(&'p self, source: &'p Source) -> Citation<'p> {
        let Source { heading, item, rules, notes, .. } = source;
        Citation { document: &self.identity().document, heading, item, rules, notes }
    }
}
