//! Lengths of time: calendar days, and month steps that clamp.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A length of time on the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// Calendar days.
    Days(u32),
    /// Calendar months: same day number, clamped to the end of a shorter month.
    Months(u32),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_date;

    fn day(text: &str) -> NaiveDate {
        parse_date(text).unwrap_or_else(|| panic!("{text} is a date"))
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
}
