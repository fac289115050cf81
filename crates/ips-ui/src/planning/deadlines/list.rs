//! What is due, by the time that is left, with a field for the day on which it was done.
//!
//! Which entries there are and in which order is kept apart from what they say: while the focus is in the list, its order stands still, so that
//! a field does not go away under the hand that types into it.

use super::asked::program_done;
use super::chooser::{chooser, is_shown};
use super::form::{day_field, wrong};
use super::reading::{Outcome, Whose, shown};
use crate::live::{live, text, when};
use crate::planning::fields::{Place, field_id};
use crate::planning::files;
use crate::planning::session::Planner;
use crate::report::{Folds, Showing, blocks, dated_line};
use ips_report::Report;
use ips_report::report::{Block, Dated, due_list, missing};
use ips_report::words::tables::Planning;
use leptos::ev::FocusEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Node;

/// An entry, as far as it has a place in the list.
#[derive(Clone, PartialEq)]
struct Slot {
    key: String,
    whose: Whose,
    typed: Option<String>,
    comes_back: bool,
}

/// The groups, each with its entries.
type Layout = Vec<(String, Vec<Slot>)>;

pub(super) fn list(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let held = RwSignal::new(false);
    let layout = Memo::new(move |before: Option<&Layout>| match before {
        Some(before) if held.get() => before.clone(),
        _ => outcome.with(|outcome| layout(planner, outcome)),
    });
    let folds = Folds::new();
    let showing = Memo::new_with_compare(move |_| outcome.with(|outcome| outcome.report.as_ref().map(|report| Showing::of(report, folds))), |_, _| true);
    let enter: Box<dyn FnMut(FocusEvent)> = Box::new(move |_| held.set(true));
    let leave: Box<dyn FnMut(FocusEvent)> = Box::new(move |event| held.set(stays_inside(&event)));
    let is_empty = move || layout.with(Vec::is_empty);
    let has_as_of = move || planner.as_of().is_some();
    let groups = move || layout.with(|layout| layout.iter().map(|(heading, slots)| group(planner, outcome, showing, heading, slots)).collect::<Vec<AnyView>>());
    let of_report = Memo::new(move |_| {
        outcome.with(|outcome| {
            let is_shown = is_shown(planner, outcome);
            outcome.report.as_ref().map(|report| shown(report, |place| Whose::at(planner, place).is_some_and(&is_shown)))
        })
    });
    view! {
        <section aria-labelledby="deadlines-list">
            <h3 {..planner.word(|words| words.deadlines.list_heading)} id="deadlines-list"></h3>
            {live(move || complaints(planner, outcome, folds))}
            {when(move || !has_as_of(), move || hint(planner, "ips-hint-line", |words| words.deadlines.need_as_of))}
            {chooser(planner, outcome)}
            {live(move || counts(planner, outcome, folds))}
            {when(move || is_empty() && has_as_of(), move || hint(planner, "ips-hint-line", |words| words.deadlines.nothing))}
            {when(move || !is_empty(), move || hint(planner, "usa-hint ips-screen-only", |words| words.deadlines.done_hint))}
            <div on:focusin=enter on:focusout=leave>{live(groups)}</div>
            {live(move || unknown_days(planner, outcome, folds))}
            {when(move || !is_empty(), move || files::deadline_files(planner, of_report))}
        </section>
    }
    .into_any()
}

fn hint(planner: Planner, class: &'static str, word: fn(&Planning) -> &'static str) -> AnyView {
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
    let mut layout = Layout::new();
    for (whose, entry) in outcome.entries.iter().filter(|(whose, _)| is_shown(*whose)) {
        let slot = Slot { key: entry.key.clone(), whose: *whose, typed: entry.typed.clone(), comes_back: entry.comes_back };
        match layout.last_mut() {
            Some((heading, slots)) if *heading == entry.group => slots.push(slot),
            _ => layout.push((entry.group.clone(), vec![slot])),
        }
    }
    layout
}

/// Whatever could not be used: the field may be far from the list, or not shown at all.
fn complaints(planner: Planner, outcome: Memo<Outcome>, folds: Folds) -> Option<AnyView> {
    outcome.with(|outcome| {
        let report = Report { blocks: Vec::new(), ..outcome.report.clone()? }.with_errors(&outcome.errors, planner.speaker());
        Some(blocks(&Showing::of(&report, folds), &report.blocks, 3))
    })
}

/// The days that are not known, of those who are shown.
fn unknown_days(planner: Planner, outcome: Memo<Outcome>, folds: Folds) -> Option<AnyView> {
    outcome.with(|outcome| {
        let is_shown = is_shown(planner, outcome);
        let lines = outcome.missing.iter().filter(|(whose, _)| is_shown(*whose)).map(|(_, line)| line.clone()).collect();
        let section = missing(lines, planner.speaker())?;
        Some(blocks(&Showing::of(outcome.report.as_ref()?, folds), &[section], 3))
    })
}

/// How many are overdue, and how many are due soon, of what is shown.
fn counts(planner: Planner, outcome: Memo<Outcome>, folds: Folds) -> Option<AnyView> {
    outcome.with(|outcome| {
        let is_shown = is_shown(planner, outcome);
        let entries = outcome.entries.iter().filter(|(whose, _)| is_shown(*whose)).map(|(_, entry)| entry.clone()).collect();
        let counts: Vec<Block<'static>> = due_list(entries, planner.speaker()).into_iter().filter(|block| !matches!(block, Block::Section(_))).collect();
        Some(blocks(&Showing::of(outcome.report.as_ref()?, folds), &counts, 3))
    })
}

fn group(planner: Planner, outcome: Memo<Outcome>, showing: Memo<Option<Showing>>, heading: &str, slots: &[Slot]) -> AnyView {
    let lines: Vec<AnyView> = slots.iter().map(|slot| line(planner, outcome, showing, slot)).collect();
    view! { <h4 class="ips-due-heading">{format!("{heading} ({})", slots.len())}</h4><ol class="ips-due-list">{lines}</ol> }.into_any()
}

fn line(planner: Planner, outcome: Memo<Outcome>, showing: Memo<Option<Showing>>, slot: &Slot) -> AnyView {
    let key = slot.key.clone();
    let entry = Memo::new(move |_| outcome.with(|outcome| outcome.entry(&key).cloned()));
    dated_line(showing, entry, slot.typed.as_ref().map(|field| done_field(planner, outcome, slot, field, entry)))
}

fn done_field(planner: Planner, outcome: Memo<Outcome>, slot: &Slot, field: &str, entry: Memo<Option<Dated<'static>>>) -> AnyView {
    let deadline = field.strip_prefix("done.").unwrap_or(field);
    let whose = slot.whose;
    let place = match whose.row(planner) {
        Some((rows, row)) => Place::Cell(rows, row, field.to_owned()),
        None => Place::Single(planner, program_done(deadline)),
    };
    let row = match whose {
        Whose::Program => String::new(),
        Whose::Staff(row) | Whose::Participant(row) => format!(".{row}"),
    };
    let id = field_id(&format!("deadlines.done.{}{row}.{deadline}", whose.of().list()));
    let label = planner.word(if slot.comes_back { |words| words.deadlines.last_done_on } else { |words| words.deadlines.done_on });
    let of_what = move || {
        let title = entry.with(|entry| entry.as_ref().map(|entry| entry.title.clone()).unwrap_or_default());
        format!(": {}", (planner.words().deadlines.done_for)(&title, &whose.name(planner)))
    };
    let wrong = wrong(planner, outcome, whose, field);
    view! { <div class="ips-due__done ips-screen-only">{day_field(id, place, label, text(of_what), wrong)}</div> }.into_any()
}
