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
pub(crate) mod units;

use ips_core::Language;

/// Every word of the planning pages in one language, tool by tool.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlanningWords {
    /// Check a team.
    pub(crate) check: check::CheckWords,
    /// What stands around the tools.
    pub(crate) frame: frame::FrameWords,
    /// Units and authorization.
    pub(crate) units: units::UnitsWords,
    /// Continued stay and discharge.
    pub(crate) stay: stay::StayWords,
    /// Fidelity reviews.
    pub(crate) fidelity: fidelity::FidelityWords,
    /// Staff needed.
    pub(crate) need: need::NeedWords,
    /// Deadlines, and papers before the first day of work.
    pub(crate) deadlines: deadlines::DeadlinesWords,
    /// The start-up plan.
    pub(crate) plan: plan::PlanWords,
}

/// The words of one language.
pub(crate) fn planning_words(language: Language) -> &'static PlanningWords {
    match language {
        Language::En => &en::WORDS,
        Language::Es => &es::WORDS,
    }
}
