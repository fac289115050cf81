//! What is due, by the time that is left, with a field for the day on which it was done.
//!
//! Which lines there are and in which order is kept apart from what they say: while the focus is in the list, its order stands still, so that
//! a field does not go away under the hand that types into it.

use super::asked::{list_name, program_done};
use super::chooser::{chooser, is_shown};
use super::files;
use super::form::{day_field, wrong};
use super::reading::{Line, LineKey, Missing, Outcome, Whose};
use crate::live::{live, text, when};
use crate::planning::citation_line::{noted_citation, severity_mark};
use crate::planning::fields::{Place, field_id};
use crate::planning::session::Planner;
use crate::planning::words::PlanningWords;
use ips_core::clocks::{DueStatus, DueWindow};
use ips_core::policy::planning::{Deadline, Due, EventOf};
use ips_core::{InputError, Truth};
use ips_files::{due_days, due_origin, due_window_heading};
use leptos::ev::FocusEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Node;

/// The groups in the order in which they stand; the last is what is done.
const GROUPS: [Option<DueWindow>; 7] =
    [Some(DueWindow::Overdue), Some(DueWindow::In30), Some(DueWindow::In60), Some(DueWindow::In90), Some(DueWindow::Later), Some(DueWindow::NoLatestDay), None];

/// The groups that are counted at the top.
const COUNTED: [DueWindow; 4] = [DueWindow::Overdue, DueWindow::In30, DueWindow::In60, DueWindow::In90];

/// A line, as far as it has a place in the list.
#[derive(Clone, Copy, PartialEq)]
struct Slot {
    key: LineKey,
    deadline: &'static Deadline,
    takes_done: bool,
}

type Layout = Vec<(Option<DueWindow>, Vec<Slot>)>;

pub(super) fn list(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let held = RwSignal::new(false);
    let layout = Memo::new(move |before: Option<&Layout>| match before {
        Some(before) if held.get() => before.clone(),
        _ => outcome.with(|outcome| layout(planner, outcome)),
    });
    let enter: Box<dyn FnMut(FocusEvent)> = Box::new(move |_| held.set(true));
    let leave: Box<dyn FnMut(FocusEvent)> = Box::new(move |event| held.set(stays_inside(&event)));
    let is_empty = move || layout.with(Vec::is_empty);
    let has_as_of = move || outcome.with(|outcome| outcome.as_of.is_some());
    let groups = move || layout.with(|layout| layout.iter().map(|(window, slots)| group(planner, outcome, *window, slots)).collect::<Vec<AnyView>>());
    view! {
        <section aria-labelledby="deadlines-list">
            <h3 {..planner.word(|words| words.deadlines.list_heading)} id="deadlines-list"></h3>
            {mistakes(planner, outcome)}
            {when(move || !has_as_of(), move || hint(planner, "ips-hint-line", |words| words.deadlines.need_as_of))}
            {chooser(planner, outcome)}
            {summary(planner, outcome)}
            {when(move || is_empty() && has_as_of(), move || hint(planner, "ips-hint-line", |words| words.deadlines.nothing))}
            {when(move || !is_empty(), move || hint(planner, "usa-hint ips-screen-only", |words| words.deadlines.done_hint))}
            <div on:focusin=enter on:focusout=leave>{live(groups)}</div>
            {missing(planner, outcome)}
            {when(move || !is_empty(), move || files::actions(planner, outcome))}
        </section>
    }
    .into_any()
}

fn hint(planner: Planner, class: &'static str, word: fn(&PlanningWords) -> &'static str) -> AnyView {
    view! { <p {..planner.word(word)} class=class></p> }.into_any()
}

/// Whether the focus goes to something else in the list.
fn stays_inside(event: &FocusEvent) -> bool {
    let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
    let list = event.current_target().and_then(|list| list.dyn_into::<Node>().ok());
    list.is_some_and(|list| next.is_some() && list.contains(next.as_ref()))
}

fn layout(planner: Planner, outcome: &Outcome) -> Layout {
    let is_shown = is_shown(planner, outcome);
    let groups = GROUPS.into_iter().map(|window| {
        let lines = outcome.lines.iter().filter(|line| line.window == window && is_shown(line.key.whose));
        (window, lines.map(|line| Slot { key: line.key, deadline: line.deadline, takes_done: line.takes_done }).collect::<Vec<_>>())
    });
    groups.filter(|(_, slots)| !slots.is_empty()).collect()
}

/// Whatever could not be used, in one place: the field may be far from the list, or not shown at all.
fn mistakes(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    live(move || {
        let mistakes: Vec<AnyView> = outcome.with(|outcome| outcome.errors.iter().map(|error| mistake(planner, error)).collect());
        (!mistakes.is_empty()).then(|| {
            view! {
                <div class="usa-alert usa-alert--warning usa-alert--slim ips-mistakes">
                    <div class="usa-alert__body">
                        <p class="usa-alert__text"><strong>{planner.words().frame.bad_input_heading}</strong></p>
                        <ul class="usa-list">{mistakes}</ul>
                    </div>
                </div>
            }
        })
    })
}

fn mistake(planner: Planner, error: &InputError) -> AnyView {
    let language = planner.language.get();
    let place = ips_files::input_place(error.place(), planner.program.get(), language);
    view! { <li>{format!("{place}: {}", ips_files::input_error_sentence(error, language))}</li> }.into_any()
}

/// How many are overdue, and how many are due soon.
fn summary(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let tiles: Vec<AnyView> = COUNTED.into_iter().enumerate().map(|(index, window)| tile(planner, outcome, index, window)).collect();
    let perhaps = Memo::new(move |_| count(planner, outcome, |line| line.window == Some(DueWindow::Overdue) && line.applies != Truth::Met));
    let sentence = move || if perhaps.get() == 0 { String::new() } else { (planner.words().deadlines.perhaps_overdue)(perhaps.get()) };
    view! {
        <div role="status">
            <ul class="ips-counts">{tiles}</ul>
            <p {..text(sentence)} class="ips-said"></p>
        </div>
    }
    .into_any()
}

fn tile(planner: Planner, outcome: Memo<Outcome>, index: usize, window: DueWindow) -> AnyView {
    let class = if window == DueWindow::Overdue { "ips-count ips-count--overdue" } else { "ips-count" };
    let is_certain = move |line: &Line| window != DueWindow::Overdue || line.applies == Truth::Met;
    let number = move || count(planner, outcome, |line| line.window == Some(window) && is_certain(line)).to_string();
    let what = move || planner.words().deadlines.counts[index];
    view! { <li class=class><strong {..text(number)}></strong>" "<span {..text(what)}></span></li> }.into_any()
}

/// The lines that are shown and counted.
fn count(planner: Planner, outcome: Memo<Outcome>, counts: impl Fn(&Line) -> bool) -> usize {
    outcome.with(|outcome| {
        let is_shown = is_shown(planner, outcome);
        outcome.lines.iter().filter(|line| is_shown(line.key.whose) && counts(line)).count()
    })
}

fn group(planner: Planner, outcome: Memo<Outcome>, window: Option<DueWindow>, slots: &[Slot]) -> AnyView {
    let count = slots.len();
    let lines: Vec<AnyView> = slots.iter().map(|slot| line(planner, outcome, *slot)).collect();
    let heading = move || format!("{} ({count})", due_window_heading(window, planner.language.get()));
    view! { <h4 {..text(heading)} class="ips-due-heading"></h4><ol class="ips-due-list">{lines}</ol> }.into_any()
}

fn line(planner: Planner, outcome: Memo<Outcome>, slot: Slot) -> AnyView {
    let Slot { key, deadline, takes_done } = slot;
    let line = Memo::new(move |_| outcome.with(|outcome| outcome.line(key).cloned()));
    let days = move || line.with(|line| line.as_ref().map(|line| due_days(line.earliest, line.due, line.latest, planner.language.get())).unwrap_or_default());
    let origin = move || {
        let language = planner.language.get();
        let origin = line.with(|line| line.as_ref().map(|line| due_origin(line.event.title.get(language), line.event_date, &deadline.due, language)));
        origin.unwrap_or_default()
    };
    let notes = move || {
        let language = planner.language.get();
        let notes = line.with(|line| line.as_ref().map(|line| line.notes(planner, language)).unwrap_or_default());
        notes.into_iter().map(|note| view! { <p class="ips-due__note">{note}</p> }.into_any()).collect::<Vec<AnyView>>()
    };
    let document = deadline.proof.as_ref().map(|document| {
        let sentence = move || format!("{}: {}", planner.words().deadlines.document, document.get(planner.language.get()));
        view! { <p {..text(sentence)} class="ips-due__paper"></p> }
    });
    view! {
        <li class="ips-due">
            <p {..text(days)} class="ips-due__day"></p>
            <div class="ips-due__what">
                <p class="ips-due__title">
                    {severity_mark(planner, deadline.severity)}
                    " "
                    <strong {..planner.policy_text(&deadline.title)}></strong>
                    " · "
                    <span {..text(move || key.whose.name(planner))}></span>
                </p>
                {live(notes)}
                {document}
                <p {..text(origin)} class="ips-due__origin"></p>
                {noted_citation(planner, planner.citation(&deadline.source))}
            </div>
            <div class="ips-due__state">
                {live(move || line.with(|line| state(planner, line.as_ref())))}
                {takes_done.then(|| done_field(planner, outcome, slot))}
            </div>
        </li>
    }
    .into_any()
}

/// How a line stands. It is gone from what is due while the list stands still when another day was typed at it.
fn state(planner: Planner, line: Option<&Line>) -> AnyView {
    let class = match line.map(|line| (line.status, line.applies)) {
        None | Some((DueStatus::Done, _)) => "ips-state ips-state--done",
        Some((DueStatus::DoneLate { .. }, _)) => "ips-state ips-state--late",
        Some((DueStatus::Overdue { .. }, Truth::Met)) => "ips-state ips-state--overdue",
        Some((DueStatus::Overdue { .. }, _)) => "ips-state ips-state--open",
        Some((DueStatus::Due { .. } | DueStatus::Open { .. }, _)) => "ips-state ips-state--due",
        Some((DueStatus::Later { .. } | DueStatus::NotYet { .. }, _)) => "ips-state ips-state--later",
    };
    let sentence = line.map_or_else(|| planner.words().deadlines.recorded.to_owned(), |line| line.status_text(planner.language.get()));
    view! { <p class=class>{sentence}</p> }.into_any()
}

fn done_field(planner: Planner, outcome: Memo<Outcome>, slot: Slot) -> AnyView {
    let Slot { key, deadline, .. } = slot;
    let place = match key.whose.row(planner) {
        Some((rows, row)) => Place::Cell(rows, row, format!("done.{}", deadline.id)),
        None => Place::Single(planner, program_done(&deadline.id)),
    };
    let row = match key.whose {
        Whose::Program => String::new(),
        Whose::Staff(row) | Whose::Participant(row) => format!(".{row}"),
    };
    let id = field_id(&format!("deadlines.done.{}{row}.{}", list_name(key.whose.of()), deadline.id));
    let comes_back = matches!(deadline.due, Due::Every { .. } | Due::EachCalendarMonth | Due::WithinThenEvery { .. });
    let label = planner.word(if comes_back { |words| words.deadlines.last_done_on } else { |words| words.deadlines.done_on });
    let of_what = move || format!(": {}", (planner.words().deadlines.done_for)(deadline.title.get(planner.language.get()), &key.whose.name(planner)));
    let wrong = wrong(planner, outcome, key.whose, &format!("done.{}", deadline.id));
    view! { <div class="ips-due__done ips-screen-only">{day_field(id, place, label, text(of_what), wrong)}</div> }.into_any()
}

/// The days that are not known, and what waits for them; folded away, as many need no day.
fn missing(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let missing = Memo::new(move |_| {
        outcome.with(|outcome| {
            let is_shown = is_shown(planner, outcome);
            outcome.missing.iter().filter(|one| is_shown(one.whose)).cloned().collect::<Vec<Missing>>()
        })
    });
    let heading = move || (planner.words().deadlines.missing_heading)(missing.with(Vec::len));
    let lines = move || missing.with(|missing| missing.iter().map(|one| missing_line(planner, one)).collect::<Vec<AnyView>>());
    let part = move || {
        view! {
            <details class="ips-missing">
                <summary {..text(heading)}></summary>
                <p {..planner.word(|words| words.deadlines.missing_hint)} class="usa-hint"></p>
                <ul class="usa-list">{live(lines)}</ul>
            </details>
        }
    };
    when(move || !missing.with(Vec::is_empty), part)
}

fn missing_line(planner: Planner, one: &Missing) -> AnyView {
    let language = planner.language.get();
    let titles: Vec<AnyView> = one.deadlines.iter().map(|deadline| view! { <li>{deadline.title.get(language)}</li> }.into_any()).collect();
    let who = if one.whose.of() == EventOf::Program { planner.words().deadlines.program.to_owned() } else { one.whose.name(planner) };
    let sentence = (planner.words().deadlines.missing)(one.event.title.get(language), &who, one.deadlines.len());
    view! { <li>{sentence}<ul class="usa-list">{titles}</ul></li> }.into_any()
}
