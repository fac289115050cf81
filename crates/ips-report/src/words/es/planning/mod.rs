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
        stay: "¿Puede la persona seguir en el servicio?",
        end: "¿Puede terminar el servicio?",
        open: "Con lo anotado todavía no se puede saber.",
        beside: "Lo que la política pide además",
        done: "Hecho, según lo anotado.",
        not_done: "No hecho, según lo anotado.",
        done_open: "No se sabe si está hecho.",
        not_asked: "No cambia el resultado.",
    },
    units: units::UNITS,
};
