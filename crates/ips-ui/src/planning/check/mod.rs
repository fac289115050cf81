//! Check a team: the team as it is put in, what the rules make of it, and a change that is tried.

mod figures;
mod import;
mod reading;
mod staff;
mod team_fields;
mod what_if;

use super::session::Planner;
use crate::live::live;
use crate::report::{Folds, report};
use ips_report::{Report, team_report};
use leptos::prelude::*;
use reading::{Reading, Which};

/// The tool.
pub(super) fn check_team(planner: Planner) -> AnyView {
    let read = reading::reading(planner, Which::Own);
    view! {
        <p {..planner.word(|words| words.check.intro)} class="ips-screen-only"></p>
        {team_fields::team_fields(planner, read.mistakes)}
        {staff::staff_list(planner, Which::Own, read.mistakes)}
        {import::import(planner)}
        <h3 {..planner.word(|words| words.check.findings_heading)}></h3>
        {live(move || read.reading.with(|reading| missing(planner, reading)).map(|sentence| view! { <p class="ips-hint-line">{sentence}</p> }))}
        {report(Memo::new(move |_| read.reading.with(|reading| told(planner, reading))), Folds::new(), 3)}
        {what_if::what_if(planner, read.reading)}
    }
    .into_any()
}

/// What is missing for findings.
fn missing(planner: Planner, reading: &Reading) -> Option<&'static str> {
    let words = planner.words();
    if reading.keys.is_empty() {
        Some(words.check.need_staff)
    } else if planner.as_of().is_none() {
        Some(words.check.need_as_of)
    } else {
        reading.checked.is_none().then_some(words.frame.no_rule)
    }
}

/// What the rules make of the team.
fn told(planner: Planner, reading: &Reading) -> Option<Report<'static>> {
    let checked = reading.checked.as_ref().filter(|_| !reading.keys.is_empty())?;
    Some(team_report(checked, planner.situation()?, planner.speaker()).with_errors(&reading.errors, planner.speaker()))
}
