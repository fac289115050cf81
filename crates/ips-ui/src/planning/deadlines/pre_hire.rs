//! How old a document may be on the first day of work, seen from both ends.

use super::form::day_field;
use crate::live::{live, text};
use crate::planning::citation_line::{noted_citation, severity_mark};
use crate::planning::fields::{Kind, Place, Wrong, field_id, labelled, select, under_label};
use crate::planning::session::Planner;
use ips_core::clocks::{PreHireJudgment, PreHireQuestion, PreHireWindow, pre_hire};
use ips_core::policy::planning::{Planning, PreHireCheck};
use ips_core::{Input, InputError};
use ips_files::{date, pre_hire_limit, pre_hire_sentence};
use leptos::prelude::*;
use std::sync::Arc;

const ROLE: &str = "deadlines.hire_role";
const FIRST_DAY: &str = "deadlines.first_day";

/// What is typed, read.
#[derive(Clone, Default, PartialEq)]
struct Documents {
    has_as_of: bool,
    windows: Vec<PreHireWindow<'static>>,
    errors: Vec<InputError>,
}

fn document_field(check: &PreHireCheck) -> String {
    format!("deadlines.paper.{}", check.id)
}

fn read(planner: Planner) -> Documents {
    let Some(situation) = planner.situation() else { return Documents::default() };
    let dates = situation.policy.planning().pre_hire.iter().map(|check| (check.id.as_str(), Input::cell(&planner.field(&document_field(check)))));
    let fields = [("role", Input::cell(&planner.field(ROLE))), ("first_day", Input::cell(&planner.field(FIRST_DAY))), ("check_dates", Input::object(dates))];
    let (question, errors) = PreHireQuestion::read(situation, &Input::object(fields));
    Documents { has_as_of: true, windows: pre_hire(situation, &question), errors }
}

/// What is wrong with a field of the question.
fn wrong(planner: Planner, documents: Memo<Documents>, field: &str) -> Wrong {
    let field = field.to_owned();
    Arc::new(move || {
        documents.with(|documents| {
            let error = documents.errors.iter().find(|error| error.field() == field)?;
            Some(ips_files::input_error_sentence(error, planner.language.get()))
        })
    })
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
    let documents = Memo::new(move |_| read(planner));
    let first_day = labelled(
        planner,
        FIRST_DAY,
        Kind::Date,
        |words| words.deadlines.first_day,
        Some(|words| words.deadlines.first_day_hint),
        wrong(planner, documents, "first_day"),
    );
    let role = Memo::new(move |_| planner.field(ROLE));
    let asked = move || {
        let role = role.get();
        let holds = |check: &&PreHireCheck| role.is_empty() || check.roles.is_empty() || check.roles.contains(&role);
        planning.pre_hire.iter().filter(holds).map(|check| document(planner, documents, check)).collect::<Vec<AnyView>>()
    };
    view! {
        <p {..planner.word(|words| words.deadlines.pre_hire_intro)} class="usa-hint"></p>
        <div class="ips-dates">{roles(planner, planning, documents)} {first_day}</div>
        <ol class="ips-due-list">{live(asked)}</ol>
    }
    .into_any()
}

/// The role, where some document is asked of some roles only.
fn roles(planner: Planner, planning: &'static Planning, documents: Memo<Documents>) -> Option<AnyView> {
    planning.pre_hire.iter().any(|check| !check.roles.is_empty()).then(|| {
        let id = field_id(ROLE);
        let options = planning.staffing.roles.iter().map(|role| (role.id.clone(), planner.policy_text(&role.title))).collect();
        let field = select(id.clone(), Place::Single(planner, ROLE.to_owned()), planner.word(|words| words.deadlines.every_role), options);
        under_label("ips-field ips-date", id, planner.word(|words| words.deadlines.role), None, wrong(planner, documents, "role"), field)
    })
}

fn document(planner: Planner, documents: Memo<Documents>, check: &'static PreHireCheck) -> AnyView {
    let field = document_field(check);
    let id = field_id(&field);
    let wrong = wrong(planner, documents, &format!("check_dates.{}", check.id));
    let found = Memo::new(move |_| documents.with(|documents| documents.windows.iter().find(|window| window.check.id == check.id).cloned()));
    let limit = move || pre_hire_limit(check, planner.language.get());
    let label = planner.word(|words| words.deadlines.document_date);
    let of_what = move || format!(": {}", check.title.get(planner.language.get()));
    let follows = move || found.with(|found| judged(planner, documents.with(|documents| documents.has_as_of), found.as_ref()));
    view! {
        <li class="ips-due ips-due--paper">
            <div class="ips-due__what">
                <p class="ips-due__title">
                    {severity_mark(planner, check.severity)}
                    " "
                    <strong {..planner.policy_text(&check.title)}></strong>
                </p>
                <p {..text(limit)} class="ips-due__note"></p>
                {noted_citation(planner, planner.citation(&check.source))}
            </div>
            <div class="ips-due__state">
                {day_field(id, Place::Single(planner, field), label, text(of_what), wrong)}
                <div role="status">{live(follows)}</div>
            </div>
        </li>
    }
    .into_any()
}

/// What follows from the days that are known.
fn judged(planner: Planner, has_as_of: bool, window: Option<&PreHireWindow<'static>>) -> Vec<AnyView> {
    let (words, language) = (&planner.words().deadlines, planner.language.get());
    let Some(window) = window else {
        let word = if has_as_of { words.not_in_force } else { words.need_as_of };
        return vec![sentence(NOTE, word.to_owned())];
    };
    let judgment = window.judgment.map(|judgment| {
        let class = match judgment {
            PreHireJudgment::Accepted { same_day: true, .. } => "ips-state ips-state--open",
            PreHireJudgment::Accepted { .. } => "ips-state ips-state--done",
            PreHireJudgment::TooOld { .. } | PreHireJudgment::AfterStart { .. } => "ips-state ips-state--overdue",
        };
        sentence(class, pre_hire_sentence(judgment, language))
    });
    let oldest = window.oldest_usable.map(|day| sentence(NOTE, (words.oldest)(&date(day, language))));
    let last = window.last_first_day.map(|day| sentence(NOTE, (words.last_first_day)(&date(day, language))));
    [judgment, oldest, last].into_iter().flatten().collect()
}

/// The class of a sentence that is no judgment.
const NOTE: &str = "ips-due__note";

fn sentence(class: &'static str, text: String) -> AnyView {
    view! { <p class=class>{text}</p> }.into_any()
}
