//! Check a team: the team as it is put in, what the rules make of it, and a change that is tried.

mod figures;
mod findings;
mod import;
mod reading;
mod staff;
mod team_fields;
mod what_if;

use super::session::Planner;
use leptos::prelude::*;
use reading::Which;

/// The tool.
pub(super) fn check_team(planner: Planner) -> AnyView {
    let read = reading::reading(planner, Which::Own);
    view! {
        <p {..planner.word(|words| words.check.intro)} class="ips-screen-only"></p>
        {team_fields::team_fields(planner, read.mistakes)}
        {staff::staff_list(planner, Which::Own, read.mistakes)}
        {import::import(planner)}
        {findings::findings(planner, read.reading)}
        {what_if::what_if(planner, read.reading)}
    }
    .into_any()
}
