//! The arguments that say for when, in which language, and how a table is to be read.

use ips_batch::{Mapping, WrittenDates};
use ips_core::Language;
use ips_core::calendar::parse_as_of;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyString;
use std::collections::BTreeMap;

/// The day for which something is asked: a text, or a day of a calendar.
pub(crate) fn as_of(given: &Bound<'_, PyAny>) -> PyResult<chrono::NaiveDate> {
    let text = day_text(given)?.ok_or_else(|| PyTypeError::new_err(format!("as_of: {}; give a datetime.date or a text like 2026-11-21", shown(given))))?;
    parse_as_of(&text).ok_or_else(|| PyValueError::new_err(format!("as_of: `{text}` is no day from 1900 on; write it like 2026-11-21")))
}

/// A day as its text; nothing where it is none. Of a moment it is the day.
pub(crate) fn day_text(given: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    if let Ok(text) = given.cast::<PyString>() {
        return Ok(Some(text.to_string()));
    }
    if !given.hasattr("isoformat")? {
        return Ok(None);
    }
    let day = if given.hasattr("date")? { given.call_method0("date")? } else { given.clone() };
    Ok(Some(day.call_method0("isoformat")?.extract()?))
}

/// The language of sentences.
pub(crate) fn language(tag: &str) -> PyResult<Language> {
    Language::from_tag(tag).ok_or_else(|| {
        let known = Language::ALL.map(Language::tag).join(" or ");
        PyValueError::new_err(format!("language: nothing is said in `{tag}`; take {known}"))
    })
}

/// What is said of the columns.
pub(crate) fn mapping(columns: Option<&Bound<'_, PyAny>>, dates: Option<&str>) -> PyResult<Mapping> {
    let columns = match columns {
        None => BTreeMap::new(),
        Some(columns) => columns.extract().map_err(|_| {
            PyTypeError::new_err("columns: give a dict with the name of a fact by the name of its column, and None for a column that is not to be read")
        })?,
    };
    let dates = match dates {
        None => None,
        Some("month_first") => Some(WrittenDates::MonthFirst),
        Some("day_first") => Some(WrittenDates::DayFirst),
        Some(other) => return Err(PyValueError::new_err(format!("dates: `{other}` is no order of days; take month_first or day_first"))),
    };
    Ok(Mapping { columns, dates })
}

/// How many threads screen a table; without a word as many as the machine has processors.
pub(crate) fn threads(given: Option<usize>) -> PyResult<usize> {
    match given {
        Some(0) => Err(PyValueError::new_err("threads: 0 threads do nothing; give 1 or more, or leave it out")),
        Some(threads) => Ok(threads),
        None => Ok(std::thread::available_parallelism().map_or(1, usize::from)),
    }
}

/// What was given, by its type, for a message.
pub(crate) fn shown(given: &Bound<'_, PyAny>) -> String {
    given.get_type().name().map_or_else(|_| "that".to_owned(), |name| format!("a {name} was given"))
}
