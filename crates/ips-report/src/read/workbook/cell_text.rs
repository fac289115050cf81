//! A cell of a spreadsheet as the text a person sees in it.

use crate::read::table::{CellKind, FlawKind};
use calamine::{CellErrorType, DataRef, ExcelDateTime};

/// The text of a cell, or why a formula in it failed.
///
/// `percent` tells that the cell shows its number as a percentage: 0.35 then stands in the file for the 35 % that were typed.
pub(super) fn text(value: &DataRef<'_>, percent: bool) -> Result<String, FlawKind> {
    Ok(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if percent => format!("{}%", decimal(*number * 100.0)),
        DataRef::Float(number) => decimal(*number),
        DataRef::DateTime(moment) => day_or_time(moment),
        DataRef::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        DataRef::Error(error) => return Err(failed(error)),
    })
}

/// What a cell is, beside its text.
pub(super) fn kind(value: &DataRef<'_>, percent: bool) -> CellKind {
    match value {
        DataRef::Bool(_) => CellKind::YesNo,
        DataRef::Float(_) if percent => CellKind::Percent,
        DataRef::Int(_) | DataRef::Float(_) => CellKind::Number,
        DataRef::DateTime(moment) if moment.is_duration() || moment.as_f64() < 1.0 => CellKind::Text,
        DataRef::DateTime(moment) => {
            let (.., hours, minutes, seconds, millis) = moment.to_ymd_hms_milli();
            let seconds = (u32::from(hours) * 60 + u32::from(minutes)) * 60 + u32::from(seconds);
            match seconds * 1_000 + u32::from(millis) {
                0 => CellKind::Day,
                moment => CellKind::Moment(moment),
            }
        }
        DataRef::DateTimeIso(text) if !text.contains('T') => CellKind::Day,
        _ => CellKind::Text,
    }
}

fn failed(error: &CellErrorType) -> FlawKind {
    match error {
        CellErrorType::Div0 => FlawKind::DivisionByZero,
        CellErrorType::NA => FlawKind::NotAvailable,
        CellErrorType::Name => FlawKind::Name,
        CellErrorType::Null => FlawKind::Null,
        CellErrorType::Num => FlawKind::Number,
        CellErrorType::Ref => FlawKind::Reference,
        CellErrorType::Value => FlawKind::Value,
        CellErrorType::GettingData => FlawKind::Waiting,
    }
}

/// A number with the 15 digits that a spreadsheet program keeps, and no more of them than it needs.
fn decimal(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    // Zero has no sign.
    (rounded + 0.0).to_string()
}

/// A date as `YYYY-MM-DD`, whatever time of the day it has; a time or a duration alone as `H:MM`.
fn day_or_time(moment: &ExcelDateTime) -> String {
    let days = moment.as_f64();
    if moment.is_duration() || days < 1.0 {
        #[expect(clippy::cast_possible_truncation, reason = "a number too large for it becomes the largest, which no file means")]
        let minutes = (days * 24.0 * 60.0).round() as i64;
        return format!("{}:{:02}", minutes / 60, minutes % 60);
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
