//! Days that are not known yet, and what hangs on them.

use super::deadlines::owners;
use super::input::ClockInput;
use super::item::Subject;
use crate::policy::planning::{Deadline, Event, Planning};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// An event of somebody whose day is not known, though deadlines count from it.
#[derive(Clone, Debug, PartialEq)]
pub struct MissingEvent<'a> {
    /// The event.
    pub event: &'a Event,
    /// Whose it is.
    pub subject: Subject,
    /// The row of the list the person was read from, counted from 1; 0 for the program.
    pub row: usize,
    /// The person's code name, where one was given.
    pub name: Option<&'a str>,
    /// The deadlines that count from it and are in force on the as-of date.
    pub deadlines: Vec<&'a Deadline>,
}

/// The events whose days are not known yet, by subject and then in the order of the policy. Many need no day: a job that nobody has
/// started, a review that nobody has had.
pub fn missing_events<'a>(planning: &'a Planning, input: &'a ClockInput, as_of: NaiveDate) -> Vec<MissingEvent<'a>> {
    let mut missing: Vec<MissingEvent<'a>> = Vec::new();
    for event in &planning.events {
        let mut of_event: BTreeMap<Subject, MissingEvent<'a>> = BTreeMap::new();
        for deadline in planning.deadlines.iter().filter(|deadline| deadline.event == event.id && deadline.source.in_force(as_of)) {
            for owner in owners(planning, input, deadline).into_iter().filter(|owner| !owner.dates.events.contains_key(&event.id)) {
                let none = MissingEvent { event, subject: owner.subject, row: owner.row, name: owner.name, deadlines: Vec::new() };
                of_event.entry(owner.subject).or_insert(none).deadlines.push(deadline);
            }
        }
        missing.extend(of_event.into_values());
    }
    missing.sort_by_key(|one| one.subject);
    missing
}
