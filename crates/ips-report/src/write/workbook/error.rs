//! Why a workbook cannot be written.

use crate::words::spoken;
use ips_core::Language;
use rust_xlsxwriter::XlsxError;
use std::fmt;

/// Why a description cannot become a workbook.
#[derive(Debug)]
pub struct WorkbookError(WorkbookErrorKind);

#[derive(Debug)]
pub(crate) enum WorkbookErrorKind {
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
    /// What came is no description of a workbook.
    pub fn no_description() -> Self {
        Self(WorkbookErrorKind::NoDescription)
    }

    pub(super) fn not_a_number(sheet: &str, row: usize, text: &str) -> Self {
        Self(WorkbookErrorKind::NotANumber { sheet: sheet.to_owned(), row, text: text.to_owned() })
    }

    pub(super) fn too_large(sheet: &str, row: usize) -> Self {
        Self(WorkbookErrorKind::TooLarge { sheet: sheet.to_owned(), row })
    }

    /// Sorts an error of the library that came up in this row, counted from 1.
    pub(super) fn in_row(sheet: &str, row: usize, error: XlsxError) -> Self {
        match error {
            XlsxError::RowColumnLimitError | XlsxError::MaxStringLengthExceeded => Self::too_large(sheet, row),
            error => Self(WorkbookErrorKind::Refused(error)),
        }
    }

    /// What is wrong and what to do, in two sentences.
    pub fn sentence(&self, language: Language) -> String {
        spoken!(language, files::workbook(&self.0))
    }
}

impl From<XlsxError> for WorkbookError {
    fn from(error: XlsxError) -> Self {
        Self(WorkbookErrorKind::Refused(error))
    }
}

impl fmt::Display for WorkbookError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.sentence(Language::En))
    }
}

impl std::error::Error for WorkbookError {}
