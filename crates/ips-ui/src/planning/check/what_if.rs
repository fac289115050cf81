//! A change that is tried on a copy of the staff list, and what it does to the findings.

use super::figures::{SERVED, SERVED_THEN};
use super::findings::{item, under_heading};
use super::reading::{ORIGIN, Reading, Which, reading};
use super::staff::staff_list;
use super::team_fields::wrong;
use crate::browser::focus;
use crate::live::{live, when};
use crate::planning::button::{OUTLINE, button, button_with_id};
use crate::planning::fields::{Kind, field_id, labelled};
use crate::planning::rows::Row;
use crate::planning::session::Planner;
use ips_core::staffing::{Status, TeamFinding};
use ips_files::team_summary_sentence;
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
    planner.put(SERVED_THEN, untrack(|| planner.field(SERVED)));
    planner.put(TRIED, "true".to_owned());
    focus(field_id(SERVED_THEN));
}

fn end(planner: Planner) {
    planner.what_if.replace(Vec::new());
    planner.put(TRIED, String::new());
    planner.put(SERVED_THEN, String::new());
    focus(START);
}

fn take_over(planner: Planner) {
    let rows = untrack(|| planner.what_if.rows()).into_iter().map(|mut row| {
        row.remove(ORIGIN);
        row
    });
    planner.staff.replace(rows.collect());
    planner.put(SERVED, untrack(|| planner.field(SERVED_THEN)));
    end(planner);
}

fn tried(planner: Planner, now: Memo<Reading>) -> AnyView {
    let read = reading(planner, Which::WhatIf);
    let then = read.reading;
    let served = labelled(planner, SERVED_THEN, Kind::Whole, |words| words.check.what_if_served, None, wrong(planner, read.mistakes, SERVED));
    view! {
        <div class="ips-fields">{served}</div>
        {staff_list(planner, Which::WhatIf, read.mistakes)}
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
    let (words, language) = (&planner.words().check, planner.language.get());
    let (check_now, check_then) = (now.check.as_ref()?, then.check.as_ref()?);
    let line = |label: &'static str, summary: String| view! { <p><strong>{label}</strong>{" "}{summary}</p> }.into_any();
    let comes = changed(then, now);
    let goes = changed(now, then);
    let nothing = (comes.is_empty() && goes.is_empty()).then(|| view! { <p>{words.no_difference}</p> });
    let difference = view! {
        <div class="ips-plan-summary" role="status">
            {line(words.now, team_summary_sentence(check_now, language))}
            {line(words.then, team_summary_sentence(check_then, language))}
        </div>
        {nothing}
        {list(planner, words.comes, then, &comes)}
        {list(planner, words.goes, now, &goes)}
    };
    Some(difference.into_any())
}

fn list(planner: Planner, heading: &'static str, reading: &Reading, findings: &[&TeamFinding<'static>]) -> Option<AnyView> {
    let items: Vec<AnyView> = findings.iter().map(|finding| item(planner, &reading.team, finding)).collect();
    (!items.is_empty()).then(|| under_heading(heading.to_owned(), items))
}

/// What is broken in one reading and not, or not in this way, in the other.
fn changed<'r>(one: &'r Reading, other: &Reading) -> Vec<&'r TeamFinding<'static>> {
    let broken = |reading: &'r Reading| reading.check.iter().flat_map(|check| &check.findings).filter(|finding| finding.status == Status::Broken);
    let others: Vec<_> = other.check.iter().flat_map(|check| &check.findings).filter(|finding| finding.status == Status::Broken).collect();
    let is_same = |a: &TeamFinding<'static>, b: &TeamFinding<'static>| a.rule == b.rule && a.severity == b.severity && person(one, a) == person(other, b);
    broken(one).filter(|finding| others.iter().all(|other| !is_same(finding, other))).collect()
}

/// Whom a finding is about, told apart across the two lists: the row of the list, or of the list it was copied from; `None` for somebody new.
fn person(reading: &Reading, finding: &TeamFinding<'_>) -> Person {
    finding.row.map_or(Person::Team, |row| reading.origin(row).map_or(Person::New(row), Person::Row))
}

#[derive(PartialEq)]
enum Person {
    Team,
    Row(usize),
    New(usize),
}
