//! The dates of a spreadsheet, column by column: what one of them leaves open, the others may tell.

use crate::read::written_day::{day_with_month, is_short};
use chrono::NaiveDate;
use ips_core::{NumericDate, parse_date};

/// Which number of a date comes first in a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
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

impl Order {
    /// The order that these dates tell.
    pub(super) fn of(texts: impl Iterator<Item = String>) -> Self {
        texts.fold(Self::Usual, |order, text| order.and(Self::told_by(&text)))
    }

    /// What is told by both.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Usual, one) | (one, Self::Usual) => one,
            (one, other) if one == other => one,
            _ => Self::Mixed,
        }
    }

    fn told_by(text: &str) -> Self {
        match NumericDate::read(day_of(text)) {
            Some(NumericDate { month_first: Some(_), day_first: None, year_first: None, .. }) => Self::Month,
            Some(NumericDate { month_first: None, day_first: Some(_), year_first: None, .. }) => Self::Day,
            _ => Self::Usual,
        }
    }
}

/// A date that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ReadDate {
    pub(super) day: NaiveDate,
    /// Whether the order of its column told which number is the day.
    pub(super) by_order: bool,
    /// Whether its year had two digits.
    pub(super) short_year: bool,
}

/// Reads a date, whatever time follows it: year-month-day, three numbers in the order of their column, or with the name of the month. `None` where
/// it is no date, or where it cannot be told which day it is.
pub(super) fn date(text: &str, order: Order) -> Option<ReadDate> {
    let text = day_of(text);
    let plainly = |day| ReadDate { day, by_order: false, short_year: false };
    if let Some(day) = parse_date(text) {
        return Some(plainly(day));
    }
    let Some(numbers) = NumericDate::read(text) else {
        return day_with_month(text).map(|(day, short_year)| ReadDate { short_year, ..plainly(day) });
    };
    let short_year = is_short(text);
    let days = numbers.days();
    if let [day] = days[..] {
        return Some(ReadDate { short_year, ..plainly(day) });
    }
    let day = match order {
        Order::Month => numbers.month_first,
        Order::Usual if numbers.has_strokes => numbers.month_first,
        // With two digits for the year, the first two may be those of the year as well.
        Order::Day if numbers.year_first.is_none() => numbers.day_first,
        _ => None,
    }?;
    Some(ReadDate { day, by_order: order == Order::Day, short_year })
}

/// The text without a time of the day.
fn day_of(text: &str) -> &str {
    let text = text.trim();
    let time = text.find(':').map_or(text.len(), |colon| text[..colon].rfind([' ', 'T', '\u{a0}', '\u{202f}']).unwrap_or(colon));
    text[..time].trim_end_matches([' ', ',', '\u{a0}'])
}
