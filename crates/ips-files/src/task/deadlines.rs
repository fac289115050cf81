//! What is due, overdue and done, and how old papers may be on the first day of work.

use super::pre_hire::{self, HireChecks};
use chrono::NaiveDate;
use ips_core::clocks::{ClockInput, DueItem, MissingEvent, deadlines, missing_events};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::Length;
use ips_core::{InputError, Loose};
use serde::Serialize;

/// What was asked about deadlines, read.
#[derive(Debug)]
pub struct DeadlineTask<'p> {
    program: &'p ProgramPolicy,
    as_of: NaiveDate,
    input: ClockInput,
    pre_hire: Vec<HireChecks<'p>>,
}

/// What is due.
#[derive(Debug, Serialize)]
pub struct Due<'c, 'p> {
    /// Everything that is due or done.
    pub items: Vec<DueItem<'c>>,
    /// Events whose day is not known, with what waits for it.
    pub missing_events: Vec<MissingEvent<'c>>,
    /// Papers of people to be hired.
    pub pre_hire: &'c [HireChecks<'p>],
}

impl<'p> DeadlineTask<'p> {
    /// Reads events, staff and people to be hired. The errors are entries that could not be taken.
    pub fn read(program: &'p ProgramPolicy, mut value: Loose, as_of: NaiveDate) -> (Self, Vec<InputError>) {
        let (pre_hire, mut errors) = pre_hire::take(program, &mut value, as_of);
        let (input, wrong) = ClockInput::read(program.planning(), &value, as_of);
        errors.extend(wrong);
        (Self { program, as_of, input, pre_hire }, errors)
    }

    /// What is due; what comes back again and again is listed for so many days ahead.
    pub fn due(&self, horizon: u32) -> Due<'_, 'p> {
        let planning = self.program.planning();
        Due {
            items: deadlines(planning, &self.input, self.as_of, Length::Days(horizon)),
            missing_events: missing_events(planning, &self.input, self.as_of),
            pre_hire: &self.pre_hire,
        }
    }
}
