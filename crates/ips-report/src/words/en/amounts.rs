//! Numbers with their units.

use super::results::yes_no;
use crate::words::{Unit, counted, number_text};
use ips_core::{Fraction, small_letters};

/// Positions in FTE: "2.5 positions".
pub(crate) fn positions(positions: Fraction) -> String {
    counted(positions, "position", "positions")
}

/// A number with its unit.
pub(crate) fn amount(number: Fraction, unit: Unit) -> String {
    match unit {
        Unit::Count => number_text(number),
        Unit::YesNo => small_letters(yes_no(number > Fraction::ZERO)),
        Unit::Percent => format!("{}%", number_text(number)),
        Unit::Fte => counted(number, "FTE", "FTE"),
        Unit::People => counted(number, "person", "people"),
        Unit::Weeks => counted(number, "week", "weeks"),
    }
}
