//! How old a document may be on the first day of work, seen from both ends.

use super::form::day_field;
use crate::live::{live, text};
use crate::planning::fields::{Asked, DATE, Errors, Place, field_id, select, under_label, wrong};
use crate::planning::session::Planner;
use crate::report::{ENTRY, Folds, Showing, dated_line};
use ips_core::clocks::{PreHireQuestion, pre_hire};
use ips_core::policy::planning::{Planning, PreHireCheck};
use ips_core::{Input, InputError};
use ips_report::report::{Block, Dated, document as document_entry, document_asked};
use ips_report::{Report, Tool};
use leptos::prelude::*;

const ROLE: &str = "deadlines.hire_role";
const FIRST_DAY: Asked =
    Asked { field: "deadlines.first_day", takes: DATE, label: |words| words.deadlines.first_day, hint: Some(|words| words.deadlines.first_day_hint) };

/// What is typed, read.
#[derive(Clone, Default)]
struct Documents {
    /// The documents by the ids of their checks.
    entries: Vec<(&'static str, Dated<'static>)>,
    /// The ids of the checks that are in force on the as-of date.
    in_force: Vec<&'static str>,
    showing: Option<Showing>,
    errors: Vec<InputError>,
}

fn document_field(check: &PreHireCheck) -> String {
    format!("deadlines.paper.{}", check.id)
}

fn read(planner: Planner, folds: Folds) -> Documents {
    let speaker = planner.speaker();
    let checks = planner.program.get().planning().pre_hire.iter();
    let Some(situation) = planner.situation() else {
        let entries = checks.map(|check| (check.id.as_str(), document_asked(check, speaker))).collect();
        return Documents { entries, ..Documents::default() };
    };
    let dates = checks.clone().map(|check| (check.id.as_str(), planner.cell(&document_field(check))));
    let fields = [("role", planner.cell(ROLE)), FIRST_DAY.typed(planner), ("check_dates", Input::object(dates))];
    let (question, errors) = PreHireQuestion::read(situation, &Input::object(fields));
    let windows = pre_hire(situation, &question);
    let entry = |check: &'static PreHireCheck| {
        let window = windows.iter().find(|window| window.check.id == check.id);
        (check.id.as_str(), window.map_or_else(|| document_asked(check, speaker), |window| document_entry(window, speaker)))
    };
    let entries: Vec<_> = checks.map(entry).collect();
    let mut report = Report::of_tool(Tool::Deadlines, situation, speaker);
    report.blocks.push(Block::Dated(entries.iter().map(|(_, entry)| entry.clone()).collect()));
    let in_force = windows.iter().map(|window| window.check.id.as_str()).collect();
    Documents { entries, in_force, showing: Some(Showing::of(&report.with_notes(planner.program.get()), folds)), errors }
}

pub(super) fn documents(planner: Planner) -> AnyView {
    let planning = planner.program.get_untracked().planning();
    let inside = if planning.pre_hire.is_empty() {
        view! { <p {..planner.word(|words| words.deadlines.pre_hire_none)}></p> }.into_any()
    } else {
        question(planner, planning)
    };
    view! {
        <section class="ips-papers" aria-labelledby="deadlines-papers">
            <h3 {..planner.word(|words| words.deadlines.pre_hire_heading)} id="deadlines-papers"></h3>
            {inside}
        </section>
    }
    .into_any()
}

/// Who is to start when, and every document that is asked of them.
fn question(planner: Planner, planning: &'static Planning) -> AnyView {
    let documents = {
        let folds = Folds::new();
        Memo::new_with_compare(move |_| read(planner, folds), |_, _| true)
    };
    let errors = Memo::new(move |_| documents.with(|documents| documents.errors.clone()));
    let role = Memo::new(move |_| planner.field(ROLE));
    let asked = move || {
        let role = role.get();
        let holds = |check: &&PreHireCheck| role.is_empty() || check.roles.is_empty() || check.roles.contains(&role);
        planning.pre_hire.iter().filter(holds).map(|check| document(planner, documents, errors, check)).collect::<Vec<AnyView>>()
    };
    view! {
        <p {..planner.word(|words| words.deadlines.pre_hire_intro)} class="usa-hint"></p>
        <div class="ips-dates">{roles(planner, planning, errors)} {FIRST_DAY.view(planner, errors)}</div>
        <ol class="ips-due-list">{live(asked)}</ol>
    }
    .into_any()
}

/// The role, where some document is asked of some roles only.
fn roles(planner: Planner, planning: &'static Planning, errors: Errors) -> Option<AnyView> {
    planning.pre_hire.iter().any(|check| !check.roles.is_empty()).then(|| {
        let id = field_id(ROLE);
        let options = planning.staffing.roles.iter().map(|role| (role.id.clone(), planner.policy_text(&role.title))).collect();
        let field = select(id.clone(), Place::Single(planner, ROLE.to_owned()), planner.word(|words| words.deadlines.every_role), options);
        under_label("ips-field ips-date", id, planner.word(|words| words.deadlines.role), None, wrong(planner, errors, "role"), field)
    })
}

fn document(planner: Planner, documents: Memo<Documents>, errors: Errors, check: &'static PreHireCheck) -> AnyView {
    let field = document_field(check);
    let wrong = wrong(planner, errors, format!("check_dates.{}", check.id));
    let label = planner.word(|words| words.deadlines.document_date);
    let of_what = text(move || format!(": {}", check.title.get(planner.language.get())));
    let missing = move || {
        let is_in_force = documents.with(|documents| documents.in_force.contains(&check.id.as_str()));
        let words = &planner.words().deadlines;
        let word = if planner.as_of().is_none() { words.need_as_of } else { words.not_in_force };
        (!is_in_force).then(|| view! { <p class="ips-due__note">{word}</p> })
    };
    let control = view! { {day_field(field_id(&field), Place::Single(planner, field), label, of_what, wrong)} {live(missing)} }.into_any();
    let entry = Memo::new(move |_| documents.with(|documents| documents.entries.iter().find(|(id, _)| *id == check.id).map(|(_, entry)| entry.clone())));
    let showing = Memo::new_with_compare(move |_| documents.with(|documents| documents.showing.clone()), |_, _| true);
    dated_line(showing, entry, ENTRY, Some(control))
}
