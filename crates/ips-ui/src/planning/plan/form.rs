//! What a plan is asked for.

use super::{Outcome, cell, wrong};
use crate::planning::fields::{Kind, Place, error, field_id, input, labelled, select};
use crate::planning::session::Planner;
use crate::planning::words::PlanningWords;
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, several, text};
use ips_core::Loose;

/// Fields of the question that stand for themselves: the name in the question and the name on the page.
const FIELDS: [(&str, &str); 10] = [
    ("program_start_date", "program_start_date"),
    ("months", "plan.months"),
    ("people_at_start", "plan.people_at_start"),
    ("new_per_month", "plan.new_per_month"),
    ("leaving_percent", "plan.leaving_percent"),
    ("hiring_lead_days", "plan.hiring_lead_days"),
    ("post", "plan.post"),
    ("reading", "plan.reading"),
    ("leader_caseload", "plan.leader_caseload"),
    ("people_per_post", "plan.people_per_post"),
];

/// The question as the core reads it.
pub(super) fn question(planner: Planner) -> Loose {
    let fields = FIELDS.into_iter().map(|(name, field)| (name.to_owned(), cell(planner, field)));
    let roles = &planner.program.get().planning().staffing.roles;
    let opening = roles.iter().map(|role| (role.id.clone(), cell(planner, &opening_field(&role.id)))).collect();
    Loose::Object(fields.chain([("opening_staff".to_owned(), Loose::Object(opening))]).collect())
}

fn opening_field(role: &str) -> String {
    format!("plan.opening.{role}")
}

pub(super) fn form(planner: Planner, outcome: Memo<Outcome>) -> View {
    let field = |name: &'static str, page: &str, kind, label: fn(&PlanningWords) -> &'static str, hint| {
        labelled(planner, page, kind, label, hint, wrong(planner, outcome, name))
    };
    let staffing = &planner.program.get_untracked().planning().staffing;
    let leader =
        (!staffing.leader_caseload.is_empty()).then(|| field("leader_caseload", "plan.leader_caseload", Kind::Whole, |words| words.plan.leader_caseload, None));
    let fields = el("div")
        .class("ips-fields")
        .child(field("program_start_date", "program_start_date", Kind::Date, |words| words.plan.start, Some(|words| words.plan.start_hint)))
        .child(field("months", "plan.months", Kind::Whole, |words| words.plan.months, None))
        .child(field("people_at_start", "plan.people_at_start", Kind::Whole, |words| words.plan.people_at_start, None))
        .child(field("new_per_month", "plan.new_per_month", Kind::Whole, |words| words.plan.new_per_month, None))
        .child(field("leaving_percent", "plan.leaving_percent", Kind::Number, |words| words.plan.leaving_percent, None))
        .child(field("hiring_lead_days", "plan.hiring_lead_days", Kind::Whole, |words| words.plan.hiring_lead_days, Some(|words| words.plan.hiring_lead_hint)))
        .child(choice(planner, "plan.post", |words| words.plan.post, ["0.5", "1"], [|words| words.plan.half_posts, |words| words.plan.whole_posts]))
        .child(choice(planner, "plan.reading", |words| words.plan.reading, ["strict", "loose"], [|words| words.plan.strict, |words| words.plan.loose]))
        .child(leader)
        .child(field("people_per_post", "plan.people_per_post", Kind::Whole, |words| words.plan.people_per_post, None));
    several([el("div").class("ips-screen-only").child(fields).child(opening(planner, outcome)).into()])
}

/// A list of two, the first of which holds while nothing is chosen.
fn choice(
    planner: Planner,
    field: &str,
    label: fn(&PlanningWords) -> &'static str,
    values: [&str; 2],
    names: [fn(&PlanningWords) -> &'static str; 2],
) -> Element {
    let id = field_id(field);
    let others = vec![(values[1].to_owned(), planner.word(names[1]))];
    el("div").class("ips-field").child(el("label").class("usa-label").attr("for", id.clone()).child(planner.word(label))).child(select(
        id,
        Place::Single(planner, field.to_owned()),
        planner.word(names[0]),
        others,
    ))
}

/// The staff that is there on the first day, role by role.
fn opening(planner: Planner, outcome: Memo<Outcome>) -> Element {
    let roles = &planner.program.get_untracked().planning().staffing.roles;
    let fields: View = roles
        .iter()
        .map(|role| {
            let field = opening_field(&role.id);
            let id = field_id(&field);
            let place = format!("opening_staff.{}", role.id);
            let wrong = move || {
                outcome.with(|outcome| {
                    let error = outcome.errors.iter().find(|error| error.place().field.as_deref() == Some(place.as_str()))?;
                    Some(ips_files::input_error_sentence(error, planner.language.get()))
                })
            };
            let label = move || (planner.words().plan.opening_of)(role.title.get(planner.language.get()));
            el("div")
                .class("ips-field")
                .child(el("label").class("usa-label").attr("for", id.clone()).child(text(label)))
                .child(error(&id, wrong.clone()))
                .child(input(id, Kind::Number, Place::Single(planner, field), wrong))
        })
        .collect();
    el("details")
        .class("ips-opening")
        .child(el("summary").child(planner.word(|words| words.plan.opening_staff)))
        .child(el("p").class("usa-hint").child(planner.word(|words| words.plan.opening_hint)))
        .child(el("div").class("ips-fields").child(fields))
}
