//! The question of a plan, from the fields in which it is typed.

use crate::planning::session::Planner;
use ips_core::Input;
use leptos::prelude::*;

/// Fields of the question that stand for themselves: the name in the question and the name on the page.
const FIELDS: [(&str, &str); 10] = [
    ("program_start_date", "program_start_date"),
    ("months", "plan.months"),
    ("people_at_start", "plan.people_at_start"),
    ("new_per_month", "plan.new_per_month"),
    ("leaving_percent", "plan.leaving_percent"),
    ("hiring_lead_days", "plan.hiring_lead_days"),
    ("smallest_position", "plan.smallest_position"),
    ("reading", "plan.reading"),
    ("leader_caseload", "plan.leader_caseload"),
    ("people_per_fte", "plan.people_per_fte"),
];

/// The question as the core reads it.
pub(super) fn question(planner: Planner) -> Input<'static> {
    let fields = FIELDS.into_iter().map(|(name, field)| (name, cell(planner, field)));
    let roles = &planner.program.get().planning().staffing.roles;
    let opening = roles.iter().map(|role| (role.id.as_str(), cell(planner, &opening_field(&role.id))));
    Input::object(fields.chain([("opening_staff", Input::object(opening))]))
}

/// The field for the positions of a role on the first day.
pub(super) fn opening_field(role: &str) -> String {
    format!("plan.opening.{role}")
}

/// A cell of the question, from a field of the page.
fn cell(planner: Planner, field: &str) -> Input<'static> {
    Input::cell(&planner.field(field))
}
