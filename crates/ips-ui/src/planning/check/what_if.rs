//! A change that is tried on a copy of the staff list, and what it does to the findings.

use super::findings::item;
use super::reading::{ORIGIN, Reading, Which, reading};
use super::staff::staff_list;
use super::team_fields::{SERVED, SERVED_THEN, wrong};
use crate::browser::focus;
use crate::planning::fields::{Kind, field_id, labelled};
use crate::planning::rows::Row;
use crate::planning::session::Planner;
use crate::planning::words::PlanningWords;
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, live, several, when};
use ips_core::staffing::{Status, Subject, TeamFinding};
use ips_files::team_summary_sentence;

/// Says that a change is being tried, also where the copy has nobody in it.
const TRIED: &str = "check.what_if";
/// The button that begins.
const START: &str = "what-if-start";

/// The part about a change.
pub(super) fn what_if(planner: Planner, now: Memo<Reading>) -> View {
    // On paper there is nothing to say while no change is tried.
    let class = move || planner.field(TRIED).is_empty().then_some("ips-screen-only");
    several([
        el("h3").live_attr("class", class).child(planner.word(|words| words.check.what_if_heading)).into(),
        el("p").class("ips-screen-only").child(planner.word(|words| words.check.what_if_intro)).into(),
        when(
            move || planner.field(TRIED).is_empty(),
            move || {
                el("p").class("ips-screen-only").child(button(planner, OUTLINE, |words| words.check.what_if_start, move || start(planner)).attr("id", START))
            },
        ),
        when(move || !planner.field(TRIED).is_empty(), move || tried(planner, now)),
    ])
}

const OUTLINE: &str = "usa-button usa-button--outline";

fn button(planner: Planner, class: &'static str, label: fn(&PlanningWords) -> &'static str, act: impl FnMut() + 'static) -> Element {
    el("button").class(class).attr("type", "button").on_click(act).child(planner.word(label))
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

fn tried(planner: Planner, now: Memo<Reading>) -> View {
    let read = reading(planner, Which::WhatIf);
    let then = read.reading;
    let served = labelled(planner, SERVED_THEN, Kind::Whole, |words| words.check.what_if_served, None, wrong(planner, read.mistakes, SERVED));
    let actions = el("div")
        .class("ips-actions ips-screen-only")
        .child(button(planner, "usa-button", |words| words.check.take_over, move || take_over(planner)))
        .child(button(planner, OUTLINE, |words| words.check.drop, move || end(planner)));
    several([
        el("div").class("ips-fields").child(served).into(),
        staff_list(planner, Which::WhatIf, read.mistakes),
        live(move || now.with(|now| then.with(|then| difference(planner, now, then)))),
        actions.into(),
    ])
}

/// Both summaries, and the findings that come and go.
fn difference(planner: Planner, now: &Reading, then: &Reading) -> View {
    let (words, language) = (&planner.words().check, planner.language.get());
    let (Some(check_now), Some(check_then)) = (&now.check, &then.check) else { return several([]) };
    let line = |label: &'static str, summary: String| el("p").child(el("strong").child(label)).child(" ").child(summary);
    let summary = el("div")
        .class("ips-plan-summary")
        .attr("role", "status")
        .child(line(words.now, team_summary_sentence(check_now, language)))
        .child(line(words.then, team_summary_sentence(check_then, language)));
    let comes = changed(then, now);
    let goes = changed(now, then);
    let nothing = (comes.is_empty() && goes.is_empty()).then(|| el("p").child(words.no_difference));
    several([summary.into(), nothing.into(), list(planner, words.comes, then, comes).into(), list(planner, words.goes, now, goes).into()])
}

fn list(planner: Planner, heading: &'static str, reading: &Reading, findings: Vec<&TeamFinding<'static>>) -> Option<View> {
    let items: Vec<View> = findings.iter().map(|finding| item(planner, &reading.team, finding).into()).collect();
    (!items.is_empty()).then(|| several([el("h4").child(heading).into(), el("ul").class("ips-plain-list").child(items).into()]))
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
    match finding.subject {
        Subject::Team => Person::Team,
        Subject::Member(index) => reading.origin(index).map_or(Person::New(index), Person::Row),
    }
}

#[derive(PartialEq)]
enum Person {
    Team,
    Row(usize),
    New(usize),
}
