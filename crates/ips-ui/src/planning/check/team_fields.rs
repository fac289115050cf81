//! The few figures that concern the team as a whole, as far as rules of the policy read them.

use super::reading::Mistakes;
use crate::planning::fields::{Kind, Pick, Wrong, labelled};
use crate::planning::session::Planner;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::Figure;
use leptos::prelude::*;
use std::sync::Arc;

/// The field for the people served.
pub(super) const SERVED: &str = "individuals_served";
/// The field for the people served with the change that is tried.
pub(super) const SERVED_THEN: &str = "check.what_if_served";
const START: &str = "program_start_date";
const MONTHS: &str = "months_since_program_start";
const COMMUNITY: &str = "percent_time_in_community";

/// The fields that rules of a policy read.
pub(super) fn team_fields_of(program: &ProgramPolicy) -> Vec<&'static str> {
    let staffing = &program.planning().staffing;
    let mut fields = vec![SERVED];
    if !staffing.start_up.is_empty() {
        fields.extend([START, MONTHS]);
    }
    let is_read = |figure| staffing.bounds.iter().any(|bound| bound.figure == figure || bound.when.iter().any(|condition| condition.figure == figure));
    if is_read(Figure::PercentTimeInCommunity) {
        fields.push(COMMUNITY);
    }
    fields
}

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
    Arc::new(move || mistakes.with(|mistakes| mistakes.field(name).map(|error| ips_files::input_error_sentence(error, planner.language.get()))))
}
