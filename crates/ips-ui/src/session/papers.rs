//! The papers that are ticked, which page of a result is shown, and the short note for a record. All of it lives in memory only.

use super::Session;
use ips_core::Determination;
use ips_report::report::Paper;
use ips_report::{RecordContext, Source, write_note};
use leptos::prelude::*;

/// The papers that are ticked, by their keys, and which page of the result is shown.
#[derive(Clone, Copy)]
pub struct Papers {
    /// The keys of those that are ticked.
    pub ticked: RwSignal<Vec<String>>,
    /// Which page of the result is shown.
    pub(crate) view: RwSignal<View>,
}

/// A page of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// What came out.
    Result,
    /// The request with its cover page.
    Request,
    /// The letter to take along.
    Letter,
}

impl Papers {
    pub(super) fn new() -> Self {
        Self { ticked: RwSignal::new(Vec::new()), view: RwSignal::new(View::Result) }
    }

    /// Whether a paper is ticked.
    pub(crate) fn is_ticked(self, key: &str) -> bool {
        self.ticked.with(|ticked| ticked.iter().any(|other| other == key))
    }

    /// Ticks a paper, or takes the tick away.
    pub(crate) fn tick(self, key: &str, is_there: bool) {
        self.ticked.update(|ticked| {
            ticked.retain(|other| other != key);
            if is_there {
                ticked.push(key.to_owned());
            }
        });
    }

    /// How many of some papers are ticked.
    pub(crate) fn count(self, papers: &[Paper]) -> usize {
        papers.iter().filter(|paper| self.is_ticked(&paper.key)).count()
    }
}

impl Session {
    /// The short note for a record, while there is a result.
    pub(crate) fn note(self) -> Option<String> {
        let reading = self.reading.get_untracked();
        let reference = self.reference.get_untracked();
        let context = RecordContext { reference: &reference, ..RecordContext::default() };
        Some(write_note(reading.determination.as_ref()?, &context, self.voice(), self.language.get_untracked()))
    }

    /// Where the answers of a result come from, by the names of the facts.
    pub(crate) fn sources(self, found: &Determination<'static>) -> Vec<(&'static str, Source)> {
        found.policy.document().facts.iter().filter_map(|fact| Some((fact.name.as_str(), self.source(fact)?))).collect()
    }
}
