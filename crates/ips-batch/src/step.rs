//! A policy on a day as a list of steps, each of which makes one value of every row.

use chrono::{Datelike, NaiveDate};
use ips_core::screening::DayTest;

/// Where the value of a step stands: steps write one after the other, and read what was written before.
pub(crate) type Register = usize;

/// How the value of every row is made. A column is that of the fact with this place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// No value is known.
    Unknown,
    /// The answer to a yes-or-no question.
    Yes(usize),
    /// The other way round.
    No(usize),
    /// The option is one of these.
    OneOf { column: usize, accepted: u64 },
    /// The date is this day or earlier.
    Until { column: usize, day: i32 },
    /// The date is this day or later.
    Since { column: usize, day: i32 },
    /// The year is earlier; of the year itself nothing is known.
    YearBefore { column: usize, year: i32 },
    /// Every one is met.
    All(Vec<Register>),
    /// One at least is met.
    Any(Vec<Register>),
    /// A number of them is met.
    AtLeast { count: usize, of: Vec<Register> },
    /// The first, and where it is unknown the second.
    OrElse(Register, Register),
    /// Their value where both have the same.
    Agree(Register, Register),
}

/// Steps, each different from all others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Steps(pub(crate) Vec<Step>);

impl Steps {
    /// The register of a test; what it needs is worked out before it, and what an earlier test needs as well only once.
    pub(crate) fn test(&mut self, test: &DayTest) -> Register {
        let step = match test {
            DayTest::Unknown => Step::Unknown,
            DayTest::Yes(column) => Step::Yes(*column),
            DayTest::No(column) => Step::No(*column),
            DayTest::OneOf { fact, accepted } => Step::OneOf { column: *fact, accepted: *accepted },
            DayTest::Born { date, latest, year } => {
                let by_date = Step::Until { column: *date, day: days(*latest) };
                let Some(year) = year else { return self.step(by_date) };
                let by_date = self.step(by_date);
                Step::OrElse(by_date, self.step(Step::YearBefore { column: *year, year: latest.year() }))
            }
            DayTest::Since { date, first } => Step::Since { column: *date, day: days(*first) },
            DayTest::All(tests) => Step::All(self.tests(tests)),
            DayTest::Any(tests) => Step::Any(self.tests(tests)),
            DayTest::AtLeast { count, of } => Step::AtLeast { count: usize::try_from(*count).unwrap_or(usize::MAX), of: self.tests(of) },
            DayTest::Stated { fact, otherwise } => Step::OrElse(self.step(Step::Yes(*fact)), self.test(otherwise)),
            DayTest::BothReadings(strict, loose) => Step::Agree(self.test(strict), self.test(loose)),
        };
        self.step(step)
    }

    fn tests(&mut self, tests: &[DayTest]) -> Vec<Register> {
        tests.iter().map(|test| self.test(test)).collect()
    }

    fn step(&mut self, step: Step) -> Register {
        self.0.iter().position(|known| *known == step).unwrap_or_else(|| {
            self.0.push(step);
            self.0.len() - 1
        })
    }
}

/// The days since 1 January 1970.
pub(crate) fn days(day: NaiveDate) -> i32 {
    day.signed_duration_since(NaiveDate::default()).num_days().try_into().unwrap_or(if day < NaiveDate::default() { i32::MIN } else { i32::MAX })
}

/// The day of a number of days since 1 January 1970; none beyond the calendar.
pub(crate) fn day(days: i32) -> Option<NaiveDate> {
    NaiveDate::default().checked_add_signed(chrono::TimeDelta::days(i64::from(days)))
}

/// The year of such a day.
pub(crate) fn year(days: i32) -> Option<i32> {
    day(days).map(|day| day.year())
}
