//! Calendar arithmetic, as `conventions.md` sets it: calendar days, month steps that clamp, birthdays that count.

use crate::policy::planning::Length;
use chrono::{Datelike, Days, Months, NaiveDate};
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

/// The same for a date that may be left out.
pub(crate) mod iso_option {
    use super::{NaiveDate, parse_date};
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    // serde hands a reference to the field, whatever the field is.
    #[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)]
    pub(crate) fn serialize<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        day.map(|day| day.to_string()).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
        parse_date(&text).map(Some).ok_or_else(|| de::Error::custom(format!("`{text}` is not a date that exists; write YYYY-MM-DD")))
    }
}

/// The day on which somebody born on `birth` reaches `years`. Born on 29 February: 1 March in a common year.
/// `None` when the year is beyond the calendar.
pub(crate) fn birthday(birth: NaiveDate, years: u32) -> Option<NaiveDate> {
    let year = birth.year().checked_add(i32::try_from(years).ok()?)?;
    birth.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}

/// A look-back window of some months that ends on the as-of date.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    /// Its length.
    pub(crate) months: u32,
    /// Whether an event exactly so long ago is still inside. Where it is not, the months are a period that begins with the event
    /// and is over on the same day number.
    pub(crate) inclusive: bool,
}

impl Window {
    /// The first day inside the window.
    pub(crate) fn start(self, as_of: NaiveDate) -> Option<NaiveDate> {
        let mut day = as_of.checked_sub_months(Months::new(self.months))?;
        // Month ends clamp, so the periods of several days may be over on one: step to the first that lasts longer.
        while !self.inclusive && day.checked_add_months(Months::new(self.months))? <= as_of {
            day = day.succ_opt()?;
        }
        Some(day)
    }

    /// The first as-of date on which an event is outside the window.
    pub(crate) fn left(self, event: NaiveDate) -> Option<NaiveDate> {
        let mut day = event.checked_add_months(Months::new(self.months))?;
        // Month ends clamp, so the day after the same day number may still look back as far as the event: step to the first that does not.
        while self.inclusive && self.start(day)? <= event {
            day = day.succ_opt()?;
        }
        Some(day)
    }
}

/// The day so long after another: calendar days, or months with the same day number, clamped to the end of a shorter month.
/// Months are always counted from the first day itself, never from a day that was clamped before. `None` after the year 9999.
pub fn add_length(day: NaiveDate, length: Length) -> Option<NaiveDate> {
    let later = match length {
        Length::Days(days) => day.checked_add_days(Days::new(u64::from(days))),
        Length::Months(months) => day.checked_add_months(Months::new(months)),
    };
    later.filter(|day| in_the_calendar(*day))
}

/// The day so long before another, by the same steps as [`add_length`]. `None` before the year 1.
pub fn sub_length(day: NaiveDate, length: Length) -> Option<NaiveDate> {
    let earlier = match length {
        Length::Days(days) => day.checked_sub_days(Days::new(u64::from(days))),
        Length::Months(months) => day.checked_sub_months(Months::new(months)),
    };
    earlier.filter(|day| in_the_calendar(*day))
}

/// The last day of a period that begins on `start`: the day before the one so long after it. A period of no length has no last day.
/// `None` after the year 9999.
pub fn period_end(start: NaiveDate, length: Length) -> Option<NaiveDate> {
    add_length(start, length).and_then(|next| next.pred_opt()).filter(|last| *last >= start)
}

/// The days that can be written as YYYY-MM-DD.
fn in_the_calendar(day: NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
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
        for (as_of, months, first, first_after) in [
            ("2026-11-21", 12, "2025-11-21", "2025-11-22"),
            ("2024-02-29", 12, "2023-02-28", "2023-03-01"),
            // A year that began on 29 February is over on 28 February, like one that began the day before.
            ("2025-02-28", 12, "2024-02-28", "2024-03-01"),
            ("2026-08-31", 6, "2026-02-28", "2026-03-01"),
            ("2026-02-28", 6, "2025-08-28", "2025-09-01"),
        ] {
            let window = |inclusive| Window { months, inclusive };
            assert_eq!(window(true).start(day(as_of)), Some(day(first)), "{as_of} - {months}");
            assert_eq!(window(false).start(day(as_of)), Some(day(first_after)), "{as_of} - {months}, that day left out");
        }
        for (event, months, left, left_at_once) in [
            ("2025-11-21", 12, "2026-11-22", "2026-11-21"),
            ("2023-02-28", 12, "2024-03-01", "2024-02-28"),
            ("2024-02-29", 12, "2025-03-01", "2025-02-28"),
            ("2026-02-28", 6, "2026-09-01", "2026-08-28"),
        ] {
            let window = |inclusive| Window { months, inclusive };
            assert_eq!(window(true).left(day(event)), Some(day(left)), "{event} + {months}");
            assert_eq!(window(false).left(day(event)), Some(day(left_at_once)), "{event} + {months}, that day left out");
        }
    }

    /// Both directions draw the same line.
    #[test]
    fn windows_end_where_they_begin() {
        for (months, inclusive) in [(1, true), (1, false), (6, true), (6, false), (12, true), (12, false)] {
            let window = Window { months, inclusive };
            for event in day("2023-12-01").iter_days().take(800) {
                let left = window.left(event).unwrap_or(event);
                let inside = |as_of: NaiveDate| window.start(as_of).is_some_and(|start| start <= event);
                assert!(!inside(left) && left.pred_opt().is_some_and(inside), "{event} and {window:?} end on {left}");
            }
        }
    }

    #[test]
    fn lengths() {
        use Length::{Days, Months};
        for (start, length, end) in [
            ("2026-09-02", Days(90), "2026-12-01"),
            ("2026-01-31", Days(0), "2026-01-31"),
            ("2025-08-31", Months(6), "2026-02-28"),
            ("2027-08-31", Months(6), "2028-02-29"),
            ("2024-02-29", Months(12), "2025-02-28"),
            ("2024-02-29", Months(48), "2028-02-29"),
            ("2026-01-31", Months(2), "2026-03-31"),
        ] {
            assert_eq!(add_length(day(start), length), Some(day(end)), "{start} + {length:?}");
        }
        for (end, length, start) in [
            ("2026-12-01", Days(90), "2026-09-02"),
            ("2026-08-31", Months(6), "2026-02-28"),
            ("2028-02-29", Months(12), "2027-02-28"),
            ("2026-03-31", Months(1), "2026-02-28"),
        ] {
            assert_eq!(sub_length(day(end), length), Some(day(start)), "{end} - {length:?}");
        }
        for (start, length, end) in [
            ("2026-07-01", Months(12), Some("2027-06-30")),
            ("2024-02-29", Months(12), Some("2025-02-27")),
            ("2026-07-01", Days(1), Some("2026-07-01")),
            ("2026-07-01", Days(0), None),
        ] {
            assert_eq!(period_end(day(start), length), end.map(day), "{start} for {length:?}");
        }
        assert_eq!(add_length(day("9999-12-31"), Days(1)), None);
        assert_eq!(add_length(day("2026-01-01"), Months(u32::MAX)), None);
        assert_eq!(sub_length(day("0001-01-01"), Months(1)), None);
        assert_eq!(sub_length(day("2026-01-01"), Days(u32::MAX)), None);
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
