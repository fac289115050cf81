//! What is wrong with an entry that could not be taken, and what to do about it.

use super::headings::heading;
use super::results::day;
use crate::words::Named;
use ips_core::policy::Policy;
use ips_core::{Belongs, Expected, InputError, InputErrorKind, Language, Voice};

/// What is wrong with an entry of planning, and what to do about it.
pub(crate) fn of_input(error: &InputError) -> (String, String) {
    said(&Named { error, policy: None, language: Language::En, heading, day })
}

/// What is wrong with an answer to a question of a screening, and what to do about it.
pub(crate) fn of_fact(error: &InputError, policy: (&Policy, Voice)) -> (String, String) {
    said(&Named { error, policy: Some(policy), language: Language::En, heading: |_| None, day })
}

fn said(named: &Named<'_>) -> (String, String) {
    (message(named), remedy(named))
}

fn message(named: &Named<'_>) -> String {
    match &named.error.kind {
        InputErrorKind::UnknownFact { .. } => "This policy does not ask for a fact of this name.".to_owned(),
        InputErrorKind::UnknownField { .. } => "No column or field of this name is known here.".to_owned(),
        InputErrorKind::UnknownRole { given, .. } => format!("“{given}” is not a role of this policy."),
        InputErrorKind::MissingRole { .. } => "The role is missing, so this row is not counted.".to_owned(),
        InputErrorKind::Missing => "This is missing.".to_owned(),
        InputErrorKind::NoSuchDate { given } => format!("“{given}” is not a date that exists."),
        InputErrorKind::AnAge { given } => format!("“{given}” is an age, which changes from year to year."),
        InputErrorKind::NotANumber { given } => format!("“{given}” is not a number."),
        InputErrorKind::Ambiguous { given, readings } => format!("“{given}” can mean {}.", readings.join(" or ")),
        InputErrorKind::NotWhole { given } => format!("“{given}” is not a whole number."),
        InputErrorKind::OutOfRange { given, least, most } => match (least, most) {
            (Some(_), None) => format!("“{given}” is too small."),
            (None, Some(_)) => format!("“{given}” is too large."),
            _ => format!("“{given}” cannot be used here."),
        },
        InputErrorKind::TooFine { given } => format!("“{given}” cannot be added exactly to the fractions before it."),
        InputErrorKind::WrongType { given, .. } => format!("“{given}” cannot be used here."),
        InputErrorKind::NotAnOption { given, .. } => format!("“{given}” is not one of the choices."),
        InputErrorKind::GivenTwice => "This is given more than once.".to_owned(),
        InputErrorKind::AfterAsOf { given, as_of } => format!("{given} is after the as-of date, {}.", named.day(*as_of)),
        InputErrorKind::Before { given, other, day } => {
            format!("{given} is before what it follows ({}: {}).", named.other(other), named.day(*day))
        }
        InputErrorKind::OutsideDays { given, .. } => format!("{given} cannot be used with the other entries."),
        InputErrorKind::EitherOr { others } => format!("This stands in place of others that are given too ({}).", named.others(others)),
        InputErrorKind::Implausible { given } => format!("{given} is too far away to be right."),
        InputErrorKind::Contradiction { other } => format!("This does not agree with another entry ({}).", named.other(other)),
        InputErrorKind::OnlyOnce { first } => format!("Only one of this kind can be here, and row {first} is one."),
        InputErrorKind::TooMany { most } => format!("There are more than {most} entries, and those after them are not read."),
    }
}

fn remedy(named: &Named<'_>) -> String {
    match &named.error.kind {
        InputErrorKind::UnknownField { nearest, belongs: Some(belongs) } => elsewhere(nearest.as_deref().unwrap_or(named.error.field()), *belongs),
        InputErrorKind::UnknownFact { nearest: Some(nearest) } | InputErrorKind::UnknownField { nearest: Some(nearest), .. } => {
            format!("Did you mean “{nearest}”?")
        }
        InputErrorKind::UnknownFact { nearest: None } | InputErrorKind::UnknownField { nearest: None, .. } => "Leave it out.".to_owned(),
        InputErrorKind::UnknownRole { roles, .. } | InputErrorKind::MissingRole { roles } => format!("Choose one of its roles: {}.", roles.join(", ")),
        InputErrorKind::Missing => "Fill it in.".to_owned(),
        InputErrorKind::NoSuchDate { .. } => "Write year-month-day, such as 2026-03-15, or leave it empty.".to_owned(),
        InputErrorKind::AnAge { .. } => "Write the date or the year of birth, or leave it empty.".to_owned(),
        InputErrorKind::NotANumber { .. } => "Write one such as 0.5 or 12, or leave it empty.".to_owned(),
        InputErrorKind::Ambiguous { .. } => "Write the one that is meant.".to_owned(),
        InputErrorKind::NotWhole { .. } => "Write one such as 12.".to_owned(),
        InputErrorKind::OutOfRange { least, most, .. } => match (least, most) {
            (Some(least), Some(most)) => format!("Write a number from {least} to {most}."),
            (Some(least), None) => format!("Write {least} or more."),
            (None, Some(most)) => format!("Write {most} or less."),
            (None, None) => "Correct it.".to_owned(),
        },
        InputErrorKind::TooFine { .. } => "Write it with two digits after the point, such as 0.35.".to_owned(),
        InputErrorKind::WrongType { expected, .. } => format!("Give {}, or leave it empty.", form(named, expected)),
        InputErrorKind::NotAnOption { options, .. } => format!("Choose one of these: {}.", named.options(options)),
        InputErrorKind::GivenTwice => "Give it once.".to_owned(),
        InputErrorKind::AfterAsOf { .. } => "Correct it, or choose a later as-of date.".to_owned(),
        InputErrorKind::Before { .. } => "Correct one of the two dates.".to_owned(),
        InputErrorKind::OutsideDays { first, last, .. } => format!("Choose a day from {} to {}.", named.day(*first), named.day(*last)),
        InputErrorKind::EitherOr { others } => format!("Leave this out, or else leave out all of these: {}.", named.others(others)),
        InputErrorKind::Implausible { .. } => "Check the year, which has four digits.".to_owned(),
        InputErrorKind::Contradiction { .. } => "Correct one of them, or leave one out.".to_owned(),
        InputErrorKind::OnlyOnce { .. } => "Keep one of them.".to_owned(),
        InputErrorKind::TooMany { .. } => "Leave some out.".to_owned(),
    }
}

/// Where a field belongs that stands in a wrong place.
fn elsewhere(name: &str, belongs: Belongs) -> String {
    match belongs {
        Belongs { task: None, list: None } => format!("“{name}” belongs at the top of the input, not in here."),
        Belongs { task: None, list: Some(list) } => format!("“{name}” belongs in “{list}”, not here."),
        Belongs { task: Some(task), list: None } => format!("“{name}” belongs to another task: {task}."),
        Belongs { task: Some(task), list: Some(list) } => format!("“{name}” belongs to another task: {task}, in “{list}”."),
    }
}

fn form(named: &Named<'_>, expected: &Expected) -> String {
    match expected {
        Expected::YesNo => "true (yes) or false (no)".to_owned(),
        Expected::Date => "a date as text, year-month-day".to_owned(),
        Expected::Year => "a year as a number of four digits".to_owned(),
        Expected::Number => "a number".to_owned(),
        Expected::Text => "a text".to_owned(),
        Expected::OneOf(options) => format!("one of these: {}", named.options(options)),
        Expected::List => "a list".to_owned(),
        Expected::Object => "names with values".to_owned(),
    }
}
