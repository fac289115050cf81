//! The words of the planning pages. A language is one folder, with one file for each tool; what is not translated does not compile.

pub(crate) mod check;
pub(crate) mod deadlines;
mod en;
mod es;
pub(crate) mod fidelity;
pub(crate) mod frame;
pub(crate) mod need;
pub(crate) mod plan;
pub(crate) mod stay;
mod texts;
pub(crate) mod units;

use ips_core::Language;

pub(crate) use texts::PlanningWords;

/// The words of one language.
pub(crate) fn planning_words(language: Language) -> &'static PlanningWords {
    match language {
        Language::En => &en::WORDS,
        Language::Es => &es::WORDS,
    }
}
