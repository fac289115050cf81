//! Why a workbook cannot be written.

use ips_core::Language;
use rust_xlsxwriter::XlsxError;
use std::fmt;

/// Why a description cannot become a workbook.
#[derive(Debug)]
pub struct WorkbookError(Kind);

#[derive(Debug)]
enum Kind {
    /// What stands as a number is none.
    NotANumber { sheet: String, row: usize, text: String },
    /// The rows go beyond what a sheet holds, or a text beyond what a cell holds.
    TooLarge { sheet: String, row: usize },
    /// The library refuses for another reason, told in its words.
    Refused(XlsxError),
}

impl WorkbookError {
    pub(super) fn not_a_number(sheet: &str, row: usize, text: &str) -> Self {
        Self(Kind::NotANumber { sheet: sheet.to_owned(), row, text: text.to_owned() })
    }

    pub(super) fn too_large(sheet: &str, row: usize) -> Self {
        Self(Kind::TooLarge { sheet: sheet.to_owned(), row })
    }

    /// Sorts an error of the library that came up in this row, counted from 1.
    pub(super) fn in_row(sheet: &str, row: usize, error: XlsxError) -> Self {
        match error {
            XlsxError::RowColumnLimitError | XlsxError::MaxStringLengthExceeded => Self::too_large(sheet, row),
            error => Self(Kind::Refused(error)),
        }
    }

    /// What is wrong and what to do, in two sentences.
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::En => self.english(),
            Language::Es => self.spanish(),
        }
    }

    fn english(&self) -> String {
        match &self.0 {
            Kind::NotANumber { sheet, row, text } => format!("Sheet {sheet}, row {row}: \"{text}\" is not a number. Correct the entry it comes from."),
            Kind::TooLarge { sheet, row } => format!("Sheet {sheet}, row {row} is more than an Excel sheet holds. Make the table or the text shorter."),
            Kind::Refused(error) => format!("The workbook cannot be written ({error}). Save it as CSV instead."),
        }
    }

    fn spanish(&self) -> String {
        match &self.0 {
            Kind::NotANumber { sheet, row, text } => {
                format!("Hoja {sheet}, fila {row}: \"{text}\" no es un número. Corrija la entrada de la que proviene.")
            }
            Kind::TooLarge { sheet, row } => format!("Hoja {sheet}, fila {row}: es más de lo que cabe en una hoja de Excel. Acorte la tabla o el texto."),
            // The detail comes from the library, which speaks English only.
            Kind::Refused(_) => "No se puede escribir el libro de Excel. Guárdelo como CSV.".to_owned(),
        }
    }
}

impl From<XlsxError> for WorkbookError {
    fn from(error: XlsxError) -> Self {
        Self(Kind::Refused(error))
    }
}

impl fmt::Display for WorkbookError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.sentence(Language::En))
    }
}

impl std::error::Error for WorkbookError {}
