//! Numbers with their units, in words.

use ips_core::Fraction;
use ips_core::policy::planning::{Counted, Figure};

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
