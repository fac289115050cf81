//! A report on the page: one component for each kind of block.

mod chart;
mod citation;
mod dated;
mod findings;
mod fold;
mod show;
mod showing;
mod table;

pub(crate) use citation::{citation_lines, marked, truth_class};
pub(crate) use dated::{ENTRY, dated_line};
pub(crate) use findings::finding;
pub(crate) use fold::Folds;
pub(crate) use show::{blocks, report};
pub(crate) use showing::Showing;
