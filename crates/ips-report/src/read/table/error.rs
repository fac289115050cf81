//! Why a table cannot be read.

use crate::words::sentence;

/// Why a file or a pasted text cannot be read as a table. Rows and columns are counted from 1, as a spreadsheet does.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "a field says what its name says")]
pub enum TableError {
    /// The file has more bytes than are read.
    TooLarge { most: usize },
    /// It holds more than is read when it is unpacked.
    TooLargeUnpacked { most: usize },
    /// It reaches beyond the last row.
    TooManyRows { most: usize },
    /// This row has more cells than any spreadsheet.
    TooManyColumns { row: usize },
    /// The text of this cell is longer than that of any spreadsheet.
    CellTooLong { at: CellAt },
    /// With this cell there is more text than is read.
    TooMuchText { at: CellAt, most: usize },
    /// With this cell there are more cells than are read.
    TooManyCells { at: CellAt, most: usize },
    /// This part of a workbook has more in it than any workbook that is used.
    TooIntricate { part: String },
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
    CellError { at: CellAt, error: String },
    /// A formula in this cell was never calculated.
    NoValue { at: CellAt },
}

/// Where a cell stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellAt {
    /// The name of the sheet; empty where there is only a text.
    pub sheet: String,
    /// The row, from 1.
    pub row: usize,
    /// The column, from 1.
    pub column: usize,
}

sentence!(TableError, files::table);
