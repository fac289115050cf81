//! The planning pages, tool by tool.

mod check;
mod deadlines;
mod fidelity;
mod frame;
mod need;
mod plan;
mod stay;
mod units;

use crate::words::tables::Planning;

pub(crate) static PLANNING: Planning = Planning {
    check: check::CHECK,
    deadlines: deadlines::DEADLINES,
    fidelity: fidelity::FIDELITY,
    frame: frame::FRAME,
    need: need::NEED,
    plan: plan::PLAN,
    stay: stay::STAY,
    units: units::UNITS,
};
