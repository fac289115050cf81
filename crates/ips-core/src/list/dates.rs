//! The dates of a list, column by column: what one of them leaves open, the others may tell.

use crate::calendar::{NumericDate, day_with_month, is_short, parse_date};
use crate::error::InputErrorKind;
use chrono::NaiveDate;

/// Which number of a date comes first in a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// Nothing tells; with strokes between the numbers it is the month, as in the United States.
    #[default]
    Usual,
    /// The month.
    Month,
    /// The day.
    Day,
    /// Some dates can only be read with the month first, others only with the day first.
    Mixed,
}

impl DateOrder {
    /// The order that these dates tell.
    pub fn of(texts: impl Iterator<Item = String>) -> Self {
        texts.fold(Self::Usual, |order, text| order.and(Self::told_by(&text)))
    }

    /// What is told by both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Usual, one) | (one, Self::Usual) => one,
            (one, other) if one == other => one,
            _ => Self::Mixed,
        }
    }

    /// The order that one date tells.
    pub fn told_by(text: &str) -> Self {
        match NumericDate::read(day_of(text)) {
            Some(NumericDate { month_first: Some(_), day_first: None, year_first: None, .. }) => Self::Month,
            Some(NumericDate { month_first: None, day_first: Some(_), year_first: None, .. }) => Self::Day,
            _ => Self::Usual,
        }
    }
}

/// A date that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedDay {
    /// The day.
    pub day: NaiveDate,
    /// Whether the order of its column told which number is the day.
    pub by_order: bool,
    /// Whether its year had two digits.
    pub short_year: bool,
}

/// Reads a date, whatever time follows it: year-month-day, three numbers in the order of their column, or with the name of the month. `None` where
/// it is no date, or where it cannot be told which day it is.
pub fn listed_day(text: &str, order: DateOrder) -> Option<ListedDay> {
    let text = day_of(text);
    let plainly = |day| ListedDay { day, by_order: false, short_year: false };
    if let Some(day) = parse_date(text) {
        return Some(plainly(day));
    }
    let Some(numbers) = NumericDate::read(text) else {
        return day_with_month(text).map(|(day, short_year)| ListedDay { short_year, ..plainly(day) });
    };
    let short_year = is_short(text);
    let days = numbers.days();
    if let [day] = days[..] {
        return Some(ListedDay { short_year, ..plainly(day) });
    }
    let day = match order {
        DateOrder::Month => numbers.month_first,
        DateOrder::Usual if numbers.has_strokes => numbers.month_first,
        // With two digits for the year, the first two may be those of the year as well.
        DateOrder::Day if numbers.year_first.is_none() => numbers.day_first,
        _ => None,
    }?;
    Some(ListedDay { day, by_order: order == DateOrder::Day, short_year })
}

/// A text that is no date as dates are written here: one that can mean several days, or none.
pub fn no_day(given: &str) -> InputErrorKind {
    let days = NumericDate::read(given).map_or_else(Vec::new, |date| date.days());
    let given = given.to_owned();
    if days.len() > 1 {
        InputErrorKind::Ambiguous { given, readings: days.iter().map(ToString::to_string).collect() }
    } else {
        InputErrorKind::NoSuchDate { given }
    }
}

/// The text without a time of the day.
fn day_of(text: &str) -> &str {
    let text = text.trim();
    let time = text.find(':').map_or(text.len(), |colon| text[..colon].rfind([' ', 'T', '\u{a0}', '\u{202f}']).unwrap_or(colon));
    text[..time].trim_end_matches([' ', ',', '\u{a0}'])
}
