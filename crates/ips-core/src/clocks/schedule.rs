//! The days that follow from an event by the rule of a deadline: pure calendar work, without a look at who and whether.

use crate::calendar::{add_length, period_end, sub_length};
use crate::policy::planning::{Due, Length};
use chrono::{Datelike, NaiveDate};

/// The days of one time at which something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// Which time.
    pub(super) occurrence: u32,
    /// The first day on which it counts.
    pub(super) earliest: Option<NaiveDate>,
    /// The day to plan for.
    pub(super) due: Option<NaiveDate>,
    /// The last day on time.
    pub(super) latest: Option<NaiveDate>,
    /// Whether a step of months had to change the day number.
    pub(super) clamped: bool,
    /// Of what comes back: the day on which this time was done, or a later one was.
    pub(super) done: Option<NaiveDate>,
}

impl Term {
    fn new(occurrence: u32, days: [Option<NaiveDate>; 3], clamped: bool) -> Self {
        let [earliest, due, latest] = days;
        Self { occurrence, earliest, due, latest, clamped, done: None }
    }

    fn on(occurrence: u32, day: NaiveDate, clamped: bool) -> Self {
        Self::new(occurrence, [None, Some(day), Some(day)], clamped)
    }
}

/// How far to look at what comes back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outlook {
    pub(super) as_of: NaiveDate,
    pub(super) horizon: NaiveDate,
}

/// Whether something may be done before its event.
pub(super) fn precedes_event(due: &Due) -> bool {
    matches!(due, Due::Before | Due::InTheTimeBefore(_))
}

/// The times at which something is due. What comes once has one; what comes back has the last time that was done, and every other one
/// up to the horizon, or the first after the as-of date where that is later. Times beyond the calendar are left out.
pub(super) fn terms(due: &Due, event: NaiveDate, done: Option<NaiveDate>, outlook: Outlook) -> Vec<Term> {
    match due {
        Due::Every { .. } | Due::WithinThenEvery { .. } | Due::PeriodEnds { .. } => repeated(due, event, done, outlook),
        Due::EachCalendarMonth => each_month(event, done, outlook),
        _ => once(due, event).into_iter().collect(),
    }
}

fn once(due: &Due, event: NaiveDate) -> Option<Term> {
    let (days, clamped) = match due {
        Due::Within(length) => {
            let day = add_length(event, *length)?;
            ([None, Some(day), Some(day)], clamps(event, day, *length))
        }
        Due::Before => ([None, Some(event), Some(event)], false),
        Due::InTheTimeBefore(length) => {
            let first = sub_length(event, *length)?;
            let last = event.pred_opt()?;
            ([Some(first), Some(last), Some(last)], clamps(event, first, *length))
        }
        Due::NotBefore(length) => {
            let first = add_length(event, *length)?;
            ([Some(first), None, None], clamps(event, first, *length))
        }
        Due::Between { earliest, latest } => {
            let (first, last) = (add_length(event, *earliest)?, add_length(event, *latest)?);
            ([Some(first), Some(first), Some(last)], clamps(event, first, *earliest) || clamps(event, last, *latest))
        }
        Due::PeriodEnd(length) => {
            let last = period_end(event, *length)?;
            ([None, Some(last), Some(last)], clamps(event, last.succ_opt()?, *length))
        }
        Due::Every { .. } | Due::EachCalendarMonth | Due::WithinThenEvery { .. } | Due::PeriodEnds { .. } => return None,
    };
    Some(Term::new(1, days, clamped))
}

fn clamps(event: NaiveDate, day: NaiveDate, length: Length) -> bool {
    matches!(length, Length::Months(_)) && day.day() != event.day()
}

/// A time is done when the last doing lies after the day of the time before it: only the last day is known, and what was done then
/// shows nothing about later times.
fn repeated(due: &Due, event: NaiveDate, done: Option<NaiveDate>, outlook: Outlook) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    let mut before: Option<NaiveDate> = None;
    for occurrence in 1.. {
        let Some((day, clamped)) = nth(due, event, occurrence) else { break };
        // A distance of 0 would never end.
        if before.is_some_and(|before| day <= before) {
            break;
        }
        let term = Term { done: done.filter(|done| before.is_none_or(|before| *done > before)), ..Term::on(occurrence, day, clamped) };
        let next_is_there = terms.last().is_some_and(|last| last.done.is_none() && last.due > Some(outlook.as_of));
        if day > outlook.horizon && next_is_there {
            break;
        }
        if term.done.is_some() {
            // Only the last time that was done tells something.
            terms.clear();
        }
        terms.push(term);
        before = Some(day);
    }
    terms
}

/// The day of one time of what comes back, and whether the step of months had to change the day number.
fn nth(due: &Due, event: NaiveDate, occurrence: u32) -> Option<(NaiveDate, bool)> {
    let (start, length) = match due {
        Due::Every { each, .. } => (event, times(*each, occurrence)?),
        Due::WithinThenEvery { first, each } | Due::PeriodEnds { first, each } => {
            let rest = times(*each, occurrence.checked_sub(1)?)?;
            match (first, rest) {
                (Length::Days(first), Length::Days(rest)) => (event, Length::Days(first.checked_add(rest)?)),
                (Length::Months(first), Length::Months(rest)) => (event, Length::Months(first.checked_add(rest)?)),
                (first, rest) => (add_length(event, *first)?, rest),
            }
        }
        _ => return None,
    };
    let day = add_length(start, length)?;
    let last = if let Due::Every { until: Some(until), .. } = due { Some(add_length(event, *until)?) } else { None };
    let clamped = clamps(start, day, length);
    let day = if let Due::PeriodEnds { .. } = due { day.pred_opt()? } else { day };
    last.is_none_or(|last| day <= last).then_some((day, clamped))
}

fn times(length: Length, number: u32) -> Option<Length> {
    Some(match length {
        Length::Days(days) => Length::Days(days.checked_mul(number)?),
        Length::Months(months) => Length::Months(months.checked_mul(number)?),
    })
}

/// Once in each calendar month: to be planned for one month after the last time, and late only when the month is over.
fn each_month(event: NaiveDate, done: Option<NaiveDate>, outlook: Outlook) -> Vec<Term> {
    let done = done.filter(|done| *done >= event);
    let last = done.unwrap_or(event);
    let passed = months_between(event, last);
    let mut terms = Vec::new();
    if passed > 0 {
        let due = add_length(event, Length::Months(passed));
        let clamped = due.is_some_and(|due| due.day() != event.day());
        terms.push(Term { done, ..Term::new(passed, [None, due, month_end(last)], clamped) });
    }
    for step in 1.. {
        let Some(due) = add_length(last, Length::Months(step)) else { break };
        let next_is_there = terms.last().is_some_and(|term| term.done.is_none() && term.latest > Some(outlook.as_of));
        if due > outlook.horizon && next_is_there {
            break;
        }
        terms.push(Term::new(passed.saturating_add(step), [None, Some(due), month_end(due)], due.day() != last.day()));
    }
    terms
}

/// Calendar months from the month of one day to that of a later one.
fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    u32::try_from(months(to) - months(from)).unwrap_or(0)
}

/// The last day of the month of a day.
fn month_end(day: NaiveDate) -> Option<NaiveDate> {
    add_length(day.with_day(1)?, Length::Months(1))?.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_date;

    fn day(text: &str) -> NaiveDate {
        parse_date(text).unwrap_or_else(|| panic!("{text} is a date"))
    }

    fn dues(due: &Due, event: &str, done: Option<&str>, as_of: &str, horizon: &str) -> Vec<(u32, String, bool)> {
        let outlook = Outlook { as_of: day(as_of), horizon: day(horizon) };
        let terms = terms(due, day(event), done.map(day), outlook).into_iter();
        terms.filter_map(|term| Some((term.occurrence, term.due?.to_string(), term.done.is_some()))).collect()
    }

    fn listed(expected: &[(u32, &str, bool)]) -> Vec<(u32, String, bool)> {
        expected.iter().map(|(occurrence, day, done)| (*occurrence, (*day).to_owned(), *done)).collect()
    }

    #[test]
    fn what_the_policies_at_hand_do_not_have() {
        let days_then_months = Due::WithinThenEvery { first: Length::Days(10), each: Length::Months(1) };
        let came = dues(&days_then_months, "2026-01-21", None, "2026-01-21", "2026-04-30");
        assert_eq!(came, listed(&[(1, "2026-01-31", false), (2, "2026-02-28", false), (3, "2026-03-31", false), (4, "2026-04-30", false)]));
        let months_then_days = Due::WithinThenEvery { first: Length::Months(1), each: Length::Days(7) };
        let came = dues(&months_then_days, "2026-01-31", Some("2026-03-01"), "2026-03-02", "2026-03-14");
        assert_eq!(came, listed(&[(2, "2026-03-07", true), (3, "2026-03-14", false)]));
        let ends_at_once = Due::Every { each: Length::Days(7), until: Some(Length::Days(6)) };
        assert_eq!(dues(&ends_at_once, "2026-01-31", None, "2026-03-02", "2026-06-02"), []);
        let between = Due::Between { earliest: Length::Months(6), latest: Length::Months(12) };
        let term = once(&between, day("2025-08-31")).unwrap_or_else(|| panic!("a term"));
        let days = [term.earliest, term.due, term.latest].map(|day| day.map(|day| day.to_string()));
        assert_eq!(days.each_ref().map(Option::as_deref), [Some("2026-02-28"), Some("2026-02-28"), Some("2026-08-31")]);
        assert!(term.clamped);
    }

    #[test]
    fn nothing_runs_without_end() {
        for due in [
            Due::Every { each: Length::Days(0), until: None },
            Due::WithinThenEvery { first: Length::Months(2), each: Length::Months(0) },
            Due::Every { each: Length::Months(u32::MAX), until: None },
            Due::Every { each: Length::Days(u32::MAX), until: None },
        ] {
            assert!(dues(&due, "2026-01-31", None, "2026-03-02", "2036-03-02").len() <= 1, "{due:?}");
        }
        for due in [Due::Within(Length::Days(1)), Due::PeriodEnd(Length::Months(12)), Due::EachCalendarMonth] {
            assert_eq!(dues(&due, "9999-12-31", None, "9999-12-31", "9999-12-31"), [], "{due:?}");
        }
        let back = Due::InTheTimeBefore(Length::Days(400));
        assert_eq!(dues(&back, "0001-01-01", None, "2026-01-01", "2026-01-01"), []);
    }
}
