//! What can be wrong with a policy file beyond its form: names that lead nowhere, dates out of order, texts left empty.

mod planning;
mod problem;
mod questions;
mod report;
mod scale;
mod screening;

use super::Document;
use report::Report;

pub use problem::{Location, Problem, Step};
pub use scale::check_scale;

/// Everything wrong with a document, in the order of the file. Nothing wrong: an empty list.
pub fn check(document: &Document) -> Vec<Problem> {
    let mut report = Report::default();
    screening::check(document, &mut report);
    if let Some(planning) = &document.planning {
        planning::check(document, planning, &mut report);
    }
    report.0
}
