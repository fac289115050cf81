//! Days that are not known yet, and what hangs on them.

use super::deadlines::owners;
use super::input::{ClockInput, Subject};
use crate::identified::{id, ids};
use crate::policy::ProgramPolicy;
use crate::policy::planning::{Deadline, Event};
use crate::situation::Situation;
use serde::Serialize;
use std::collections::BTreeMap;

/// An event of somebody whose day is not known, though deadlines count from it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct MissingEvent<'p, 'i> {
    /// The event, with its words.
    #[serde(serialize_with = "id")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub event: &'p Event,
    /// Whose it is.
    pub subject: Subject<'i>,
    /// The deadlines that count from it and are in force on the as-of date.
    #[serde(serialize_with = "ids")]
    #[cfg_attr(feature = "js", tsify(type = "string[]"))]
    pub deadlines: Vec<&'p Deadline>,
}

/// The events whose days are not known yet, by subject and then in the order of the policy. Many need no day: a job that nobody has
/// started, a review that nobody has had.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/planning.rs"));
/// use ips_core::Input;
/// use ips_core::clocks::{ClockInput, missing_events};
///
/// let (input, _) = ClockInput::read(situation, &Input::Missing);
/// assert!(missing_events(situation, &input).iter().any(|missing| missing.event.id == "program_start_date"));
/// ```
pub fn missing_events<'p, 'i>(situation: Situation<'p, ProgramPolicy>, input: &'i ClockInput) -> Vec<MissingEvent<'p, 'i>> {
    let planning = situation.policy.planning();
    let mut missing: Vec<MissingEvent<'p, 'i>> = Vec::new();
    for event in &planning.events {
        let mut of_event: BTreeMap<Subject<'i>, MissingEvent<'p, 'i>> = BTreeMap::new();
        for deadline in planning.deadlines.iter().filter(|deadline| deadline.event == event.id && deadline.source.in_force(situation.as_of)) {
            for owner in owners(planning, input, deadline).into_iter().filter(|owner| !owner.dates.events.contains_key(&event.id)) {
                let none = MissingEvent { event, subject: owner.subject, deadlines: Vec::new() };
                of_event.entry(owner.subject).or_insert(none).deadlines.push(deadline);
            }
        }
        missing.extend(of_event.into_values());
    }
    missing.sort_by_key(|one| one.subject);
    missing
}
