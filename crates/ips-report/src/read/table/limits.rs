//! How much of a file is read.

use super::error::{CellAt, TableError};

/// How much of a list is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableLimits {
    /// The largest file, in bytes.
    pub bytes: usize,
    /// The most that a file may hold when it is unpacked, in bytes: a small one can be made to unpack without end.
    pub unpacked: usize,
    /// The last row that may hold something, counted from 1 with the heading.
    pub rows: usize,
    /// The last column that is read, counted from 1. What stands further right is left out.
    pub columns: usize,
    /// The most text in all cells together, in bytes: a workbook may say once what stands in many cells.
    pub text: usize,
    /// The most cells in all sheets together, with the empty ones before the last of a row.
    pub cells: usize,
}

impl TableLimits {
    /// A list of staff, or a plan.
    pub const STAFF: Self = Self { bytes: MAX_BYTES, unpacked: 64_000_000, rows: MAX_ROWS, columns: MAX_COLUMNS, text: 64_000_000, cells: 2_000_000 };

    /// A list of people to screen, as large as a workbook can be.
    pub const PEOPLE: Self = Self { bytes: 200_000_000, unpacked: 2_000_000_000, rows: 1_048_576, columns: WIDEST, text: 1_000_000_000, cells: 40_000_000 };
}

/// The largest file with a list of staff, in bytes (10 MB).
pub const MAX_BYTES: usize = 10_000_000;

/// The last row of a list of staff that may hold something, counted from 1 with the heading.
pub const MAX_ROWS: usize = 20_000;

/// The last column of a list of staff that is read, counted from 1. What stands further right is left out.
pub const MAX_COLUMNS: usize = 256;

/// The most sheets of a workbook that are looked at.
pub const MAX_SHEETS: usize = 100;

/// The most cells in a row of any spreadsheet.
pub(super) const WIDEST: usize = 16_384;

/// The most characters in a cell, which is what a spreadsheet program holds.
pub(crate) const MAX_CHARACTERS: usize = 32_767;

/// Refuses a file that is too large.
pub(in super::super) fn check_size(bytes: &[u8], limits: &TableLimits) -> Result<(), TableError> {
    if bytes.len() > limits.bytes { Err(TableError::TooLarge { most: limits.bytes }) } else { Ok(()) }
}

/// What has been counted of a file so far. It is counted before anything is kept.
#[derive(Debug)]
pub(in super::super) struct Counted {
    limits: TableLimits,
    cells: usize,
    text: usize,
}

impl Counted {
    pub(in super::super) fn within(limits: TableLimits) -> Self {
        Self { limits, cells: 0, text: 0 }
    }

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
        if self.text > self.limits.text {
            Err(TableError::TooMuchText { at: at(), most: self.limits.text })
        } else if self.cells > self.limits.cells {
            Err(TableError::TooManyCells { at: at(), most: self.limits.cells })
        } else {
            Ok(())
        }
    }
}
