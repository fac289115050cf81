//! Why a list of people cannot be screened at all.

use crate::read::TableError;
use crate::words::sentence;
use ips_batch::MappingError;

/// Why a list of people cannot be screened at all. Rows are counted from 1, as a spreadsheet does.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "a field says what its name says")]
pub enum PeopleListError {
    /// It is no table that can be read.
    Table(TableError),
    /// No row has a heading that is known; some that would be.
    NoHeadings { known: Vec<String> },
    /// What is said of its columns does not fit the policy.
    Mapping(MappingError),
    /// A heading that something is said of does not stand in the list.
    NoSuchHeading { heading: String, headings: Vec<String> },
    /// It has a column that would be added.
    AlreadyScreened { heading: String },
    /// A row goes on for more than any row does.
    RowTooLong { row: u64 },
    /// A column of days of which some can mean two days, and nothing tells which.
    TwoWays { heading: String, row: u64, given: String, readings: Vec<String> },
}

sentence!(PeopleListError, people_list::error);

impl From<TableError> for PeopleListError {
    fn from(error: TableError) -> Self {
        Self::Table(error)
    }
}

impl From<MappingError> for PeopleListError {
    fn from(error: MappingError) -> Self {
        Self::Mapping(error)
    }
}
