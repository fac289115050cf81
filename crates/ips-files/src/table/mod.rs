//! A table of texts: rows and columns as they stand in a file or were pasted, not yet believed.

mod csv_file;
mod encoding;
mod error;
mod words;
mod write;

use serde::{Deserialize, Serialize};

pub use error::TableError;
pub(crate) use error::TableErrorKind;
pub use write::{ByteOrderMark, write_csv};

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
    /// Reads CSV or text pasted from a spreadsheet: UTF-8, UTF-16 with a byte-order mark, else Windows-1252. Cells are parted by comma,
    /// semicolon or tab, whichever the first line with any of them uses; line breaks within quotation marks belong to the cell.
    /// A `'` that [`write_csv`] put before a cell stays.
    ///
    /// # Errors
    ///
    /// The file is no text or another kind of file, is larger than [`MAX_BYTES`], reaches beyond [`MAX_ROWS`] or [`MAX_COLUMNS`], or
    /// a quotation mark is never closed.
    pub fn read(bytes: &[u8]) -> Result<Self, TableError> {
        check_size(bytes)?;
        csv_file::read(encoding::decode(bytes)?)
    }

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

/// Whether these are the bytes of a spreadsheet (`.xlsx`, or an older or locked one) rather than of a text: what [`Table::read`] refuses
/// and the reader for spreadsheets takes, or refuses with a better reason.
pub fn is_spreadsheet(bytes: &[u8]) -> bool {
    is_zip(bytes) || is_compound(bytes)
}

/// The container of `.xlsx` and of many other kinds of file.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The container of `.xls`, and of an `.xlsx` under a password.
pub(crate) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
}

/// Refuses a file that is too large.
pub(crate) fn check_size(bytes: &[u8]) -> Result<(), TableError> {
    if bytes.len() > MAX_BYTES { Err(TableError::new(TableErrorKind::TooLarge)) } else { Ok(()) }
}

/// Refuses a place (counted from 0) beyond the limits.
fn check_place(row: usize, column: usize) -> Result<(), TableError> {
    if row >= MAX_ROWS {
        Err(TableError::new(TableErrorKind::TooManyRows))
    } else if column >= MAX_COLUMNS {
        Err(TableError::new(TableErrorKind::TooManyColumns { row: row + 1 }))
    } else {
        Ok(())
    }
}
