//! What is due, overdue and done, and how old documents may be on the first day of work.

use super::pre_hire::{self, HireChecks};
use ips_core::calendar::Length;
use ips_core::clocks::{ClockInput, DueItem, MissingEvent, deadlines, missing_events};
use ips_core::policy::ProgramPolicy;
use ips_core::{Input, InputError, Situation};
use serde::Serialize;

/// What was asked about deadlines, read.
#[derive(Debug)]
pub struct DeadlineTask<'p> {
    situation: Situation<'p, ProgramPolicy>,
    input: ClockInput,
    pre_hire: Vec<HireChecks<'p>>,
}

/// What is due.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Due<'c, 'p> {
    /// Everything that is due or done.
    pub items: Vec<DueItem<'p, 'c>>,
    /// Events whose day is not known, with what waits for it.
    pub missing_events: Vec<MissingEvent<'p, 'c>>,
    /// Documents of people to be hired.
    pub pre_hire: &'c [HireChecks<'p>],
    /// What was read: the people whose it is.
    #[serde(skip)]
    pub input: &'c ClockInput,
}

impl<'p> DeadlineTask<'p> {
    /// Reads events, staff and people to be hired. The errors are entries that could not be taken.
    pub fn read(situation: Situation<'p, ProgramPolicy>, mut value: Input<'_>) -> (Self, Vec<InputError>) {
        let (pre_hire, mut errors) = pre_hire::take(situation, &mut value);
        let (input, wrong) = ClockInput::read(situation, &value);
        errors.extend(wrong);
        (Self { situation, input, pre_hire }, errors)
    }

    /// What is due; what comes back again and again is listed for so many days ahead.
    pub fn due(&self, horizon: u32) -> Due<'_, 'p> {
        Due {
            items: deadlines(self.situation, &self.input, Length::Days(horizon)),
            missing_events: missing_events(self.situation, &self.input),
            pre_hire: &self.pre_hire,
            input: &self.input,
        }
    }
}
