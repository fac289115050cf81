//! Why a table cannot be read, and what to do.

use super::kind::TableErrorKind;
use crate::words::spoken;
use ips_core::Language;
use std::fmt;

/// Why a file or a pasted text cannot be read as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError(TableErrorKind);

impl TableError {
    pub(crate) fn new(kind: TableErrorKind) -> Self {
        Self(kind)
    }

    /// The row to look at, counted from 1 as a spreadsheet does, where a row is to blame.
    pub fn row(&self) -> Option<usize> {
        match self.0 {
            TableErrorKind::TooManyColumns { row } | TableErrorKind::OpenQuote { row } | TableErrorKind::CellError { row, .. } => Some(row),
            _ => None,
        }
    }

    /// The column to look at, counted from 1, where a cell is to blame.
    pub fn column(&self) -> Option<usize> {
        match self.0 {
            TableErrorKind::CellError { column, .. } => Some(column),
            _ => None,
        }
    }

    /// The file is a spreadsheet and was read as text.
    pub fn is_spreadsheet(&self) -> bool {
        matches!(self.0, TableErrorKind::Spreadsheet)
    }

    /// The file opens only with a password.
    pub fn is_locked(&self) -> bool {
        matches!(self.0, TableErrorKind::Locked)
    }

    /// The file is beyond one of the limits on bytes, rows and columns.
    pub fn is_too_large(&self) -> bool {
        matches!(self.0, TableErrorKind::TooLarge | TableErrorKind::TooManyRows | TableErrorKind::TooManyColumns { .. })
    }

    /// What is wrong and what to do, in two or three sentences.
    pub fn sentence(&self, language: Language) -> String {
        spoken!(language, files::table(&self.0))
    }
}

impl fmt::Display for TableError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.sentence(Language::En))
    }
}

impl std::error::Error for TableError {}
