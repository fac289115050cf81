//! What a plan is asked for.

use crate::live::text;
use crate::planning::fields::{Asked, DATE, Errors, Kind, Takes, WHOLE, worded, wrong};
use crate::planning::session::Planner;
use ips_core::Input;
use ips_core::policy::planning::Role;
use leptos::prelude::*;

/// What is asked where the leader may serve people of their own.
const LEADER: &str = "plan.leader_caseload";

/// The fields of the question that stand for themselves.
const ASKED: [Asked; 10] = [
    Asked { field: "program_start_date", takes: DATE, label: |words| words.plan.start, hint: Some(|words| words.plan.start_hint) },
    Asked { field: "plan.months", takes: WHOLE, label: |words| words.plan.months, hint: None },
    Asked { field: "plan.people_at_start", takes: WHOLE, label: |words| words.plan.people_at_start, hint: None },
    Asked { field: "plan.new_per_month", takes: WHOLE, label: |words| words.plan.new_per_month, hint: None },
    Asked { field: "plan.leaving_percent", takes: Takes::Typed(Kind::Number), label: |words| words.plan.leaving_percent, hint: None },
    Asked { field: "plan.hiring_lead_days", takes: WHOLE, label: |words| words.plan.hiring_lead_days, hint: Some(|words| words.plan.hiring_lead_hint) },
    Asked {
        field: "plan.smallest_position",
        takes: Takes::OneOf(|words| words.plan.half_positions, &[("1", |words| words.plan.whole_positions)]),
        label: |words| words.plan.smallest_position,
        hint: None,
    },
    Asked {
        field: "plan.reading",
        takes: Takes::OneOf(|words| words.plan.strict, &[("loose", |words| words.plan.loose)]),
        label: |words| words.plan.reading,
        hint: None,
    },
    Asked { field: LEADER, takes: WHOLE, label: |words| words.plan.leader_caseload, hint: None },
    Asked { field: "plan.people_per_fte", takes: WHOLE, label: |words| words.plan.people_per_fte, hint: None },
];

/// The field for the positions of a role on the first day.
fn opening_field(role: &str) -> String {
    format!("plan.opening.{role}")
}

/// The question as the core reads it.
pub(super) fn question(planner: Planner) -> Input<'static> {
    let roles = &planner.program.get().planning().staffing.roles;
    let opening = roles.iter().map(|role| (role.id.as_str(), planner.cell(&opening_field(&role.id))));
    Input::object(ASKED.iter().map(|asked| asked.typed(planner)).chain([("opening_staff", Input::object(opening))]))
}

pub(super) fn form(planner: Planner, errors: Errors) -> AnyView {
    let staffing = &planner.program.get_untracked().planning().staffing;
    let is_asked = |asked: &&Asked| asked.field != LEADER || !staffing.leader_caseload.is_empty();
    let fields: Vec<AnyView> = ASKED.iter().filter(is_asked).map(|asked| asked.view(planner, errors)).collect();
    let opening: Vec<AnyView> = staffing.roles.iter().map(|role| opening_role(planner, errors, role)).collect();
    view! {
        <div class="ips-screen-only">
            <div class="ips-fields">{fields}</div>
            <details class="ips-opening">
                <summary {..planner.word(|words| words.plan.opening_staff)}></summary>
                <p {..planner.word(|words| words.plan.opening_hint)} class="usa-hint"></p>
                <div class="ips-fields">{opening}</div>
            </details>
        </div>
    }
    .into_any()
}

/// How much of a role is there on the first day.
fn opening_role(planner: Planner, errors: Errors, role: &'static Role) -> AnyView {
    let label = text(move || (planner.words().plan.opening_of)(role.title.get(planner.language.get())));
    worded(planner, &opening_field(&role.id), Kind::Number, label, None, wrong(planner, errors, format!("opening_staff.{}", role.id)))
}
