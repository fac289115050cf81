//! From the bytes of a file to rows.

use super::check::check_size;
use super::error::TableError;
use super::rows::Table;
use super::{csv_file, encoding};

impl Table {
    /// Reads CSV or text pasted from a spreadsheet: UTF-8, UTF-16 with a byte-order mark, else Windows-1252. Cells are parted by comma,
    /// semicolon or tab, whichever the first line with any of them uses; line breaks within quotation marks belong to the cell.
    /// A `'` that [`write_csv`](crate::write_csv) put before a cell stays.
    ///
    /// # Errors
    ///
    /// The file is no text or another kind of file, is larger than [`MAX_BYTES`](super::MAX_BYTES), reaches beyond
    /// [`MAX_ROWS`](super::MAX_ROWS) or [`MAX_COLUMNS`](super::MAX_COLUMNS), or a quotation mark is never closed.
    pub fn read(bytes: &[u8]) -> Result<Self, TableError> {
        check_size(bytes)?;
        csv_file::read(encoding::decode(bytes)?)
    }
}
