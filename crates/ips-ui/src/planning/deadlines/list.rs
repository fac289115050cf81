//! What is due, by the time that is left, with a field for the day on which it was done.
//!
//! Which lines there are and in which order is kept apart from what they say: while the focus is in the list, its order stands still, so that
//! a field does not go away under the hand that types into it.

use super::asked::{list_name, program_done};
use super::files;
use super::form::wrong;
use super::reading::{Line, LineKey, Missing, Outcome, Whose};
use crate::planning::fields::{Kind, Place, error, field_id, input};
use crate::planning::session::Planner;
use crate::planning::source_line::{noted_source, severity_mark};
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, live, several, text, when};
use ips_core::Truth;
use ips_core::clocks::{DueStatus, DueWindow};
use ips_core::policy::planning::{Deadline, Due, EventOf};
use ips_files::{date, due_days, due_origin, due_status_sentence, due_window_heading};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, Node};

/// The groups in the order in which they stand; the last is what is done.
const GROUPS: [Option<DueWindow>; 7] =
    [Some(DueWindow::Overdue), Some(DueWindow::In30), Some(DueWindow::In60), Some(DueWindow::In90), Some(DueWindow::Later), Some(DueWindow::NoLatestDay), None];

/// The groups that are counted at the top.
const COUNTED: [DueWindow; 4] = [DueWindow::Overdue, DueWindow::In30, DueWindow::In60, DueWindow::In90];

/// The field that says whose deadlines are shown.
const SHOWN: &str = "deadlines.person";

/// A line, as far as it has a place in the list.
#[derive(Clone, Copy, PartialEq)]
struct Slot {
    key: LineKey,
    deadline: &'static Deadline,
    takes_done: bool,
}

type Layout = Vec<(Option<DueWindow>, Vec<Slot>)>;

pub(super) fn list(planner: Planner, outcome: Memo<Outcome>) -> Element {
    let held = RwSignal::new(false);
    let layout = Memo::new(move |before: Option<&Layout>| match before {
        Some(before) if held.get() => before.clone(),
        _ => outcome.with(|outcome| layout(planner, outcome)),
    });
    let groups = el("div")
        .on("focusin", move |_| held.set(true))
        .on("focusout", move |event| held.set(stays_inside(&event)))
        .child(live(move || -> View { layout.with(|layout| layout.iter().map(|(window, slots)| group(planner, outcome, *window, slots)).collect()) }));
    let is_empty = move || layout.with(Vec::is_empty);
    let has_as_of = move || outcome.with(|outcome| outcome.as_of.is_some());
    el("section")
        .attr("aria-labelledby", "deadlines-list")
        .child(el("h3").attr("id", "deadlines-list").child(planner.word(|words| words.deadlines.list_heading)))
        .child(mistakes(planner, outcome))
        .child(when(move || !has_as_of(), move || el("p").class("ips-hint-line").child(planner.word(|words| words.deadlines.need_as_of))))
        .child(chooser(planner, outcome))
        .child(summary(planner, outcome))
        .child(when(move || is_empty() && has_as_of(), move || el("p").class("ips-hint-line").child(planner.word(|words| words.deadlines.nothing))))
        .child(when(move || !is_empty(), move || el("p").class("usa-hint ips-screen-only").child(planner.word(|words| words.deadlines.done_hint))))
        .child(groups)
        .child(missing(planner, outcome))
        .child(when(move || !is_empty(), move || files::actions(planner, outcome)))
}

/// Whether the focus goes to something else in the list.
fn stays_inside(event: &Event) -> bool {
    let next = js_sys::Reflect::get(event, &JsValue::from_str("relatedTarget")).ok().and_then(|next| next.dyn_into::<Node>().ok());
    let list = event.current_target().and_then(|list| list.dyn_into::<Node>().ok());
    list.is_some_and(|list| next.is_some() && list.contains(next.as_ref()))
}

/// Whether a line is shown: all are, unless somebody is chosen who has one.
pub(super) fn is_shown(planner: Planner, outcome: &Outcome) -> impl Fn(Whose) -> bool + use<> {
    let chosen = planner.field(SHOWN);
    let is_somebody = outcome.lines.iter().any(|line| line.key.whose.word() == chosen) || outcome.missing.iter().any(|one| one.whose.word() == chosen);
    move |whose| !is_somebody || whose.word() == chosen
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
fn mistakes(planner: Planner, outcome: Memo<Outcome>) -> View {
    live(move || {
        let language = planner.language.get();
        outcome.with(|outcome| {
            let program = planner.program.get();
            let line = |error| {
                format!(
                    "{}: {}",
                    ips_files::input_place(ips_core::InputError::place(error), program, language),
                    ips_files::input_error_sentence(error, language)
                )
            };
            let lines: View = outcome.errors.iter().map(|error| el("li").child(line(error))).collect();
            (!outcome.errors.is_empty()).then(|| {
                el("div").class("usa-alert usa-alert--warning usa-alert--slim ips-mistakes").child(
                    el("div")
                        .class("usa-alert__body")
                        .child(el("p").class("usa-alert__text").child(el("strong").child(planner.words().frame.bad_input_heading)))
                        .child(el("ul").class("usa-list").child(lines)),
                )
            })
        })
    })
}

/// Whose deadlines are shown.
fn chooser(planner: Planner, outcome: Memo<Outcome>) -> View {
    let people = Memo::new(move |_| {
        outcome.with(|outcome| {
            let mut people: Vec<Whose> = outcome.lines.iter().map(|line| line.key.whose).chain(outcome.missing.iter().map(|one| one.whose)).collect();
            people.sort_unstable();
            people.dedup();
            people
        })
    });
    let id = field_id(SHOWN);
    live(move || {
        let people = people.get();
        (people.len() > 1).then(|| {
            let options: View = people
                .into_iter()
                .map(|whose| {
                    let word = whose.word();
                    let chosen = word.clone();
                    el("option").attr("value", word).selected(move || planner.field(SHOWN) == chosen).child(text(move || whose.name(planner)))
                })
                .collect();
            let everyone = el("option").attr("value", "").selected(move || planner.field(SHOWN).is_empty());
            el("div")
                .class("ips-date ips-screen-only")
                .child(el("label").class("usa-label").attr("for", id.clone()).child(planner.word(|words| words.deadlines.show)))
                .child(
                    el("select")
                        .class("usa-select")
                        .attr("id", id.clone())
                        .on_text("change", move |chosen| planner.put(SHOWN, chosen))
                        .child(everyone.child(planner.word(|words| words.deadlines.everyone)))
                        .child(options),
                )
        })
    })
}

/// How many are overdue, and how many are due soon.
fn summary(planner: Planner, outcome: Memo<Outcome>) -> Element {
    let tiles: View = COUNTED
        .into_iter()
        .enumerate()
        .map(|(index, window)| {
            let class = if window == DueWindow::Overdue { "ips-count ips-count--overdue" } else { "ips-count" };
            let is_certain = move |line: &Line| window != DueWindow::Overdue || line.applies == Truth::Met;
            let number = move || count(planner, outcome, |line| line.window == Some(window) && is_certain(line)).to_string();
            el("li")
                .class(class)
                .child(el("strong").child(text(number)))
                .child(" ")
                .child(el("span").child(text(move || planner.words().deadlines.counts[index])))
        })
        .collect();
    let perhaps = Memo::new(move |_| count(planner, outcome, |line| line.window == Some(DueWindow::Overdue) && line.applies != Truth::Met));
    let sentence = move || if perhaps.get() == 0 { String::new() } else { (planner.words().deadlines.perhaps_overdue)(perhaps.get()) };
    el("div").attr("role", "status").child(el("ul").class("ips-counts").child(tiles)).child(el("p").class("ips-said").child(text(sentence)))
}

/// The lines that are shown and counted.
fn count(planner: Planner, outcome: Memo<Outcome>, counts: impl Fn(&Line) -> bool) -> usize {
    outcome.with(|outcome| {
        let is_shown = is_shown(planner, outcome);
        outcome.lines.iter().filter(|line| is_shown(line.key.whose) && counts(line)).count()
    })
}

fn group(planner: Planner, outcome: Memo<Outcome>, window: Option<DueWindow>, slots: &[Slot]) -> View {
    let count = slots.len();
    let lines: View = slots.iter().map(|slot| line(planner, outcome, *slot)).collect();
    let heading = move || format!("{} ({count})", due_window_heading(window, planner.language.get()));
    several([el("h4").class("ips-due-heading").child(text(heading)).into(), el("ol").class("ips-due-list").child(lines).into()])
}

fn line(planner: Planner, outcome: Memo<Outcome>, slot: Slot) -> Element {
    let Slot { key, deadline, takes_done } = slot;
    let line = Memo::new(move |_| outcome.with(|outcome| outcome.line(key).cloned()));
    let days = move || line.with(|line| line.as_ref().map(|line| due_days(line.earliest, line.due, line.latest, planner.language.get())).unwrap_or_default());
    let origin = move || {
        let language = planner.language.get();
        let origin = line.with(|line| line.as_ref().map(|line| due_origin(line.event.title.get(language), line.event_date, &deadline.due, language)));
        origin.unwrap_or_default()
    };
    let notes = live(move || -> View {
        let language = planner.language.get();
        line.with(|line| {
            let notes = line.as_ref().map(|line| line.notes(planner, language)).unwrap_or_default();
            notes.into_iter().map(|note| el("p").class("ips-due__note").child(note)).collect()
        })
    });
    let paper = deadline.paper.as_ref().map(|paper| {
        let label = text(move || format!("{}: ", planner.words().deadlines.paper));
        el("p").class("ips-due__paper").child(label).child(planner.policy_text(paper))
    });
    let what = el("div")
        .class("ips-due__what")
        .child(
            el("p")
                .class("ips-due__title")
                .child(severity_mark(planner, deadline.severity))
                .child(" ")
                .child(el("strong").child(planner.policy_text(&deadline.title)))
                .child(" · ")
                .child(text(move || key.whose.name(planner))),
        )
        .child(notes)
        .child(paper)
        .child(el("p").class("ips-due__origin").child(text(origin)))
        .child(noted_source(planner, &deadline.source));
    let state = el("div")
        .class("ips-due__state")
        .child(live(move || line.with(|line| state(planner, line.as_ref()))))
        .child(takes_done.then(|| done_field(planner, outcome, slot)));
    el("li").class("ips-due").child(el("p").class("ips-due__day").child(text(days))).child(what).child(state)
}

/// How a line stands. It is gone from what is due while the list stands still when another day was typed at it.
fn state(planner: Planner, line: Option<&Line>) -> Element {
    let language = planner.language.get();
    let Some(line) = line else { return el("p").class("ips-state ips-state--done").child(planner.words().deadlines.recorded) };
    let class = match line.status {
        DueStatus::Done => "ips-state ips-state--done",
        DueStatus::DoneLate { .. } => "ips-state ips-state--late",
        DueStatus::Overdue { .. } if line.applies == Truth::Met => "ips-state ips-state--overdue",
        DueStatus::Overdue { .. } => "ips-state ips-state--open",
        DueStatus::Due { .. } | DueStatus::Open { .. } => "ips-state ips-state--due",
        DueStatus::Later { .. } | DueStatus::NotYet { .. } => "ips-state ips-state--later",
    };
    el("p").class(class).child(status_text(line, language))
}

/// How a line stands, in words; of what was done, with the day.
pub(super) fn status_text(line: &Line, language: ips_core::Language) -> String {
    let sentence = due_status_sentence(line.status, language);
    match line.done.filter(|_| line.window.is_none()) {
        Some(done) => format!("{sentence}: {}", date(done, language)),
        None => sentence,
    }
}

fn done_field(planner: Planner, outcome: Memo<Outcome>, slot: Slot) -> Element {
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
    el("div")
        .class("ips-due__done ips-screen-only")
        .child(el("label").class("usa-label").attr("for", id.clone()).child(label).child(el("span").class("usa-sr-only").child(text(of_what))))
        .child(error(&id, wrong.clone()))
        .child(input(id, Kind::Date, place, wrong))
}

/// The days that are not known, and what waits for them; folded away, as many need no day.
fn missing(planner: Planner, outcome: Memo<Outcome>) -> View {
    let missing = Memo::new(move |_| {
        outcome.with(|outcome| {
            let is_shown = is_shown(planner, outcome);
            outcome.missing.iter().filter(|one| is_shown(one.whose)).cloned().collect::<Vec<Missing>>()
        })
    });
    let heading = move || (planner.words().deadlines.missing_heading)(missing.with(Vec::len));
    let lines = move || -> View { missing.with(|missing| missing.iter().map(|one| missing_line(planner, one)).collect()) };
    when(
        move || !missing.with(Vec::is_empty),
        move || {
            el("details")
                .class("ips-missing")
                .child(el("summary").child(text(heading)))
                .child(el("p").class("usa-hint").child(planner.word(|words| words.deadlines.missing_hint)))
                .child(el("ul").class("usa-list").child(live(lines)))
        },
    )
}

fn missing_line(planner: Planner, one: &Missing) -> Element {
    let language = planner.language.get();
    let titles: View = one.deadlines.iter().map(|deadline| el("li").child(deadline.title.get(language))).collect();
    let who = if one.whose.of() == EventOf::Program { planner.words().deadlines.program.to_owned() } else { one.whose.name(planner) };
    let sentence = (planner.words().deadlines.missing)(one.event.title.get(language), &who, one.deadlines.len());
    el("li").child(sentence).child(el("ul").class("usa-list").child(titles))
}
