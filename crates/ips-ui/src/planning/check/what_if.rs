//! A change that is tried on a copy of the staff list, and what it does to the findings.

use super::reading::{ORIGIN, Reading, Which, reading};
use super::staff::staff_list;
use super::team_fields::{SERVED, SERVED_THEN};
use crate::browser::focus;
use crate::live::{live, when};
use crate::planning::button::{OUTLINE, button, button_with_id};
use crate::planning::fields::{field_id, wrong};
use crate::planning::rows::Row;
use crate::planning::session::Planner;
use crate::report::{Folds, Showing, blocks};
use ips_report::{team_change, team_report};
use leptos::prelude::*;

/// Says that a change is being tried, also where the copy has nobody in it.
const TRIED: &str = "check.what_if";
/// The button that begins.
const START: &str = "what-if-start";

/// The part about a change.
pub(super) fn what_if(planner: Planner, now: Memo<Reading>) -> AnyView {
    let is_tried = move || !planner.field(TRIED).is_empty();
    view! {
        // On paper there is nothing to say while no change is tried.
        <h3 {..planner.word(|words| words.check.what_if_heading)} class=move || (!is_tried()).then_some("ips-screen-only")></h3>
        <p {..planner.word(|words| words.check.what_if_intro)} class="ips-screen-only"></p>
        {when(move || !is_tried(), move || offer(planner))}
        {when(is_tried, move || tried(planner, now))}
    }
    .into_any()
}

fn offer(planner: Planner) -> AnyView {
    let begin = button_with_id(planner, OUTLINE, START, |words| words.check.what_if_start, move || start(planner));
    view! { <p class="ips-screen-only">{begin}</p> }.into_any()
}

fn start(planner: Planner) {
    let rows = untrack(|| planner.staff.rows());
    let numbered = (1..).zip(rows).map(|(number, mut row): (u32, Row)| {
        row.insert(ORIGIN.to_owned(), number.to_string());
        row
    });
    planner.what_if.replace(numbered.collect());
    planner.put(SERVED_THEN.field, untrack(|| planner.field(SERVED.field)));
    planner.put(TRIED, "true".to_owned());
    focus(field_id(SERVED_THEN.field));
}

fn end(planner: Planner) {
    planner.what_if.replace(Vec::new());
    planner.put(TRIED, String::new());
    planner.put(SERVED_THEN.field, String::new());
    focus(START);
}

fn take_over(planner: Planner) {
    let rows = untrack(|| planner.what_if.rows()).into_iter().map(|mut row| {
        row.remove(ORIGIN);
        row
    });
    planner.staff.replace(rows.collect());
    planner.put(SERVED.field, untrack(|| planner.field(SERVED_THEN.field)));
    end(planner);
}

fn tried(planner: Planner, now: Memo<Reading>) -> AnyView {
    let read = reading(planner, Which::WhatIf);
    let then = read.reading;
    let served = SERVED_THEN.checked(planner, wrong(planner, read.errors, SERVED.field));
    view! {
        <div class="ips-fields">{served}</div>
        {staff_list(planner, Which::WhatIf, read.errors)}
        {live(move || now.with(|now| then.with(|then| difference(planner, now, then))))}
        <div class="ips-actions ips-screen-only">
            {button(planner, "usa-button", |words| words.check.take_over, move || take_over(planner))}
            {button(planner, OUTLINE, |words| words.check.drop, move || end(planner))}
        </div>
    }
    .into_any()
}

/// Both summaries, and the findings that come and go; nothing while one of the lists cannot be checked.
fn difference(planner: Planner, now: &Reading, then: &Reading) -> Option<AnyView> {
    let (now, changed) = (now.checked.as_ref()?, then.checked.as_ref()?);
    // The notes on unclear text belong to the report of the check.
    let report = team_report(changed, planner.situation()?, planner.speaker());
    let parts = team_change(now, changed, |row| then.origin(row), planner.speaker());
    Some(blocks(&Showing::of(&report, Folds::new()), &parts, 3))
}
