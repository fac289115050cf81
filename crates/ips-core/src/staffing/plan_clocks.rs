//! The clocks that a plan starts: its program and everybody it hires.

use super::month::single_positions;
use super::plan::StartUpPlan;
use crate::clocks::{ClockInput, Dates, StaffClock};
use chrono::NaiveDate;
use std::collections::BTreeMap;

impl StartUpPlan<'_> {
    /// The days on which the clocks of the plan start: the program's start, and the first day of each person to hire. People are named
    /// by `name`, from the role and a number that counts within it.
    pub fn clocks(&self, name: impl Fn(&str, usize) -> String) -> ClockInput {
        let start = self.months.first().map(|month| ("program_start_date".to_owned(), month.date));
        let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
        let mut staff = Vec::new();
        for hire in &self.hires {
            for _ in single_positions(hire.fte) {
                let number = counted.entry(hire.role).or_default();
                *number += 1;
                let dates = days([("hire_date".to_owned(), hire.needed_by)]);
                staff.push(StaffClock {
                    row: staff.len() + 1,
                    name: Some(name(hire.role, *number)),
                    role: hire.role.to_owned(),
                    dates,
                    facts: BTreeMap::new(),
                });
            }
        }
        ClockInput { program: days(start), staff, participants: Vec::new() }
    }
}

fn days(events: impl IntoIterator<Item = (String, NaiveDate)>) -> Dates {
    Dates { events: events.into_iter().collect(), done: BTreeMap::new() }
}
