//! Why a file cannot be opened or written.

use crate::read::{CellAt, MAX_CHARACTERS, SavedError, SavedErrorKind, SavedFile, TableError};
use crate::words::{column_name, in_thousands};
#[cfg(feature = "spreadsheets")]
use crate::write::WorkbookError;

/// Bytes in a megabyte, and cells in a million.
const MILLION: usize = 1_000_000;

/// Why a saved file cannot be opened.
pub(crate) fn saved(error: &SavedError) -> String {
    let name = match error.file {
        SavedFile::Screening => "saved screening",
        SavedFile::Plan => "saved plan",
    };
    match &error.kind {
        SavedErrorKind::TooLarge => {
            format!("The file is larger than {} MB, which no {name} is. Open a file that this tool saved.", error.file.most_bytes() / 1_000_000)
        }
        SavedErrorKind::NotJson { line, column } => {
            format!("This is not a {name}: the text breaks off or goes wrong at line {line}, column {column}. Open a file that this tool saved.")
        }
        SavedErrorKind::WrongKind => format!("This file is not a {name}. Open a file that this tool saved."),
        SavedErrorKind::Other(SavedFile::Screening) => "This file is a saved screening of one person, not a plan. Open it on the screening page.".to_owned(),
        SavedErrorKind::Other(SavedFile::Plan) => "This file is a saved plan, not the screening of a person. Open it on the planning page.".to_owned(),
        SavedErrorKind::NewerFormat { format } => {
            format!("This file was saved by a newer version of this tool (format {format}). Load the newest version and open it there.")
        }
        SavedErrorKind::Malformed { line, column, what } => {
            format!("The {name} has a mistake at line {line}, column {column}: {what}. Correct it there, or save it again.")
        }
    }
}

/// Why a table cannot be read.
pub(crate) fn table(error: &TableError) -> String {
    match error {
        TableError::TooLarge { most } => format!("The file is larger than {} MB. Split it into smaller files and open them one after another.", most / MILLION),
        TableError::TooManyRows { most } => {
            format!("The table goes beyond row {}. Split it into smaller files, each with the heading row.", in_thousands(*most))
        }
        TableError::TooLargeUnpacked { most } => {
            format!("The workbook holds more than {} MB when it is unpacked. Copy the list into a new workbook and open that.", most / MILLION)
        }
        TableError::TooManyColumns { row } => {
            format!("Row {row} has more cells than a spreadsheet has columns. Delete the columns that are not needed and save the file again.")
        }
        TableError::CellTooLong { at } => {
            format!("There is a text of more than {MAX_CHARACTERS} characters {}. Shorten it and save the file again.", place(at))
        }
        TableError::TooMuchText { at, most } => {
            format!("The file holds more than {} MB of text, counted up to cell {}. Copy the list into a new file and open that.", most / MILLION, cell(at))
        }
        TableError::TooManyCells { at, most } => {
            format!("The file holds more than {} million cells, counted up to cell {}. Copy the list into a new file and open that.", most / MILLION, cell(at))
        }
        TableError::TooIntricate { part } => {
            let part = if part.is_empty() { String::new() } else { format!(" ({part})") };
            format!("The workbook has more sheets, styles or texts in it than can be read{part}. Copy the list into a new workbook and open that.")
        }
        TableError::NotText => {
            "The file is not a table of text. In your spreadsheet program, save it as an Excel workbook (.xlsx) or as CSV UTF-8, and open that file.".to_owned()
        }
        TableError::Spreadsheet => {
            "This is not plain text but a packed file, such as an Excel workbook. Open it as a spreadsheet, or save it as CSV UTF-8.".to_owned()
        }
        TableError::OldSpreadsheet => {
            "This is an older Excel file (.xls). Save it as an Excel workbook (.xlsx) or as CSV UTF-8, and open that file.".to_owned()
        }
        TableError::OpenQuote { row } => {
            format!("A quotation mark in row {row} is never closed, so it cannot be told where the rows after it begin. Close it or delete it.")
        }
        TableError::NotSpreadsheet => "The file is not an Excel workbook (.xlsx). Save it as one, or as CSV UTF-8, and open that file.".to_owned(),
        TableError::Locked => "The workbook is protected by a password. Open it in your spreadsheet program, remove the password and save it.".to_owned(),
        TableError::Damaged => {
            "The workbook is damaged or incomplete. Open it in your spreadsheet program and save it again, or get the file once more.".to_owned()
        }
        TableError::CellError { at, error } => {
            let (row, name) = (at.row, column_name(at.column));
            format!("Row {row}, column {name} shows the error {error}. Correct the formula in {} or clear the cell, and save the file again.", cell(at))
        }
        TableError::NoValue { at } => {
            let (row, name) = (at.row, column_name(at.column));
            format!(
                "Row {row}, column {name} has a formula that was never calculated. Open the file in your spreadsheet program, save it and try again, or type the value into {}.",
                cell(at)
            )
        }
    }
}

/// A cell as spreadsheet programs name it.
fn cell(at: &CellAt) -> String {
    let sheet = if at.sheet.is_empty() { String::new() } else { format!("{}!", at.sheet) };
    format!("{sheet}{}{}", column_name(at.column), at.row)
}

/// Where a cell is; where only the part of the workbook is known, that.
fn place(at: &CellAt) -> String {
    if at.row == 0 { format!("in {}", at.sheet) } else { format!("in cell {}", cell(at)) }
}

/// Why a workbook cannot be written.
#[cfg(feature = "spreadsheets")]
pub(crate) fn workbook(error: &WorkbookError) -> String {
    match error {
        WorkbookError::NoDescription => {
            "The workbook cannot be written, because what came is no description of one. Load the page anew, or save it as CSV instead.".to_owned()
        }
        WorkbookError::NotANumber { sheet, row, text } => {
            format!("Sheet {sheet}, row {row}: \"{text}\" is not a number. Correct the entry it comes from.")
        }
        WorkbookError::TooLarge { sheet, row } => {
            format!("Sheet {sheet}, row {row} is more than an Excel sheet holds. Make the table or the text shorter.")
        }
        WorkbookError::Refused(error) => format!("The workbook cannot be written ({error}). Save it as CSV instead."),
    }
}
