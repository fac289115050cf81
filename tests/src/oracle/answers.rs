//! Answers and days as the oracles read them.

use super::Value3;
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Map, Value, json};

/// Year, month and day: enough to compare days, and independent of any calendar library.
pub(crate) type Day = (i32, u32, u32);

/// Answers on an as-of date.
#[derive(Clone, Copy)]
pub(crate) struct OracleAnswers<'a> {
    /// The as-of date.
    pub(crate) today: Day,
    /// The answers.
    pub(crate) given: &'a Map<String, Value>,
}

impl<'a> OracleAnswers<'a> {
    /// Puts them together.
    pub(crate) fn new(as_of: NaiveDate, given: &'a Map<String, Value>) -> Self {
        Self { today: (as_of.year(), as_of.month(), as_of.day()), given }
    }

    /// A yes-or-no answer.
    pub(crate) fn yes_no(self, fact: &str) -> Value3 {
        match self.given.get(fact).and_then(Value::as_bool) {
            Some(true) => Value3::Yes,
            Some(false) => Value3::No,
            None => Value3::Open,
        }
    }

    /// A yes-or-no answer that speaks against when it is a yes.
    pub(crate) fn adverse(self, fact: &str) -> Value3 {
        match self.yes_no(fact) {
            Value3::Yes => Value3::No,
            Value3::No => Value3::Yes,
            Value3::Open => Value3::Open,
        }
    }

    /// A text answer.
    pub(crate) fn text(self, fact: &str) -> Option<&'a str> {
        self.given.get(fact).and_then(Value::as_str)
    }

    /// A date answer.
    pub(crate) fn day(self, fact: &str) -> Option<Day> {
        let mut parts = self.text(fact)?.split('-');
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
    }

    /// Whether the person is `years` old today, from the date of birth or else from the year.
    pub(crate) fn age(self, years: i32) -> Value3 {
        let (year, month, day) = self.today;
        if let Some((born_year, born_month, born_day)) = self.day("date_of_birth") {
            // Somebody born on 29 February is a year older once 28 February is over: comparing the pairs says just that.
            let birthday_to_come = (month, day) < (born_month, born_day);
            let age = year - born_year - i32::from(birthday_to_come);
            return if age >= years { Value3::Yes } else { Value3::No };
        }
        let Some(born_year) = self.given.get("birth_year").and_then(Value::as_i64) else { return Value3::Open };
        match i64::from(year) - born_year - i64::from(years) {
            0 => Value3::Open,
            more if more > 0 => Value3::Yes,
            _ => Value3::No,
        }
    }

    /// The as-of date minus twelve months.
    pub(crate) fn a_year_ago(self) -> Day {
        let (year, month, day) = self.today;
        // The year before a leap year is a common one, so 29 February has no counterpart there.
        if (month, day) == (2, 29) { (year - 1, 2, 28) } else { (year - 1, month, day) }
    }
}

/// Dates of birth around the day on which somebody is exactly `years` old, and around 29 February.
pub(super) fn births(as_of: NaiveDate, years: i32) -> Vec<Value> {
    let same_day = as_of.with_year(as_of.year() - years).or_else(|| NaiveDate::from_ymd_opt(as_of.year() - years, 3, 1));
    let exactly = same_day.expect("a year of this century has 1 March");
    let leap = (0..4).find_map(|more| NaiveDate::from_ymd_opt(as_of.year() - years - more, 2, 29)).expect("a leap year is never far");
    let mut days = vec![exactly - Days::new(1), exactly, exactly + Days::new(1), leap, as_of];
    days.extend(NaiveDate::from_ymd_opt(as_of.year() - years, 1, 1));
    days.extend(NaiveDate::from_ymd_opt(as_of.year() - years, 12, 31));
    days.extend(NaiveDate::from_ymd_opt(1990, 5, 17));
    days.sort_unstable();
    days.dedup();
    days.into_iter().map(|day| json!(day.to_string())).collect()
}
