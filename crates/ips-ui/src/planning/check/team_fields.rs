//! The few figures that concern the team as a whole: where they are typed, and which of them rules of a policy read.

use crate::planning::fields::{Asked, DATE, Errors, Kind, Takes, WHOLE};
use crate::planning::session::Planner;
use crate::planning::shared;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::Figure;
use leptos::prelude::*;

/// The people served.
pub(super) const SERVED: Asked = Asked { field: shared::PEOPLE, takes: WHOLE, label: |words| words.check.individuals_served, hint: None };
/// The people served with the change that is tried.
pub(super) const SERVED_THEN: Asked = Asked { field: "check.what_if_served", takes: WHOLE, label: |words| words.check.what_if_served, hint: None };
/// The day on which the program began.
const START: Asked = Asked { field: shared::PROGRAM_START, takes: DATE, label: |words| words.check.program_start, hint: None };
/// The months since then, where that day is not known.
const MONTHS: Asked = Asked {
    field: "months_since_program_start",
    takes: Takes::Typed(Kind::Number),
    label: |words| words.check.months_since_start,
    hint: Some(|words| words.check.months_since_start_hint),
};
/// The share of the team's time that is spent in the community.
const COMMUNITY: Asked = Asked { field: "percent_time_in_community", takes: Takes::Typed(Kind::Number), label: |words| words.check.community_time, hint: None };

/// The fields that rules of a policy read.
pub(super) fn asked_by(program: &ProgramPolicy) -> Vec<Asked> {
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
pub(super) fn team_fields(planner: Planner, errors: Errors) -> AnyView {
    let fields: Vec<AnyView> = asked_by(planner.program.get_untracked()).iter().map(|asked| asked.view(planner, errors)).collect();
    view! {
        <h3 {..planner.word(|words| words.check.team_heading)} class="ips-screen-only"></h3>
        <div class="ips-fields">{fields}</div>
    }
    .into_any()
}
