//! Days on which offices are closed.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Serialize;

/// A day on which offices are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Weekend {
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekend {
    /// The day of the weekend that a date is.
    pub fn of(day: NaiveDate) -> Option<Self> {
        match day.weekday() {
            Weekday::Sat => Some(Self::Saturday),
            Weekday::Sun => Some(Self::Sunday),
            _ => None,
        }
    }
}
