//! How much of a file is read.

use super::error::{CellAt, TableError};

/// The largest file that is read, in bytes (10 MB).
pub const MAX_BYTES: usize = 10_000_000;

/// The last row that may hold something, counted from 1 with the heading.
pub const MAX_ROWS: usize = 20_000;

/// The last column that is read, counted from 1. What stands further right is left out.
pub const MAX_COLUMNS: usize = 256;

/// The most sheets of a workbook that are looked at.
pub const MAX_SHEETS: usize = 100;

/// The most cells in a row of any spreadsheet.
pub(super) const WIDEST: usize = 16_384;

/// The most characters in a cell, which is what a spreadsheet program holds.
pub(crate) const MAX_CHARACTERS: usize = 32_767;

/// The most text in all cells together, in bytes (64 MB): a workbook may say once what stands in many cells.
const MAX_TEXT: usize = 64_000_000;

/// The most cells in all sheets together, with the empty ones before the last of a row.
const MAX_CELLS: usize = 2_000_000;

/// Refuses a file that is too large.
pub(in super::super) fn check_size(bytes: &[u8]) -> Result<(), TableError> {
    if bytes.len() > MAX_BYTES { Err(TableError::TooLarge) } else { Ok(()) }
}

/// What has been counted of a file so far. It is counted before anything is kept.
#[derive(Debug, Default)]
pub(in super::super) struct Counted {
    cells: usize,
    text: usize,
}

impl Counted {
    /// Counts so many cells more, the last of them with a text.
    ///
    /// # Errors
    ///
    /// A limit is passed.
    pub(in super::super) fn add(&mut self, cells: usize, text: &str, at: impl Fn() -> CellAt) -> Result<(), TableError> {
        // So many bytes may be fewer characters, which then are counted.
        if text.len() > MAX_CHARACTERS && text.chars().nth(MAX_CHARACTERS).is_some() {
            return Err(TableError::CellTooLong { at: at() });
        }
        self.text += text.len();
        self.cells += cells;
        if self.text > MAX_TEXT {
            Err(TableError::TooMuchText { at: at() })
        } else if self.cells > MAX_CELLS {
            Err(TableError::TooManyCells { at: at() })
        } else {
            Ok(())
        }
    }
}
