//! What is said about how a staff list was read.

use crate::words::sentence;
use serde::Serialize;

/// What a person should know about how a list was read, and what no mistake is. Rows are counted from 1, as the spreadsheet shows them; a column is
/// named by its heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[allow(missing_docs, reason = "a field says what its name says")]
pub enum StaffNote {
    /// Of several sheets this one was read.
    Sheet { name: String },
    /// Only so many sheets were looked at.
    SheetsBeyond { most: usize },
    /// Only so many columns were looked at.
    ColumnsBeyond { most: usize },
    /// These rows are hidden, and were left out.
    HiddenRows { rows: Vec<usize> },
    /// These rows hold totals, and nobody was read from them.
    TotalRows { rows: Vec<usize> },
    /// The dates of this column were read with the day before the month, as one of them can only be read.
    DayFirst { column: String },
    /// Years of two digits were read in this column.
    ShortYears { column: String },
    /// A number with more digits than are kept was read as another; and so many more in this column.
    Rounded { row: usize, column: String, given: String, read: String, more: usize },
}

sentence!(StaffNote, staff_list::note);
