//! Calendar arithmetic, as `conventions.md` sets it: calendar days, month steps that clamp, birthdays that count.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// Reads `YYYY-MM-DD` and nothing else: four digits, two, two, and a day that exists.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = parts(text)?;
    // The year 0 and negative years never occur in this domain and are most likely slips.
    if year == 0 { None } else { NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day) }
}

fn parts(text: &str) -> Option<[u32; 3]> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    Some([digits(&bytes[..4])?, digits(&bytes[5..7])?, digits(&bytes[8..])?])
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
}

/// Dates in files are read by [`parse_date`], strictly, and not in the many forms that the date library knows.
pub(crate) mod iso {
    use super::{NaiveDate, parse_date};
    use serde::{Deserialize, Deserializer, Serializer, de};

    // serde hands a reference to the field, whatever the field is.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(crate) fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(day)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse_date(&text).ok_or_else(|| de::Error::custom(format!("`{text}` is not a date that exists; write YYYY-MM-DD")))
    }
}

/// The day on which somebody born on `birth` reaches `years`. Born on 29 February: 1 March in a common year.
/// `None` when the year is beyond the calendar.
pub(crate) fn birthday(birth: NaiveDate, years: u32) -> Option<NaiveDate> {
    let year = birth.year().checked_add(i32::try_from(years).ok()?)?;
    birth.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}

/// The first day of a look-back window of `months` that ends on `as_of`; that day is inside the window.
pub(crate) fn window_start(as_of: NaiveDate, months: u32) -> Option<NaiveDate> {
    as_of.checked_sub_months(Months::new(months))
}

/// The first day on which an event is outside a look-back window of `months`.
pub(crate) fn window_left(event: NaiveDate, months: u32) -> Option<NaiveDate> {
    // Month ends clamp, so the day after the same day number may still look back as far as the event: step to the first that does not.
    let mut day = event.checked_add_months(Months::new(months))?;
    while window_start(day, months)? <= event {
        day = day.succ_opt()?;
    }
    Some(day)
}

/// A date as a document prints it: a day, or only a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    fn only_real_dates_in_one_form() {
        for text in ["2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(day(text).to_string(), text);
        }
        for text in ["2023-02-29", "2023-2-03", "2023-02-3", "+023-02-03", "2023/02/03", "2023-02-03 ", "0000-01-01", "20230203", "", "２023-02-03"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn birthdays() {
        for (birth, years, reached) in
            [("2005-03-01", 21, "2026-03-01"), ("2004-02-29", 21, "2025-03-01"), ("2004-02-29", 16, "2020-02-29"), ("2010-12-31", 16, "2026-12-31")]
        {
            assert_eq!(birthday(day(birth), years), Some(day(reached)), "{birth} + {years}");
        }
    }

    #[test]
    fn look_back_windows() {
        for (as_of, months, start) in [("2026-11-21", 12, "2025-11-21"), ("2024-02-29", 12, "2023-02-28"), ("2026-08-31", 6, "2026-02-28")] {
            assert_eq!(window_start(day(as_of), months), Some(day(start)), "{as_of} - {months}");
        }
        for (event, months, left) in
            [("2025-11-21", 12, "2026-11-22"), ("2023-02-28", 12, "2024-03-01"), ("2024-02-29", 12, "2025-03-01"), ("2026-02-28", 6, "2026-09-01")]
        {
            assert_eq!(window_left(day(event), months), Some(day(left)), "{event} + {months}");
        }
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
