//! Where a policy says something, in the form in which every result shows it.

use crate::policy::planning::Source;
use crate::policy::{Item, Passage, ProgramPolicy, RuleId};
use crate::words::Language;
use serde::Serialize;

/// The place of a rule in the policy's document, with the rules of the inventory it stands for and the notes on unclear text beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Citation<'p> {
    /// The document, by the name it calls itself.
    pub document: &'p str,
    /// The heading as printed.
    pub heading: &'p str,
    /// The item or paragraph under it; in JSON a string in English, the language of the documents.
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub item: &'p Item,
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

    /// The place: the heading as printed, and the item in the language of the reader: "Staffing, item 3".
    pub fn place(&self, language: Language) -> String {
        format!("{}, {}", self.heading, self.item.get(language))
    }

    /// The place and the ids: "Staffing, item 3 [LA-STF-01]".
    pub fn whole(&self, language: Language) -> String {
        format!("{} [{}]", self.place(language), self.ids())
    }
}

impl ProgramPolicy {
    /// The citation of one of its planning rules.
    pub fn citation<'p>(&'p self, source: &'p Source) -> Citation<'p> {
        let Source { heading, item, rules, notes, .. } = source;
        Citation { document: &self.identity().document, heading, item, rules, notes }
    }
}
