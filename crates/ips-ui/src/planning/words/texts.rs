//! The words that every language gives for the planning pages.

use super::{check, deadlines, fidelity, frame, need, plan, stay, units};

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
    /// Deadlines, and documents before the first day of work.
    pub(crate) deadlines: deadlines::DeadlinesWords,
    /// The start-up plan.
    pub(crate) plan: plan::PlanWords,
}
