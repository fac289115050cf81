//! The cells of a spreadsheet as a staff list writes them. What is not understood stays as it was typed, to be corrected where it stands.

use super::columns::StaffCell;
use super::headings::plain;
use chrono::NaiveDate;
use ips_core::policy::ProgramPolicy;
use ips_core::{Language, parse_date};

/// Words for yes and for no, in the form of [`plain`].
const YES: [&str; 6] = ["yes", "y", "si", "s", "true", "1"];
const NO: [&str; 4] = ["no", "n", "false", "0"];

/// The cell in the form of a staff list.
pub(super) fn value(program: &ProgramPolicy, cell: StaffCell, text: &str) -> String {
    let text = unguarded(text.trim());
    let read = match cell {
        StaffCell::Text => None,
        StaffCell::Role => role(program, text),
        StaffCell::Whole | StaffCell::Number => text.strip_suffix('%').map(|number| number.trim_end().to_owned()),
        StaffCell::YesNo => yes_no(text),
        StaffCell::Date => date(text),
    };
    read.unwrap_or_else(|| text.to_owned())
}

/// A `'` keeps a spreadsheet program from calculating; it is not part of the text.
fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text)
}

/// The id of a role, by its id, another of its names, or what it is called in a language.
fn role(program: &ProgramPolicy, text: &str) -> Option<String> {
    let planning = program.planning();
    let by_name = planning.staffing.role_called(text);
    let by_title = || {
        let called = plain(text);
        planning
            .staffing
            .roles
            .iter()
            .find(|role| Language::ALL.into_iter().any(|language| [&role.title, &role.short].into_iter().any(|words| plain(words.get(language)) == called)))
    };
    by_name.or_else(by_title).map(|role| role.id.clone())
}

fn yes_no(text: &str) -> Option<String> {
    let word = plain(text);
    if YES.contains(&word.as_str()) { Some("true".to_owned()) } else { NO.contains(&word.as_str()).then(|| "false".to_owned()) }
}

/// A date, YYYY-MM-DD, or month/day/year as spreadsheets in the United States write it; a time after it is left out.
fn date(text: &str) -> Option<String> {
    let day = text.split([' ', 'T']).next()?;
    if let Some(day) = parse_date(day) {
        return Some(day.to_string());
    }
    let mut parts = day.split('/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_whole = parts.next().is_none() && year.len() == 4;
    let day = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    is_whole.then(|| day.to_string())
}
