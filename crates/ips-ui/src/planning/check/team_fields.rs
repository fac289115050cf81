//! The fields of the few figures that concern the team as a whole.

use super::figures::{COMMUNITY, MONTHS, START, team_fields_of};
use super::reading::Mistakes;
use crate::planning::fields::{Kind, Pick, Wrong, labelled};
use crate::planning::session::Planner;
use leptos::prelude::*;
use std::sync::Arc;

/// The fields, each with what is wrong with it.
pub(super) fn team_fields(planner: Planner, mistakes: Memo<Mistakes>) -> AnyView {
    let field = |name: &'static str| {
        let (kind, label, hint): (_, Pick, Option<Pick>) = match name {
            START => (Kind::Date, |words| words.check.program_start, None),
            MONTHS => (Kind::Number, |words| words.check.months_since_start, Some(|words| words.check.months_since_start_hint)),
            COMMUNITY => (Kind::Number, |words| words.check.community_time, None),
            _ => (Kind::Whole, |words| words.check.individuals_served, None),
        };
        labelled(planner, name, kind, label, hint, wrong(planner, mistakes, name))
    };
    let fields: Vec<AnyView> = team_fields_of(planner.program.get_untracked()).into_iter().map(field).collect();
    view! {
        <h3 {..planner.word(|words| words.check.team_heading)} class="ips-screen-only"></h3>
        <div class="ips-fields">{fields}</div>
    }
    .into_any()
}

/// What is wrong with a field of the team.
pub(super) fn wrong(planner: Planner, mistakes: Memo<Mistakes>, name: &'static str) -> Wrong {
    Arc::new(move || mistakes.with(|mistakes| mistakes.field(name).map(|error| planner.input_error(error))))
}
