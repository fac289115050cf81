//! The papers that are ticked, and which page of a result is shown. All of it lives in memory only.

use ips_report::report::Paper;
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
