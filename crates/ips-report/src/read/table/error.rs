//! Why a table cannot be read.

use crate::words::sentence;

/// Why a file or a pasted text cannot be read as a table. Rows and columns are counted from 1, as a spreadsheet does.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "a field says what its name says")]
pub enum TableError {
    /// The file has more bytes than are read.
    TooLarge,
    /// It reaches beyond the last row.
    TooManyRows,
    /// This row reaches beyond the last column.
    TooManyColumns { row: usize },
    /// The bytes are no text.
    NotText,
    /// A container that may be an `.xlsx`, given where text is read.
    Spreadsheet,
    /// An `.xls`.
    OldSpreadsheet,
    /// A quotation mark is never closed.
    OpenQuote { row: usize },
    /// No `.xlsx`, given where one is read.
    NotSpreadsheet,
    /// It opens only with a password.
    Locked,
    /// A workbook that is no longer whole.
    Damaged,
    /// A formula in this cell failed; `error` is what the spreadsheet program shows, such as `#DIV/0!`.
    CellError { row: usize, column: usize, error: String },
}

sentence!(TableError, files::table);
