//! Check a team: the team as it is put in, what the rules make of it, and a change that is tried.

mod import;
mod reading;
mod staff;
mod team_fields;
mod what_if;

use super::outcome::{Outcome, told};
use super::session::Planner;
use ips_report::team_report;
use leptos::prelude::*;
use reading::{Reading, Which};

/// The tool.
pub(super) fn check_team(planner: Planner) -> AnyView {
    let read = reading::reading(planner, Which::Own);
    view! {
        <p {..planner.word(|words| words.check.intro)} class="ips-screen-only"></p>
        {team_fields::team_fields(planner, read.errors)}
        {staff::staff_list(planner, Which::Own, read.errors)}
        {import::import(planner)}
        <h3 {..planner.word(|words| words.check.findings_heading)}></h3>
        {told(Memo::new(move |_| read.reading.with(|reading| outcome(planner, reading))), 3)}
        {what_if::what_if(planner, read.reading)}
    }
    .into_any()
}

/// What the rules make of the team, or what is missing for that.
fn outcome(planner: Planner, reading: &Reading) -> Outcome {
    let words = planner.words();
    let missing = |sentence| Outcome { missing: Some(sentence), ..Outcome::default() };
    if planner.staff.is_empty() {
        return missing(words.check.need_staff);
    }
    let Some(situation) = planner.situation() else { return missing(words.check.need_as_of) };
    let Some(checked) = &reading.checked else { return missing(words.frame.no_rule) };
    let report = team_report(checked, situation, planner.speaker()).with_errors(&reading.errors, planner.speaker());
    Outcome { report: Some(report), ..Outcome::default() }
}
