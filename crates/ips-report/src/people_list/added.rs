//! What is written behind a row.

use super::added_headings::{OF_CHANGES, OF_REASONS};
use super::changes::Change;
use super::found::{Places, RowFound};
use super::rows::RowIs;
use super::write_cell::write_quoted;
use crate::report::asks;
use crate::words::Speaker;
use crate::write::guarded;
use ips_batch::{FOUND_HEADINGS, outcome_word};
use ips_core::{Determination, Facts, Language, Policy, Truth, Voice, screen};

/// Why, whom to ask and what to ask next, in words: worked out for every row, which takes a hundred times as long as the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reasons(pub Language);

/// The columns that are added to a list.
#[derive(Clone, Debug)]
pub struct Added {
    ids: Vec<String>,
    reasons: Option<Reasons>,
    has_changes: bool,
}

/// One of the cells that are added to a row.
pub(super) enum AddedCell<'a> {
    /// A word of our own, without anything that would have to be written in another way.
    Word(&'a str),
    /// Some criteria, by their ids with a blank between.
    Ids(&'a [String], Places),
    /// Any text.
    Text(&'a str),
}

impl Added {
    /// The columns for a policy.
    pub fn new(policy: &Policy, reasons: Option<Reasons>) -> Self {
        Self { ids: policy.document().criteria.iter().map(|criterion| criterion.id.clone()).collect(), reasons, has_changes: false }
    }

    /// The same with a column for answers that were changed.
    pub(super) fn with_changes(mut self) -> Self {
        self.has_changes = true;
        self
    }

    /// Their headings: what it comes to (`eligible`, `not_eligible`, `undetermined`, or `error` for a row that could not be screened); the criteria that are
    /// not met and those that are unknown, by their ids with a blank between; and what is wrong with the row.
    pub fn headings(&self) -> Vec<&'static str> {
        let more = OF_REASONS.into_iter().filter(|_| self.reasons.is_some()).chain(self.has_changes.then_some(OF_CHANGES));
        FOUND_HEADINGS.into_iter().chain(more).collect()
    }

    /// Gives the cells that are added to a row, one for each of the headings; none to what is no row of the list. The facts are asked for where reasons are.
    pub(super) fn each<'p>(&self, is: &RowIs, facts: impl FnOnce() -> Option<Facts<'p>>, change: Option<&Change<'p>>, put: &mut dyn FnMut(AddedCell<'_>)) {
        match is {
            RowIs::Beside => return,
            RowIs::Headings => return self.headings().into_iter().for_each(|heading| put(AddedCell::Word(heading))),
            RowIs::Nobody => return self.headings().into_iter().for_each(|_| put(AddedCell::Word(""))),
            RowIs::Person(found) => {
                self.put_found(*found, put);
                if let Some(Reasons(language)) = self.reasons {
                    let facts = change.map(|change| change.facts.clone()).or_else(facts);
                    let reasoned = facts.map(|facts| reasoned(&screen(&facts), language)).unwrap_or_default();
                    for text in &reasoned {
                        put(AddedCell::Text(text));
                    }
                }
            }
            RowIs::Refused(rejects) => {
                let reasons: Vec<&str> = rejects.iter().map(|reject| reject.reason.as_str()).collect();
                put(AddedCell::Word(outcome_word(None)));
                [0; 2].into_iter().for_each(|_| put(AddedCell::Word("")));
                put(AddedCell::Text(&reasons.join(" ")));
                OF_REASONS.into_iter().filter(|_| self.reasons.is_some()).for_each(|_| put(AddedCell::Word("")));
            }
        }
        if self.has_changes {
            put(AddedCell::Text(change.map_or("", |change| &change.told)));
        }
    }

    fn put_found(&self, found: RowFound, put: &mut dyn FnMut(AddedCell<'_>)) {
        put(AddedCell::Word(found.word()));
        put(AddedCell::Ids(&self.ids, found.failing()));
        put(AddedCell::Ids(&self.ids, found.missing()));
        put(AddedCell::Word(""));
    }

    /// Writes the cells that are added to a row of CSV, each behind a separator.
    pub(super) fn write<'p>(&self, is: &RowIs, facts: impl FnOnce() -> Option<Facts<'p>>, change: Option<&Change<'p>>, separator: u8, out: &mut Vec<u8>) {
        self.each(is, facts, change, &mut |cell| {
            out.push(separator);
            match cell {
                AddedCell::Word(word) => out.extend_from_slice(word.as_bytes()),
                AddedCell::Ids(ids, places) => {
                    let begin = out.len();
                    for id in places.filter_map(|place| ids.get(place)) {
                        if out.len() > begin {
                            out.push(b' ');
                        }
                        out.extend_from_slice(id.as_bytes());
                    }
                }
                AddedCell::Text("") => {}
                AddedCell::Text(text) => write_quoted(&guarded(text), out),
            }
        });
    }
}

impl AddedCell<'_> {
    /// The cell as a text.
    pub(super) fn into_text(self) -> String {
        match self {
            Self::Word(text) | Self::Text(text) => text.to_owned(),
            Self::Ids(ids, places) => places.filter_map(|place| ids.get(place)).map(String::as_str).collect::<Vec<_>>().join(" "),
        }
    }
}

/// Why a row is not met, whom to ask for what, and what to ask first.
fn reasoned(determination: &Determination<'_>, language: Language) -> [String; 3] {
    let (reasons, asks) = reasoned_parts(determination, language);
    let asked: Vec<String> = asks.into_iter().map(|(whom, what)| format!("{whom}: {}", what.join("; "))).collect();
    let next = determination.next_question.and_then(|name| determination.policy.fact_named(name)).map_or("", |fact| fact.label.get(language));
    [reasons.join(" "), asked.join(" | "), next.to_owned()]
}

/// Why criteria are not met, a sentence each; and whom to ask, for what.
pub(super) fn reasoned_parts(determination: &Determination<'_>, language: Language) -> (Vec<String>, Vec<(String, Vec<String>)>) {
    let speaker = Speaker::new(determination.policy, Voice::Worker, language);
    let failing = determination.findings.iter().filter(|finding| finding.value == Truth::NotMet);
    let reasons = failing.map(|finding| format!("{}: {}", finding.criterion.title.get(Voice::Worker, language), speaker.reason(&finding.reason)));
    let groups = asks(determination, "", speaker).into_iter();
    let asked = groups.map(|group| (speaker.party(group.party).to_owned(), group.asks.into_iter().map(|ask| ask.title).collect()));
    (reasons.collect(), asked.collect())
}
