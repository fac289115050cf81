//! The source of a planning rule, in the form in which results show it.

use crate::policy::RuleId;
use crate::policy::planning::Source;
use serde::Serialize;

/// Where a rule stands, its ids and the notes that belong to it.
#[derive(Serialize)]
pub(crate) struct CitedSource<'a> {
    citation: Heading<'a>,
    rules: &'a [RuleId],
    notes: &'a [String],
}

#[derive(Serialize)]
struct Heading<'a> {
    heading: &'a str,
    item: &'a str,
}

impl<'a> From<&'a Source> for CitedSource<'a> {
    fn from(source: &'a Source) -> Self {
        Self { citation: Heading { heading: &source.heading, item: &source.item }, rules: &source.rules, notes: &source.notes }
    }
}
