//! Why a workbook cannot be written.

use crate::words::sentence;
use rust_xlsxwriter::XlsxError;

/// Why a description cannot become a workbook. Rows are counted from 1.
#[derive(Debug)]
#[allow(missing_docs, reason = "a field says what its name says")]
pub enum WorkbookError {
    /// What came is no description of a workbook.
    NoDescription,
    /// What stands as a number is none.
    NotANumber { sheet: String, row: usize, text: String },
    /// The rows go beyond what a sheet holds, or a text beyond what a cell holds.
    TooLarge { sheet: String, row: usize },
    /// The library refuses for another reason, told in its words.
    Refused(XlsxError),
}

impl WorkbookError {
    /// Sorts an error of the library that came up in this row.
    pub(crate) fn in_row(sheet: &str, row: usize, error: XlsxError) -> Self {
        match error {
            XlsxError::RowColumnLimitError | XlsxError::MaxStringLengthExceeded => Self::TooLarge { sheet: sheet.to_owned(), row },
            error => Self::Refused(error),
        }
    }
}

impl From<XlsxError> for WorkbookError {
    fn from(error: XlsxError) -> Self {
        Self::Refused(error)
    }
}

sentence!(WorkbookError, files::workbook);
