//! What is due, by the time that is left, with a field for the day on which it was done.
//!
//! Which entries there are and in which order is kept apart from what they say: while the focus is in the list, its order stands still, so that
//! a field does not go away under the hand that types into it.

use super::chooser::{chooser, is_shown};
use super::form::day_field;
use super::reading::{Outcome, Whose, shown};
use super::together::done_together;
use crate::live::{live, stays_inside, text, when};
use crate::planning::fields::{Errors, Pick, field_id, wrong_in};
use crate::planning::files;
use crate::planning::session::Planner;
use crate::report::{ENTRY, Folds, Showing, blocks, dated_line};
use ips_report::Report;
use ips_report::report::{Block, Dated, due_list, missing};
use leptos::ev::FocusEvent;
use leptos::prelude::*;

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

/// What the parts of the list follow.
#[derive(Clone, Copy)]
struct List {
    planner: Planner,
    outcome: Memo<Outcome>,
    errors: Errors,
    folds: Folds,
    showing: Memo<Option<Showing>>,
}

pub(super) fn list(planner: Planner, outcome: Memo<Outcome>, errors: Errors) -> AnyView {
    let held = RwSignal::new(false);
    let layout = Memo::new(move |before: Option<&Layout>| match before {
        Some(before) if held.get() => before.clone(),
        _ => outcome.with(|outcome| layout(planner, outcome)),
    });
    let folds = Folds::new();
    let showing = Memo::new_with_compare(move |_| outcome.with(|outcome| outcome.report.as_ref().map(|report| Showing::of(report, folds))), |_, _| true);
    let list = List { planner, outcome, errors, folds, showing };
    let enter: Box<dyn FnMut(FocusEvent)> = Box::new(move |_| held.set(true));
    let leave: Box<dyn FnMut(FocusEvent)> = Box::new(move |event| held.set(stays_inside(&event)));
    let is_empty = move || layout.with(Vec::is_empty);
    let has_as_of = move || planner.as_of().is_some();
    let groups = move || layout.with(|layout| layout.iter().map(|(heading, slots)| list.group(heading, slots)).collect::<Vec<AnyView>>());
    let of_report = Memo::new(move |_| {
        outcome.with(|outcome| {
            let is_shown = is_shown(planner, outcome);
            outcome.report.as_ref().map(|report| shown(report, |place| Whose::at(planner, place).is_some_and(&is_shown)))
        })
    });
    view! {
        <section aria-labelledby="deadlines-list">
            <h3 {..planner.word(|words| words.deadlines.list_heading)} id="deadlines-list"></h3>
            {list.part(complaints)}
            {when(move || !has_as_of(), move || hint(planner, "ips-hint-line", |words| words.deadlines.need_as_of))}
            {chooser(planner, outcome)}
            {list.part(counts)}
            {when(move || is_empty() && has_as_of(), move || hint(planner, "ips-hint-line", |words| words.deadlines.nothing))}
            {when(move || !is_empty(), move || hint(planner, "usa-hint ips-screen-only", |words| words.deadlines.done_hint))}
            {done_together(planner, outcome)}
            <div on:focusin=enter on:focusout=leave>{live(groups)}</div>
            {list.part(unknown_days)}
            {when(move || !is_empty(), move || files::deadline_files(planner, of_report))}
        </section>
    }
    .into_any()
}

fn hint(planner: Planner, class: &'static str, word: Pick) -> AnyView {
    view! { <p {..planner.word(word)} class=class></p> }.into_any()
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
fn complaints(planner: Planner, report: &Report<'static>, outcome: &Outcome) -> Vec<Block<'static>> {
    Report { blocks: Vec::new(), ..report.clone() }.with_errors(&outcome.errors, planner.speaker()).blocks
}

/// The days that are not known, of those who are shown.
fn unknown_days(planner: Planner, _: &Report<'static>, outcome: &Outcome) -> Vec<Block<'static>> {
    let is_shown = is_shown(planner, outcome);
    let days: Vec<_> = outcome.missing.iter().filter(|(whose, _)| is_shown(*whose)).map(|(_, day)| day.clone()).collect();
    missing(&days, planner.speaker()).into_iter().collect()
}

/// How many are overdue, and how many are due soon, of what is shown.
fn counts(planner: Planner, _: &Report<'static>, outcome: &Outcome) -> Vec<Block<'static>> {
    let is_shown = is_shown(planner, outcome);
    let entries = outcome.entries.iter().filter(|(whose, _)| is_shown(*whose)).map(|(_, entry)| entry.clone()).collect();
    due_list(entries, planner.speaker()).into_iter().filter(|block| !matches!(block, Block::Section(_))).collect()
}

impl List {
    /// Blocks that are made of the outcome, while there is a report.
    fn part(self, part: fn(Planner, &Report<'static>, &Outcome) -> Vec<Block<'static>>) -> AnyView {
        let Self { planner, outcome, folds, .. } = self;
        live(move || {
            outcome.with(|outcome| {
                let report = outcome.report.as_ref()?;
                Some(blocks(&Showing::of(report, folds), &part(planner, report, outcome), 3))
            })
        })
    }

    fn group(self, heading: &str, slots: &[Slot]) -> AnyView {
        let lines: Vec<AnyView> = slots.iter().map(|slot| self.line(slot)).collect();
        view! { <h4 class="ips-due-heading">{format!("{heading} ({})", slots.len())}</h4><ol class="ips-due-list">{lines}</ol> }.into_any()
    }

    fn line(self, slot: &Slot) -> AnyView {
        let (outcome, key) = (self.outcome, slot.key.clone());
        let entry = Memo::new(move |_| outcome.with(|outcome| outcome.entry(&key).cloned()));
        dated_line(self.showing, entry, ENTRY, slot.typed.as_ref().map(|field| self.done_field(slot, field, entry)))
    }

    fn done_field(self, slot: &Slot, field: &str, entry: Memo<Option<Dated<'static>>>) -> AnyView {
        let planner = self.planner;
        let deadline = field.strip_prefix("done.").unwrap_or(field);
        let whose = slot.whose;
        let id = field_id(&format!("deadlines.done.{}.{deadline}", whose.word()));
        let label = planner.word(if slot.comes_back { |words| words.deadlines.last_done_on } else { |words| words.deadlines.done_on });
        let of_what = move || {
            let title = entry.with(|entry| entry.as_ref().map(|entry| entry.title.clone()).unwrap_or_default());
            format!(": {}", (planner.words().deadlines.done_for)(&title, &whose.name(planner)))
        };
        let wrong = wrong_in(planner, whose.errors(planner, self.errors), field);
        view! { <div class="ips-due__done ips-screen-only">{day_field(id, whose.place(planner, field), label, text(of_what), wrong)}</div> }.into_any()
    }
}
