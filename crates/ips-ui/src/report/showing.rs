//! What the blocks of a report need beside themselves.

use super::fold::Folds;
use ips_core::{Language, Truth};
use ips_report::report::{Note, Report};
use std::sync::Arc;

/// What the blocks of a report need beside themselves.
#[derive(Clone)]
pub(crate) struct Showing {
    pub(crate) language: Language,
    pub(crate) notes: Arc<Vec<Note>>,
    pub(crate) folds: Folds,
}

impl Showing {
    /// For a report.
    pub(crate) fn of(report: &Report<'static>, folds: Folds) -> Self {
        Self { language: report.language, notes: Arc::new(report.notes.clone()), folds }
    }

    /// The value of a criterion in words.
    pub(crate) fn truth(&self, truth: Truth) -> &'static str {
        ips_report::Speaker::new(&(), ips_core::Voice::Worker, self.language).truth(truth)
    }
}
