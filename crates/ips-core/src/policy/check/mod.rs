//! What can be wrong with a policy file beyond its form: names that lead nowhere, dates out of order, texts left empty.

mod location;
mod planning;
mod questions;
mod report;
mod scale;
mod screening;

use super::Document;
use report::Report;
use std::fmt;

pub use location::{Location, Step};
pub use scale::check_scale;

/// One thing wrong with a policy document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub at: Location,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}; {}", self.at, self.what, self.remedy)
    }
}

/// Everything wrong with a document, in the order of the file. Nothing wrong: an empty list.
pub fn check(document: &Document) -> Vec<Problem> {
    let mut report = Report::default();
    screening::check(document, &mut report);
    if let Some(planning) = &document.planning {
        planning::check(document, planning, &mut report);
    }
    report.0
}
