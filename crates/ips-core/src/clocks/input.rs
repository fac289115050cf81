//! What is known about the days on which clocks start and stop, and whose they are.

use crate::fraction::Fraction;
use crate::policy::planning::EventOf;
use crate::truth::Truth;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

/// The event that begins somebody's work, in every staff list.
const HIRE: &str = "hire_date";

/// The days of a program, its staff and the people it serves. Read by [`ClockInput::read`]; what is not known is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClockInput {
    /// Those of the agency and its program.
    pub program: Dates,
    /// Those of each staff member.
    pub staff: Vec<StaffClock>,
    /// Those of each person served.
    pub participants: Vec<ParticipantClock>,
    /// How many people are served, by day; of a team as it stands, on the as-of date.
    pub people_served: BTreeMap<NaiveDate, u32>,
}

impl ClockInput {
    /// How many people are served on a day, by what is known last before it, or first after it.
    pub(super) fn served_on(&self, day: NaiveDate) -> Option<u32> {
        let before = self.people_served.range(..=day).next_back();
        before.or_else(|| self.people_served.first_key_value()).map(|(_, people)| *people)
    }
}

/// Days of one subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// When things happened or will happen, by event id.
    pub events: BTreeMap<String, NaiveDate>,
    /// When things were done, by deadline id; of what comes back, the last time.
    pub done: BTreeMap<String, NaiveDate>,
}

/// One staff member.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffClock {
    /// The row of the list in which the person stands, counted from 1.
    pub row: usize,
    /// A code name; never needed.
    pub name: Option<String>,
    /// The id of the role.
    pub role: String,
    /// Time in this role, in FTE.
    pub fte: Option<Fraction>,
    /// The days.
    pub dates: Dates,
    /// What deadlines turn on, by fact id; a fact that is not here is not known.
    pub facts: BTreeMap<String, bool>,
}

/// One person served.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParticipantClock {
    /// The row of the list in which the person stands, counted from 1.
    pub row: usize,
    /// A code; never needed.
    pub code: Option<String>,
    /// The days.
    pub dates: Dates,
}

impl StaffClock {
    /// The first day of work.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.dates.events.get(HIRE).copied()
    }

    /// The person, as results tell them.
    pub fn subject(&self) -> Subject<'_> {
        Subject::person(EventOf::Staff, self.row, self.name.as_deref())
    }

    /// Whether a fact has an answer: unknown where it is not known.
    pub fn answers(&self, fact: &str, is: bool) -> Truth {
        Truth::from_answer(self.facts.get(fact).map(|answer| *answer == is))
    }
}

/// Whose an event or a due item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Subject<'a> {
    /// The kind of subject.
    pub of: EventOf,
    /// The row of the list in which the person stands, counted from 1; none for the program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The person's code name, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
}

impl<'a> Subject<'a> {
    /// The agency or its program.
    pub const PROGRAM: Self = Self { of: EventOf::Program, row: None, name: None };

    /// Somebody in a list.
    pub fn person(of: EventOf, row: usize, name: Option<&'a str>) -> Self {
        Self { of, row: Some(row), name }
    }
}
