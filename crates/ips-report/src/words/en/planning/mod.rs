//! The planning pages, tool by tool.

mod book;
mod check;
mod deadlines;
mod fidelity;
mod frame;
mod need;
mod plan;
mod units;

use crate::words::tables::{Planning, Stay};

pub(crate) static PLANNING: Planning = Planning {
    book: book::BOOK,
    check: check::CHECK,
    deadlines: deadlines::DEADLINES,
    fidelity: fidelity::FIDELITY,
    frame: frame::FRAME,
    need: need::NEED,
    plan: plan::PLAN,
    // Continued stay and discharge.
    stay: Stay {
        stay: "May the person stay in the service?",
        end: "Can the service end?",
        open: "We cannot tell yet from what is entered.",
        beside: "What the policy also asks",
        done: "Done, as entered.",
        not_done: "Not done, as entered.",
        done_open: "Not known whether it is done.",
        not_asked: "It does not change the result.",
    },
    units: units::UNITS,
};
