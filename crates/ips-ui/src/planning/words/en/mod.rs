//! English.

mod check;
mod deadlines;
mod fidelity;
mod frame;
mod need;
mod plan;
mod stay;
mod units;

use super::texts::PlanningWords;

pub(super) const WORDS: PlanningWords = PlanningWords {
    deadlines: deadlines::WORDS,
    check: check::WORDS,
    frame: frame::WORDS,
    units: units::WORDS,
    stay: stay::WORDS,
    fidelity: fidelity::WORDS,
    need: need::WORDS,
    plan: plan::WORDS,
};
