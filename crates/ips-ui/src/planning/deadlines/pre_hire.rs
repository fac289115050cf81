//! How old a paper may be on the first day of work, seen from both ends.

use crate::planning::fields::{Kind, Place, error, field_id, input, labelled, select};
use crate::planning::session::Planner;
use crate::planning::source_line::{noted_source, severity_mark};
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, live};
use ips_core::clocks::{PreHireJudgment, PreHireQuestion, PreHireWindow, pre_hire};
use ips_core::policy::planning::{Planning, PreHireCheck};
use ips_core::{InputError, Loose};
use ips_files::{date, pre_hire_limit, pre_hire_sentence};

const ROLE: &str = "deadlines.hire_role";
const FIRST_DAY: &str = "deadlines.first_day";

/// What is typed, read.
#[derive(Clone, Default, PartialEq)]
struct Papers {
    has_as_of: bool,
    windows: Vec<PreHireWindow<'static>>,
    errors: Vec<InputError>,
}

fn paper_field(check: &PreHireCheck) -> String {
    format!("deadlines.paper.{}", check.id)
}

fn read(planner: Planner) -> Papers {
    let Some(as_of) = planner.as_of() else { return Papers::default() };
    let planning = planner.program.get().planning();
    let dates = planning.pre_hire.iter().map(|check| (check.id.clone(), Loose::cell(&planner.field(&paper_field(check)))));
    let fields =
        [("role", Loose::cell(&planner.field(ROLE))), ("first_day", Loose::cell(&planner.field(FIRST_DAY))), ("check_dates", Loose::Object(dates.collect()))];
    let fields = fields.map(|(name, value)| (name.to_owned(), value)).into();
    let (question, errors) = PreHireQuestion::read(planning, &Loose::Object(fields), as_of);
    Papers { has_as_of: true, windows: pre_hire(planning, &question, as_of), errors }
}

/// What is wrong with a field of the question.
fn wrong(planner: Planner, papers: Memo<Papers>, field: &str) -> impl Fn() -> Option<String> + Clone + use<> {
    let field = field.to_owned();
    move || {
        papers.with(|papers| {
            let error = papers.errors.iter().find(|error| error.place().field.as_ref() == Some(&field))?;
            Some(ips_files::input_error_sentence(error, planner.language.get()))
        })
    }
}

pub(super) fn papers(planner: Planner) -> Element {
    let planning = planner.program.get_untracked().planning();
    let section = el("section")
        .class("ips-papers")
        .attr("aria-labelledby", "deadlines-papers")
        .child(el("h3").attr("id", "deadlines-papers").child(planner.word(|words| words.deadlines.pre_hire_heading)));
    if planning.pre_hire.is_empty() {
        return section.child(el("p").child(planner.word(|words| words.deadlines.pre_hire_none)));
    }
    let papers = Memo::new(move |_| read(planner));
    let first_day = labelled(
        planner,
        FIRST_DAY,
        Kind::Date,
        |words| words.deadlines.first_day,
        Some(|words| words.deadlines.first_day_hint),
        wrong(planner, papers, "first_day"),
    );
    let role = Memo::new(move |_| planner.field(ROLE));
    section
        .child(el("p").class("usa-hint").child(planner.word(|words| words.deadlines.pre_hire_intro)))
        .child(el("div").class("ips-dates").child(roles(planner, planning, papers)).child(first_day))
        .child(el("ol").class("ips-due-list").child(live(move || -> View {
            let role = role.get();
            let holds = |check: &&PreHireCheck| role.is_empty() || check.roles.is_empty() || check.roles.contains(&role);
            planning.pre_hire.iter().filter(holds).map(|check| paper(planner, papers, check)).collect()
        })))
}

/// The role, where some paper is asked of some roles only.
fn roles(planner: Planner, planning: &'static Planning, papers: Memo<Papers>) -> Option<Element> {
    let id = field_id(ROLE);
    let options = planning.staffing.roles.iter().map(|role| (role.id.clone(), planner.policy_text(&role.title))).collect();
    planning.pre_hire.iter().any(|check| !check.roles.is_empty()).then(|| {
        el("div")
            .class("ips-field ips-date")
            .child(el("label").class("usa-label").attr("for", id.clone()).child(planner.word(|words| words.deadlines.role)))
            .child(error(&id, wrong(planner, papers, "role")))
            .child(select(id, Place::Single(planner, ROLE.to_owned()), planner.word(|words| words.deadlines.every_role), options))
    })
}

fn paper(planner: Planner, papers: Memo<Papers>, check: &'static PreHireCheck) -> Element {
    let field = paper_field(check);
    let id = field_id(&field);
    let wrong = wrong(planner, papers, &format!("check_dates.{}", check.id));
    let found = Memo::new(move |_| papers.with(|papers| papers.windows.iter().find(|window| window.check.id == check.id).cloned()));
    let limit = crate::view::text(move || pre_hire_limit(check, planner.language.get()));
    let of_what = crate::view::text(move || format!(": {}", check.title.get(planner.language.get())));
    let what = el("div")
        .class("ips-due__what")
        .child(
            el("p")
                .class("ips-due__title")
                .child(severity_mark(planner, check.severity))
                .child(" ")
                .child(el("strong").child(planner.policy_text(&check.title))),
        )
        .child(el("p").class("ips-due__note").child(limit))
        .child(noted_source(planner, &check.source));
    let label = el("label")
        .class("usa-label")
        .attr("for", id.clone())
        .child(planner.word(|words| words.deadlines.paper_date))
        .child(el("span").class("usa-sr-only").child(of_what));
    let state = el("div")
        .class("ips-due__state")
        .child(label)
        .child(error(&id, wrong.clone()))
        .child(input(id, Kind::Date, Place::Single(planner, field), wrong))
        .child(
            el("div").attr("role", "status").child(live(move || found.with(|found| judged(planner, papers.with(|papers| papers.has_as_of), found.as_ref())))),
        );
    el("li").class("ips-due ips-due--paper").child(what).child(state)
}

/// What follows from the days that are known.
fn judged(planner: Planner, has_as_of: bool, window: Option<&PreHireWindow<'static>>) -> View {
    let (words, language) = (&planner.words().deadlines, planner.language.get());
    let sentence = |text: String| View::from(el("p").class("ips-due__note").child(text));
    let Some(window) = window else {
        let word = if has_as_of { words.not_in_force } else { words.need_as_of };
        return sentence(word.to_owned());
    };
    let judgment = window.judgment.map(|judgment| {
        let class = match judgment {
            PreHireJudgment::Accepted { same_day: true, .. } => "ips-state ips-state--open",
            PreHireJudgment::Accepted { .. } => "ips-state ips-state--done",
            PreHireJudgment::TooOld { .. } | PreHireJudgment::AfterStart { .. } => "ips-state ips-state--overdue",
        };
        View::from(el("p").class(class).child(pre_hire_sentence(judgment, language)))
    });
    let oldest = window.oldest_usable.map(|day| sentence((words.oldest)(&date(day, language))));
    let last = window.last_first_day.map(|day| sentence((words.last_first_day)(&date(day, language))));
    [judgment, oldest, last].into_iter().flatten().collect()
}
