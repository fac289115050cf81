//! Numbers with their units or with what they count, in words; the letters over columns.

use ips_core::Fraction;
use ips_core::policy::planning::{Counted, Figure};
use std::fmt::Display;

/// The unit of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Full-time equivalents.
    Fte,
    /// Members of staff.
    People,
    /// Percent.
    Percent,
    /// Weeks.
    Weeks,
    /// A plain count of what the sentence names.
    Count,
    /// 1 for yes and 0 for no.
    YesNo,
}

impl Unit {
    /// The unit in which staff is counted.
    pub(crate) fn of_staff(counted: Counted) -> Self {
        match counted {
            Counted::Heads => Self::People,
            Counted::Fte => Self::Fte,
        }
    }

    /// The unit of a figure.
    pub(crate) fn of_figure(figure: Figure) -> Self {
        match figure {
            Figure::Fte => Self::Fte,
            Figure::PercentOfCaseloadFromThoseTeams | Figure::CaseManagementPercent | Figure::PercentTimeInCommunity => Self::Percent,
            Figure::SupervisionEveryWeeks => Self::Weeks,
            Figure::Caseload
            | Figure::SpecialistsSupervised
            | Figure::PeopleInPosition
            | Figure::IndividualsServed
            | Figure::MentalHealthTeams
            | Figure::EmployerContactsThisWeek => Self::Count,
            Figure::OtherSupervisoryDuties => Self::YesNo,
        }
    }
}

/// A number as people read it: an exact decimal where there is one, else the fraction and two digits, such as `4/15 (≈ 0.27)`.
pub fn number_text(number: Fraction) -> String {
    if let Some(decimal) = number.decimal() {
        return decimal;
    }
    let hundredths = (number * Fraction::whole(100) + Fraction::HALF).floor();
    format!("{number} (≈ {})", Fraction::of(hundredths.into(), 100))
}

/// A whole number with a comma before every three digits, as both languages write it here.
pub(crate) fn in_thousands(number: impl Display) -> String {
    let digits = number.to_string();
    let (first, rest) = digits.split_at(digits.len() - (digits.len() - 1) / 3 * 3);
    rest.as_bytes().chunks(3).fold(first.to_owned(), |text, three| format!("{text},{}", String::from_utf8_lossy(three)))
}

/// A whole number with what it counts.
pub(crate) fn several(number: impl Display, one: &str, many: &str) -> String {
    let number = number.to_string();
    let what = if number == "1" { one } else { many };
    format!("{number} {what}")
}

/// The same where none has words of its own.
pub(crate) fn none_or(none: &str, number: usize, one: &str, many: &str) -> String {
    if number == 0 { none.to_owned() } else { several(number, one, many) }
}

/// A number that need not be whole, with what it counts.
pub(crate) fn counted(number: Fraction, one: &str, many: &str) -> String {
    format!("{} {}", number_text(number), if number == Fraction::ONE { one } else { many })
}

/// The letters over a column, counted from 1: A, …, Z, AA, AB, ….
pub(crate) fn column_name(column: usize) -> String {
    let (mut rest, mut name) = (column, String::new());
    while rest > 0 {
        rest -= 1;
        name.insert(0, char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    name
}
