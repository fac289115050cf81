//! What a plan is asked for.

use crate::live::text;
use crate::planning::fields::{Asked, DATE, Errors, Kind, Takes, WHOLE, worded, wrong};
use crate::planning::session::Planner;
use crate::planning::shared;
use ips_core::Input;
use ips_core::policy::planning::Role;
use ips_core::staffing::SUGGESTED_LEAD_DAYS;
use leptos::prelude::*;

/// The first day.
pub(super) const START: Asked = Asked { field: shared::PROGRAM_START, takes: DATE, label: |words| words.plan.start, hint: Some(|words| words.plan.start_hint) };
/// The people to reach, who are those of the other tools.
pub(super) const TARGET_PEOPLE: Asked =
    Asked { field: shared::PEOPLE, takes: WHOLE, label: |words| words.plan.target_people, hint: Some(|words| words.plan.target_people_hint) };
/// The day by which to reach them.
pub(super) const TARGET_DATE: Asked =
    Asked { field: "plan.target_date", takes: DATE, label: |words| words.plan.target_date, hint: Some(|words| words.plan.target_date_hint) };
/// What stands in place of a target.
const NEW_PER_MONTH: Asked = Asked {
    field: "plan.new_per_month",
    takes: Takes::Typed(Kind::Number),
    label: |words| words.plan.new_per_month,
    hint: Some(|words| words.plan.new_per_month_hint),
};
/// The time that a hire takes.
const LEAD: &str = "plan.hiring_lead_days";
/// What is asked where the leader may serve people of their own.
const LEADER: Asked = Asked { field: shared::LEADER_CASELOAD, takes: WHOLE, label: |words| words.plan.leader_caseload, hint: None };

/// The other fields that stand for themselves.
const MORE: [Asked; 8] = [
    NEW_PER_MONTH,
    Asked { field: "plan.months", takes: WHOLE, label: |words| words.plan.months, hint: None },
    Asked { field: "plan.people_at_start", takes: WHOLE, label: |words| words.plan.people_at_start, hint: None },
    Asked { field: "plan.leaving_percent", takes: Takes::Typed(Kind::Number), label: |words| words.plan.leaving_percent, hint: None },
    shared::SMALLEST,
    Asked {
        field: "plan.reading",
        takes: Takes::OneOf(|words| words.plan.strict, &[("loose", |words| words.plan.loose)]),
        label: |words| words.plan.reading,
        hint: None,
    },
    LEADER,
    Asked { field: shared::PEOPLE_PER_FTE, takes: WHOLE, label: |words| words.plan.people_per_fte, hint: None },
];

/// Whether something is typed that says how the plan grows.
pub(super) fn has_growth(planner: Planner) -> bool {
    [TARGET_DATE, NEW_PER_MONTH].into_iter().any(|asked| !planner.field(asked.field).trim().is_empty())
}

/// The field for the positions of a role on the first day.
fn opening_field(role: &str) -> String {
    format!("plan.opening.{role}")
}

/// The question as the core reads it.
pub(super) fn question(planner: Planner) -> Input<'static> {
    let staffing = &planner.program.get().planning().staffing;
    let opening = staffing.roles.iter().map(|role| (role.id.as_str(), planner.cell(&opening_field(&role.id))));
    let target_date = planner.cell(TARGET_DATE.field);
    // The people of the other tools are a target as soon as there is a day by which to reach them.
    let target_people = if target_date.is_missing() { Input::Missing } else { planner.cell(TARGET_PEOPLE.field) };
    let first = [START.typed(planner), ("target_people", target_people), ("target_date", target_date), ("hiring_lead_days", planner.cell(LEAD))];
    // What was typed for another policy stays, and is not read here.
    let is_asked = |asked: &&Asked| asked.field != LEADER.field || !staffing.leader_caseload.is_empty();
    let more = MORE.iter().filter(is_asked).map(|asked| asked.typed(planner));
    Input::object(first.into_iter().chain(more).chain([("opening_staff", Input::object(opening))]))
}

pub(super) fn form(planner: Planner, errors: Errors) -> AnyView {
    let staffing = &planner.program.get_untracked().planning().staffing;
    let is_asked = |asked: &&Asked| asked.field != LEADER.field || !staffing.leader_caseload.is_empty();
    let more: Vec<AnyView> = MORE.iter().filter(is_asked).map(|asked| asked.view(planner, errors)).collect();
    let opening: Vec<AnyView> = staffing.roles.iter().map(|role| opening_role(planner, errors, role)).collect();
    let lead_hint = text(move || (planner.words().plan.hiring_lead_hint)(SUGGESTED_LEAD_DAYS));
    let lead_label = planner.word(|words| words.plan.hiring_lead_days);
    view! {
        <div class="ips-screen-only">
            <div class="ips-fields">
                {START.view(planner, errors)}
                {TARGET_PEOPLE.checked(planner, wrong(planner, errors, "target_people"))}
                {TARGET_DATE.view(planner, errors)}
                {worded(planner, LEAD, Kind::Whole, lead_label, Some(lead_hint), wrong(planner, errors, "hiring_lead_days"))}
            </div>
            <div class="ips-fields">{more}</div>
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
