//! Birthdays that count, and windows that look back.

use chrono::{Datelike, Months, NaiveDate};

/// The day on which somebody born on `birth` reaches `years`. Born on 29 February: 1 March in a common year.
/// `None` when the year is beyond the calendar.
pub(crate) fn birthday(birth: NaiveDate, years: u32) -> Option<NaiveDate> {
    let year = birth.year().checked_add(i32::try_from(years).ok()?)?;
    birth.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}

/// The latest day of birth of somebody who has reached `years` on `day`: the other side of [`birthday`]. `None` when the year is beyond the calendar.
pub(crate) fn latest_birth(day: NaiveDate, years: u32) -> Option<NaiveDate> {
    let year = day.year().checked_sub(i32::try_from(years).ok()?)?;
    // Who was born on the day before 29 February has reached the age on that day, and nobody born in a common year has their birthday on it.
    day.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_date;

    fn day(text: &str) -> NaiveDate {
        parse_date(text).unwrap_or_else(|| panic!("{text} is a date"))
    }

    #[test]
    fn birthdays() {
        for (birth, years, reached) in
            [("2005-03-01", 21, "2026-03-01"), ("2004-02-29", 21, "2025-03-01"), ("2004-02-29", 16, "2020-02-29"), ("2010-12-31", 16, "2026-12-31")]
        {
            assert_eq!(birthday(day(birth), years), Some(day(reached)), "{birth} + {years}");
        }
    }

    /// Both directions draw the same line.
    #[test]
    fn birthdays_are_reached_by_whoever_is_born_early_enough() {
        for years in [16, 18, 20, 21] {
            for as_of in day("2023-12-01").iter_days().take(800) {
                let latest = latest_birth(as_of, years).unwrap_or(as_of);
                let reached = |birth: Option<NaiveDate>| birth.and_then(|birth| birthday(birth, years)).is_some_and(|reached| reached <= as_of);
                assert!(reached(Some(latest)) && !reached(latest.succ_opt()), "{years} on {as_of}: {latest}");
            }
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
}
