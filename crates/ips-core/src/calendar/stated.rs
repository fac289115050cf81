//! Dates as documents print them.

use super::date::parse_date;
use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A date as a document prints it: a day, or only a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "string"))]
pub enum StatedDate {
    /// A full date.
    Day(NaiveDate),
    /// Only year and month are printed; the value is the first day of that month.
    Month(NaiveDate),
}

impl StatedDate {
    /// Reads `YYYY-MM-DD` or `YYYY-MM`.
    pub fn parse(text: &str) -> Option<Self> {
        parse_date(text).map(Self::Day).or_else(|| parse_date(&format!("{text}-01")).map(Self::Month))
    }

    /// The first day it can mean.
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Day(day) | Self::Month(day) => day,
        }
    }

    /// The last day it can mean: the day itself, or the last day of the month.
    pub fn last_day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Month(first) => first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(first),
        }
    }
}

impl fmt::Display for StatedDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(out, "{day}"),
            Self::Month(first) => write!(out, "{:04}-{:02}", first.year(), first.month()),
        }
    }
}

impl Serialize for StatedDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for StatedDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text)
            .ok_or_else(|| de::Error::custom(format!("`{text}` is not a date that exists; write YYYY-MM-DD, or YYYY-MM where only the month is printed")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse_date(text).unwrap_or_else(|| panic!("{text} is a date"))
    }

    #[test]
    fn stated_dates() {
        for (text, first, last) in
            [("2026-01", "2026-01-01", "2026-01-31"), ("2019-01-07", "2019-01-07", "2019-01-07"), ("2024-02", "2024-02-01", "2024-02-29")]
        {
            let stated = StatedDate::parse(text).unwrap_or_else(|| panic!("{text} is a stated date"));
            assert_eq!((stated.first_day(), stated.last_day(), stated.to_string()), (day(first), day(last), text.to_owned()));
        }
        assert_eq!(StatedDate::parse("2026-13"), None);
    }
}
