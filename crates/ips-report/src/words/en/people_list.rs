//! Why a list of people cannot be screened.

use crate::people_list::PeopleListError;
use crate::people_list::Unsaid;
use crate::read::FlawKind;

/// Why the list as a whole cannot.
pub(crate) fn error(error: &PeopleListError) -> String {
    match error {
        PeopleListError::Table(error) => error.sentence(ips_core::Language::En),
        PeopleListError::NoHeadings { known } => format!("No row of headings was found. Name the columns by what they hold: {}.", known.join(", ")),
        PeopleListError::Mapping(error) => format!("What is said of the columns cannot be used: {error}."),
        PeopleListError::NoSuchHeading { heading, headings } => {
            format!("Something is said of a column “{heading}”, but there is none. The columns are: {}.", headings.join(", "))
        }
        PeopleListError::AlreadyScreened { heading } => {
            format!("The list has a column “{heading}” already, so it was screened before. Take the list as it was, or delete the columns that were added.")
        }
        PeopleListError::RowTooLong { row } => {
            format!("Row {row} is longer than 16 MB, which no row of people is. Look for a quotation mark or a line end that is missing there.")
        }
        PeopleListError::TwoWays { heading, row, given, readings } => format!(
            "“{given}” in row {row}, column “{heading}”, can mean {}, and no other day of the column tells which. Say how its days are written: month first or day first.",
            readings.join(" or ")
        ),
    }
}

/// Why a row with more cells than columns cannot.
pub(crate) fn too_wide() -> &'static str {
    "The row has more cells than there are columns, so its answers may stand in the wrong ones. Put a text with separators in it in quotation marks."
}

/// Why a cell of a workbook has no answer.
pub(crate) fn unsaid(why: Unsaid) -> String {
    match why {
        Unsaid::Merged => "This cell is one with another, and only the first of them has a value. Part them, and write the answer in each row.".to_owned(),
        Unsaid::Flaw(FlawKind::NoValue) => {
            "A formula in this cell was never calculated. Open the list in your spreadsheet program, save it, and screen it again.".to_owned()
        }
        Unsaid::Flaw(flaw) => format!("The formula in this cell failed ({flaw}). Correct it, or write the answer."),
    }
}
