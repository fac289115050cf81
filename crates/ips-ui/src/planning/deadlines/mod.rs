//! Deadlines: the days that start clocks, what is due from them, and how old papers may be on the first day of work.

mod asked;
mod files;
mod form;
mod list;
mod pre_hire;
mod reading;

use super::session::Planner;
use crate::reactive::prelude::*;
use crate::view::{View, el, several};

/// The tool.
pub(super) fn deadline_list(planner: Planner) -> View {
    let outcome = Memo::new(move |_| reading::read(planner));
    several([
        el("p").class("ips-screen-only").child(planner.word(|words| words.deadlines.intro)).into(),
        form::form(planner, outcome).into(),
        list::list(planner, outcome).into(),
        pre_hire::papers(planner).into(),
    ])
}
