//! The rows and columns of a table, and how many there may be.

use super::error::TableError;
use serde::{Deserialize, Serialize};

/// The largest file that is read, in bytes (10 MB).
pub const MAX_BYTES: usize = 10_000_000;

/// The last row that may hold something, counted from 1 with the heading.
pub const MAX_ROWS: usize = 20_000;

/// The last column that may hold something, counted from 1.
pub const MAX_COLUMNS: usize = 256;

/// Rows of cells, each a text. `rows[0]` is row 1 of the spreadsheet: a row without anything in it is kept, as an empty list, so that
/// `rows[n]` is always what the person sees as row `n + 1`. Rows may differ in length; nothing is trimmed and nothing is interpreted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Table {
    /// The rows, from row 1.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Puts a text where it belongs; rows and columns before it that held nothing are filled with nothing.
    ///
    /// # Errors
    ///
    /// The place is beyond [`MAX_ROWS`] or [`MAX_COLUMNS`].
    #[cfg(feature = "spreadsheets")]
    pub(crate) fn set(&mut self, row: usize, column: usize, text: String) -> Result<(), TableError> {
        check_place(row, column)?;
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut self.rows[row];
        if cells.len() <= column {
            cells.resize_with(column + 1, String::new);
        }
        cells[column] = text;
        Ok(())
    }
}

/// Refuses a file that is too large.
pub(in super::super) fn check_size(bytes: &[u8]) -> Result<(), TableError> {
    if bytes.len() > MAX_BYTES { Err(TableError::TooLarge) } else { Ok(()) }
}

/// Refuses a place (counted from 0) beyond the limits.
pub(super) fn check_place(row: usize, column: usize) -> Result<(), TableError> {
    if row >= MAX_ROWS {
        Err(TableError::TooManyRows)
    } else if column >= MAX_COLUMNS {
        Err(TableError::TooManyColumns { row: row + 1 })
    } else {
        Ok(())
    }
}
