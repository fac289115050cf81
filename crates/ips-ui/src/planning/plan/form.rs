//! What a plan is asked for.

use super::question::opening_field;
use super::reading::Outcome;
use crate::live::text;
use crate::planning::fields::{Kind, Pick, Place, Wrong, field_id, labelled, select, worded};
use crate::planning::session::Planner;
use ips_core::InputErrorKind;
use ips_core::policy::planning::Role;
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn form(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let field = |name: &'static str, page: &str, kind, label: Pick, hint| labelled(planner, page, kind, label, hint, wrong(planner, outcome, name));
    let mut fields = vec![
        field("program_start_date", "program_start_date", Kind::Date, |words| words.plan.start, Some(|words| words.plan.start_hint)),
        field("months", "plan.months", Kind::Whole, |words| words.plan.months, None),
        field("people_at_start", "plan.people_at_start", Kind::Whole, |words| words.plan.people_at_start, None),
        field("new_per_month", "plan.new_per_month", Kind::Whole, |words| words.plan.new_per_month, None),
        field("leaving_percent", "plan.leaving_percent", Kind::Number, |words| words.plan.leaving_percent, None),
        field("hiring_lead_days", "plan.hiring_lead_days", Kind::Whole, |words| words.plan.hiring_lead_days, Some(|words| words.plan.hiring_lead_hint)),
        choice(
            planner,
            "plan.smallest_position",
            |words| words.plan.smallest_position,
            ["0.5", "1"],
            [|words| words.plan.half_positions, |words| words.plan.whole_positions],
        ),
        choice(planner, "plan.reading", |words| words.plan.reading, ["strict", "loose"], [|words| words.plan.strict, |words| words.plan.loose]),
    ];
    if !planner.program.get_untracked().planning().staffing.leader_caseload.is_empty() {
        fields.push(field("leader_caseload", "plan.leader_caseload", Kind::Whole, |words| words.plan.leader_caseload, None));
    }
    fields.push(field("people_per_fte", "plan.people_per_fte", Kind::Whole, |words| words.plan.people_per_fte, None));
    view! {
        <div class="ips-screen-only">
            <div class="ips-fields">{fields}</div>
            {opening(planner, outcome)}
        </div>
    }
    .into_any()
}

/// What is wrong with a field, in the language of the page.
fn wrong(planner: Planner, outcome: Memo<Outcome>, name: &'static str) -> Wrong {
    Arc::new(move || {
        outcome.with(|outcome| {
            let error = outcome.errors.iter().find(|error| error.field() == name)?;
            // What is not typed yet is no mistake.
            (error.kind != InputErrorKind::Missing).then(|| planner.input_error(error))
        })
    })
}

/// A list of two, the first of which holds while nothing is chosen.
fn choice(planner: Planner, field: &str, label: Pick, values: [&str; 2], names: [Pick; 2]) -> AnyView {
    let id = field_id(field);
    let others = vec![(values[1].to_owned(), planner.word(names[1]))];
    view! {
        <div class="ips-field">
            <label {..planner.word(label)} class="usa-label" for=id.clone()></label>
            {select(id, Place::Single(planner, field.to_owned()), planner.word(names[0]), others)}
        </div>
    }
    .into_any()
}

/// The staff that is there on the first day, role by role.
fn opening(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let roles = &planner.program.get_untracked().planning().staffing.roles;
    let fields: Vec<AnyView> = roles.iter().map(|role| opening_role(planner, outcome, role)).collect();
    view! {
        <details class="ips-opening">
            <summary {..planner.word(|words| words.plan.opening_staff)}></summary>
            <p {..planner.word(|words| words.plan.opening_hint)} class="usa-hint"></p>
            <div class="ips-fields">{fields}</div>
        </details>
    }
    .into_any()
}

fn opening_role(planner: Planner, outcome: Memo<Outcome>, role: &'static Role) -> AnyView {
    let field = opening_field(&role.id);
    let in_question = format!("opening_staff.{}", role.id);
    let wrong = move || {
        outcome.with(|outcome| {
            let error = outcome.errors.iter().find(|error| error.field() == in_question)?;
            Some(planner.input_error(error))
        })
    };
    let label = text(move || (planner.words().plan.opening_of)(role.title.get(planner.language.get())));
    worded(&field, Kind::Number, Place::Single(planner, field.clone()), label, None, Arc::new(wrong))
}
