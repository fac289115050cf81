//! What is said about a table that cannot be read.

use super::kind::TableErrorKind;
use super::limits::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS};

/// The limit on bytes, in megabytes.
const MEGABYTES: usize = MAX_BYTES / 1_000_000;

/// The limit on rows, in thousands.
const THOUSANDS: usize = MAX_ROWS / 1_000;

pub(super) fn english(kind: &TableErrorKind) -> String {
    match kind {
        TableErrorKind::TooLarge => format!("The file is larger than {MEGABYTES} MB. Split it into smaller files and open them one after another."),
        TableErrorKind::TooManyRows => {
            format!("The table goes beyond row {THOUSANDS},000. Split it into smaller files, each with the heading row.")
        }
        TableErrorKind::TooManyColumns { row } => {
            format!("Row {row} has more than {MAX_COLUMNS} columns. Delete the columns that are not needed and save the file again.")
        }
        TableErrorKind::NotText => {
            "The file is not a table of text. In your spreadsheet program, save it as an Excel workbook (.xlsx) or as CSV UTF-8, and open that file.".to_owned()
        }
        TableErrorKind::Spreadsheet => {
            "This is not plain text but a packed file, such as an Excel workbook. Open it as a spreadsheet, or save it as CSV UTF-8.".to_owned()
        }
        TableErrorKind::OldSpreadsheet => {
            "This is an older Excel file (.xls). Save it as an Excel workbook (.xlsx) or as CSV UTF-8, and open that file.".to_owned()
        }
        TableErrorKind::OpenQuote { row } => {
            format!("A quotation mark in row {row} is never closed, so it cannot be told where the rows after it begin. Close it or delete it.")
        }
        TableErrorKind::NotSpreadsheet => "The file is not an Excel workbook (.xlsx). Save it as one, or as CSV UTF-8, and open that file.".to_owned(),
        TableErrorKind::Locked => "The workbook is protected by a password. Open it in your spreadsheet program, remove the password and save it.".to_owned(),
        TableErrorKind::Damaged => {
            "The workbook is damaged or incomplete. Open it in your spreadsheet program and save it again, or get the file once more.".to_owned()
        }
        TableErrorKind::CellError { row, column, error } => {
            let name = column_name(*column);
            format!("Row {row}, column {name} shows the error {error}. Correct the formula in {name}{row} or clear the cell, and save the file again.")
        }
    }
}

pub(super) fn spanish(kind: &TableErrorKind) -> String {
    match kind {
        TableErrorKind::TooLarge => format!("El archivo tiene más de {MEGABYTES} MB. Divídalo en archivos más pequeños y ábralos uno tras otro."),
        TableErrorKind::TooManyRows => {
            format!("La tabla pasa de la fila {THOUSANDS},000. Divídala en archivos más pequeños, cada uno con la fila de encabezados.")
        }
        TableErrorKind::TooManyColumns { row } => {
            format!("La fila {row} tiene más de {MAX_COLUMNS} columnas. Elimine las columnas que no hacen falta y guarde el archivo de nuevo.")
        }
        TableErrorKind::NotText => {
            "El archivo no es una tabla de texto. En su programa de hojas de cálculo, guárdelo como libro de Excel (.xlsx) o como CSV UTF-8, y abra ese archivo."
                .to_owned()
        }
        TableErrorKind::Spreadsheet => {
            "Esto no es texto sino un archivo comprimido, como un libro de Excel. Ábralo como hoja de cálculo o guárdelo como CSV UTF-8.".to_owned()
        }
        TableErrorKind::OldSpreadsheet => {
            "Este es un archivo de Excel antiguo (.xls). Guárdelo como libro de Excel (.xlsx) o como CSV UTF-8, y abra ese archivo.".to_owned()
        }
        TableErrorKind::OpenQuote { row } => {
            format!("Unas comillas de la fila {row} no se cierran, y no se puede saber dónde empiezan las filas siguientes. Ciérrelas o elimínelas.")
        }
        TableErrorKind::NotSpreadsheet => "El archivo no es un libro de Excel (.xlsx). Guárdelo como tal, o como CSV UTF-8, y abra ese archivo.".to_owned(),
        TableErrorKind::Locked => "El libro está protegido con contraseña. Ábralo en su programa de hojas de cálculo, quite la contraseña y guárdelo.".to_owned(),
        TableErrorKind::Damaged => {
            "El libro está dañado o incompleto. Ábralo en su programa de hojas de cálculo y guárdelo de nuevo, o consiga otra vez el archivo.".to_owned()
        }
        TableErrorKind::CellError { row, column, error } => {
            let name = column_name(*column);
            format!("La fila {row}, columna {name} muestra el error {error}. Corrija la fórmula en {name}{row} o vacíe la celda, y guarde el archivo de nuevo.")
        }
    }
}

/// The letters over a column, counted from 1: A, …, Z, AA, AB, ….
fn column_name(column: usize) -> String {
    let (mut rest, mut name) = (column, String::new());
    while rest > 0 {
        rest -= 1;
        name.insert(0, char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    name
}
