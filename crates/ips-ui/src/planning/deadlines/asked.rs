//! Which dates and answers the deadlines of a policy read, and what is typed there as the core reads it.

use crate::planning::rows::{Row, Rows, row_input};
use crate::planning::session::Planner;
use ips_core::Input;
use ips_core::policy::planning::{Deadline, Event, EventOf, Planning, StaffFact};
use leptos::prelude::*;

/// The event from which staff of any role counts as there, whether or not a deadline of the role counts from it.
const HIRE: &str = "hire_date";

/// The rows of people of a kind; the program has none.
pub(super) fn rows_of(planner: Planner, of: EventOf) -> Option<Rows> {
    match of {
        EventOf::Program => None,
        EventOf::Staff => Some(planner.staff),
        EventOf::Participant => Some(planner.participants),
    }
}

/// The field of the program in which the day is typed on which something was done.
pub(super) fn program_done(deadline: &str) -> String {
    format!("deadlines.done.{deadline}")
}

/// The events from which deadlines count, in the order of the policy; of staff, those that matter for a role.
pub(super) fn events(planning: &'static Planning, of: EventOf, role: Option<&str>) -> Vec<&'static Event> {
    let counts = |event: &Event| planning.deadlines.iter().any(|deadline| deadline.event == event.id && holds_for(deadline, role));
    let is_staffed = role.is_some_and(|role| planning.deadlines.iter().any(|deadline| deadline.staffed_with.iter().any(|one| one == role)));
    planning.events.iter().filter(|event| event.of == of && (counts(event) || (is_staffed && event.id == HIRE))).collect()
}

/// The questions on which deadlines of a role turn.
pub(super) fn facts(planning: &'static Planning, role: &str) -> Vec<&'static StaffFact> {
    let is_asked = |fact: &StaffFact| fact.roles.is_empty() || fact.roles.iter().any(|one| one == role);
    let turns = |fact: &StaffFact| {
        let of_role = planning.deadlines.iter().filter(|deadline| holds_for(deadline, Some(role)));
        of_role.flat_map(|deadline| &deadline.when).any(|condition| condition.fact == fact.id)
    };
    planning.staff_facts.iter().filter(|fact| is_asked(fact) && turns(fact)).collect()
}

fn holds_for(deadline: &Deadline, role: Option<&str>) -> bool {
    deadline.roles.is_empty() || role.is_none_or(|role| deadline.roles.iter().any(|one| one == role))
}

/// Everything typed that clocks read. Rows keep their numbers; names that only other tools read are left out.
pub(super) fn input(planner: Planner) -> Input<'static> {
    let planning = planner.program.get().planning();
    let lists = [EventOf::Staff, EventOf::Participant].into_iter().filter_map(|of| Some((of, rows_of(planner, of)?)));
    let lists = lists.map(|(of, rows)| (of.list(), people(planning, of, rows)));
    Input::object([("program", program(planner, planning))].into_iter().chain(lists))
}

fn program(planner: Planner, planning: &'static Planning) -> Input<'static> {
    let events = events(planning, EventOf::Program, None).into_iter().map(|event| (event.id.as_str(), planner.cell(&event.id)));
    let done = deadlines(planning, EventOf::Program).map(|deadline| (deadline.id.as_str(), planner.cell(&program_done(&deadline.id))));
    Input::object(events.chain([("done", Input::object(done))]))
}

fn people(planning: &'static Planning, of: EventOf, rows: Rows) -> Input<'static> {
    let mut known: Vec<String> = events(planning, of, None).into_iter().map(|event| event.id.clone()).collect();
    known.extend(deadlines(planning, of).map(|deadline| format!("done.{}", deadline.id)));
    if of == EventOf::Staff {
        known.extend(["name", "role", HIRE].map(str::to_owned));
        known.extend(planning.staff_facts.iter().map(|fact| fact.id.clone()));
    } else {
        known.push("code".to_owned());
    }
    let kept = |row: Row| -> Row { row.into_iter().filter(|(name, _)| known.contains(name)).collect() };
    Input::List(rows.rows().into_iter().map(|row| row_input(&kept(row))).collect())
}

fn deadlines(planning: &'static Planning, of: EventOf) -> impl Iterator<Item = &'static Deadline> {
    let is_of = move |deadline: &&Deadline| planning.events.iter().any(|event| event.of == of && event.id == deadline.event);
    planning.deadlines.iter().filter(is_of)
}
