//! English.

use crate::planning::fields::name_or_heading;
use crate::words::date;
use ips_core::{Expected, InputErrorKind, Language};

pub(super) fn sentence(kind: &InputErrorKind) -> String {
    match kind {
        InputErrorKind::UnknownField { nearest: Some(nearest) } => format!("No column or field of this name is known here. Perhaps “{nearest}” was meant."),
        InputErrorKind::UnknownField { nearest: None } => "No column or field of this name is known here. Leave it out.".to_owned(),
        InputErrorKind::UnknownRole { given, roles } => format!("“{given}” is not a role of this policy. Choose one of its roles: {}.", roles.join(", ")),
        InputErrorKind::MissingRole { .. } => "The role is missing, so this row is not counted. Choose one.".to_owned(),
        InputErrorKind::Missing => "This is missing. Fill it in.".to_owned(),
        InputErrorKind::NotADate { given } => {
            format!("“{given}” is not a date that exists. Write year-month-day, such as 2026-03-15, or leave it empty.")
        }
        InputErrorKind::NotANumber { given } => format!("“{given}” is not a number. Write one such as 0.5 or 12, or leave it empty."),
        InputErrorKind::NotWhole { given } => format!("“{given}” is not a whole number. Write one such as 12."),
        InputErrorKind::OutOfRange { given, least, most } => match (least, most) {
            (Some(least), Some(most)) => format!("“{given}” cannot stand here. Write a number from {least} to {most}."),
            (Some(least), None) => format!("“{given}” is too small. Write {least} or more."),
            (None, Some(most)) => format!("“{given}” is too large. Write {most} or less."),
            (None, None) => format!("“{given}” cannot stand here. Correct it."),
        },
        InputErrorKind::WrongType { given, expected } => format!("“{given}” cannot stand here. Give {}, or leave it empty.", form(*expected)),
        InputErrorKind::NotAnOption { given, options } => format!("“{given}” is not one of the choices. Choose one of these: {}.", options.join(", ")),
        InputErrorKind::GivenTwice => "This is given more than once. Give it once.".to_owned(),
        InputErrorKind::AfterAsOf { given, as_of } => {
            format!("{given} is after the as-of date, {}. Correct it, or choose a later as-of date.", date(*as_of, Language::En))
        }
        InputErrorKind::Before { given, other, day } => {
            format!("{given} is before what it follows ({}: {}). Correct one of the two dates.", name_or_heading(other, Language::En), date(*day, Language::En))
        }
        InputErrorKind::Implausible { given } => format!("{given} is too far away to be right. Check the year."),
        InputErrorKind::Contradicts { other } => {
            format!("This does not agree with another entry ({}). Correct one of them, or leave one out.", name_or_heading(other, Language::En))
        }
        InputErrorKind::OnlyOnce { first } => format!("Only one of this kind can stand here, and row {first} is one. Keep one of them."),
        InputErrorKind::TooMany { most } => format!("There are more than {most} entries, and those after them are not read. Leave some out."),
    }
}

fn form(expected: Expected) -> &'static str {
    match expected {
        Expected::YesNo => "yes or no",
        Expected::Date => "a date, year-month-day",
        Expected::Number => "a number",
        Expected::Text => "a text",
        Expected::List => "a list",
        Expected::Object => "names with values",
    }
}
