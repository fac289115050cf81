//! What is written behind a row.

use crate::report::asks;
use crate::words::Speaker;
use ips_batch::{FOUND_HEADINGS, Screened, outcome_word};
use ips_core::{Facts, Language, Policy, Truth, Voice, screen};

/// Why, whom to ask and what to ask next, in words: worked out for every row, which takes a hundred times as long as the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reasons(pub Language);

/// The columns that are added to a list.
#[derive(Clone, Debug)]
pub struct Added {
    ids: Vec<String>,
    reasons: Option<Reasons>,
}

/// Those that it gets where reasons are asked.
const OF_REASONS: [&str; 3] = ["ips_reasons", "ips_ask", "ips_next_question"];

impl Added {
    /// The columns for a policy.
    pub fn new(policy: &Policy, reasons: Option<Reasons>) -> Self {
        Self { ids: policy.document().criteria.iter().map(|criterion| criterion.id.clone()).collect(), reasons }
    }

    /// Their headings: what it comes to (`eligible`, `not_eligible`, `undetermined`, or `error` for a row that could not be screened); the criteria that are
    /// not met and those that are unknown, by their ids with a blank between; and what is wrong with the row.
    pub fn headings(&self) -> Vec<&'static str> {
        FOUND_HEADINGS.into_iter().chain(OF_REASONS.into_iter().filter(|_| self.reasons.is_some())).collect()
    }

    /// All that can be added.
    pub(super) fn all_headings() -> impl Iterator<Item = &'static str> {
        FOUND_HEADINGS.into_iter().chain(OF_REASONS)
    }

    /// Outcome, failing and missing criteria of a row, each after a separator.
    pub(super) fn write_found(&self, screened: &Screened, row: usize, separator: u8, out: &mut Vec<u8>) {
        out.push(separator);
        out.extend_from_slice(outcome_word(screened.outcome(row)).as_bytes());
        out.push(separator);
        self.write_ids(screened.failing(row), out);
        out.push(separator);
        self.write_ids(screened.missing(row), out);
    }

    fn write_ids(&self, places: impl Iterator<Item = usize>, out: &mut Vec<u8>) {
        let begin = out.len();
        for id in places.filter_map(|place| self.ids.get(place)) {
            if out.len() > begin {
                out.push(b' ');
            }
            out.extend_from_slice(id.as_bytes());
        }
    }

    /// The cells of a row: those of [`Added::headings`] up to the problem.
    pub fn found(&self, screened: &Screened, row: usize) -> [String; 3] {
        let ids = |places: &mut dyn Iterator<Item = usize>| places.filter_map(|place| self.ids.get(place)).map(String::as_str).collect::<Vec<_>>().join(" ");
        [outcome_word(screened.outcome(row)).to_owned(), ids(&mut screened.failing(row)), ids(&mut screened.missing(row))]
    }

    /// The cells that say why, whom to ask and what to ask next; nothing where nobody wants to know, and then the facts of the row are not asked for.
    pub fn reasoned<'p>(&self, facts: impl FnOnce() -> Option<Facts<'p>>) -> Option<[String; 3]> {
        let Reasons(language) = self.reasons?;
        let determination = screen(&facts()?);
        let speaker = Speaker::new(determination.policy, Voice::Worker, language);
        let failing = determination.findings.iter().filter(|finding| finding.value == Truth::NotMet);
        let reasons: Vec<String> =
            failing.map(|finding| format!("{}: {}", finding.criterion.title.get(Voice::Worker, language), speaker.reason(&finding.reason))).collect();
        let groups = asks(&determination, "", speaker);
        let asked: Vec<String> = groups
            .iter()
            .map(|group| {
                let titles: Vec<&str> = group.asks.iter().map(|ask| ask.title.as_str()).collect();
                format!("{}: {}", speaker.party(group.party), titles.join("; "))
            })
            .collect();
        let next = determination.next_question.and_then(|name| determination.policy.fact_named(name)).map_or("", |fact| fact.label.get(language));
        Some([reasons.join(" "), asked.join(" | "), next.to_owned()])
    }
}
