//! Why a file cannot be opened or written.

use crate::read::{CellAt, MAX_CHARACTERS, SavedError, SavedErrorKind, SavedFile, TableError};
use crate::words::{column_name, in_thousands};
#[cfg(feature = "spreadsheets")]
use crate::write::WorkbookError;

/// Bytes in a megabyte, and cells in a million.
const MILLION: usize = 1_000_000;

/// Why a saved file cannot be opened.
pub(crate) fn saved(error: &SavedError) -> String {
    let (no, name, the, save) = match error.file {
        SavedFile::Screening => ("Esta no es una", "evaluación guardada", "La", "guárdela"),
        SavedFile::Plan => ("Este no es un", "plan guardado", "El", "guárdelo"),
    };
    match &error.kind {
        SavedErrorKind::TooLarge => {
            let megabytes = error.file.most_bytes() / 1_000_000;
            format!("El archivo tiene más de {megabytes} MB. {no} {name}, que nunca llega a tanto. Abra un archivo guardado con esta herramienta.")
        }
        SavedErrorKind::NotJson { line, column } => {
            format!("{no} {name}: el texto se corta o falla en la línea {line}, columna {column}. Abra un archivo guardado con esta herramienta.")
        }
        SavedErrorKind::WrongKind => format!("{no} {name}. Abra un archivo guardado con esta herramienta."),
        SavedErrorKind::Other(SavedFile::Screening) => {
            "Este archivo es la evaluación guardada de una persona, no un plan. Ábralo en la página de evaluación.".to_owned()
        }
        SavedErrorKind::Other(SavedFile::Plan) => {
            "Este archivo es un plan guardado, no la evaluación de una persona. Ábralo en la página de planificación.".to_owned()
        }
        SavedErrorKind::NewerFormat { format } => {
            format!("Este archivo se guardó con una versión más nueva de esta herramienta (formato {format}). Cargue la versión más reciente y ábralo en ella.")
        }
        SavedErrorKind::Malformed { line, column, what } => {
            format!("{the} {name} tiene un error en la línea {line}, columna {column}: {what}. Corríjalo ahí o {save} de nuevo.")
        }
    }
}

/// Why a table cannot be read.
pub(crate) fn table(error: &TableError) -> String {
    match error {
        TableError::TooLarge { most } => format!("El archivo tiene más de {} MB. Divídalo en archivos más pequeños y ábralos uno tras otro.", most / MILLION),
        TableError::TooManyRows { most } => {
            format!("La tabla pasa de la fila {}. Divídala en archivos más pequeños, cada uno con la fila de encabezados.", in_thousands(*most))
        }
        TableError::TooLargeUnpacked { most } => {
            format!("El libro ocupa más de {} MB sin comprimir. Copie la lista en un libro nuevo y ábralo.", most / MILLION)
        }
        TableError::TooManyColumns { row } => {
            format!("La fila {row} tiene más celdas que columnas tiene una hoja de cálculo. Elimine las que no hacen falta y guarde el archivo de nuevo.")
        }
        TableError::CellTooLong { at } => {
            format!("Hay un texto de más de {MAX_CHARACTERS} caracteres {}. Acórtelo y guarde el archivo de nuevo.", place(at))
        }
        TableError::TooMuchText { at, most } => {
            format!("El archivo tiene más de {} MB de texto, contado hasta la celda {}. Copie la lista en un archivo nuevo y ábralo.", most / MILLION, cell(at))
        }
        TableError::TooManyCells { at, most } => {
            format!("El archivo tiene más de {} millones de celdas, contadas hasta la celda {}. Copie la lista en un archivo nuevo y ábralo.", most / MILLION, cell(at))
        }
        TableError::TooIntricate { part } => {
            let part = if part.is_empty() { String::new() } else { format!(" ({part})") };
            format!("El libro tiene más hojas, estilos o textos de los que se pueden leer{part}. Copie la lista en un libro nuevo y ábralo.")
        }
        TableError::NotText => {
            "El archivo no es una tabla de texto. En su programa de hojas de cálculo, guárdelo como libro de Excel (.xlsx) o como CSV UTF-8, y abra ese archivo."
                .to_owned()
        }
        TableError::Spreadsheet => {
            "Esto no es texto sino un archivo comprimido, como un libro de Excel. Ábralo como hoja de cálculo o guárdelo como CSV UTF-8.".to_owned()
        }
        TableError::OldSpreadsheet => {
            "Este es un archivo de Excel antiguo (.xls). Guárdelo como libro de Excel (.xlsx) o como CSV UTF-8, y abra ese archivo.".to_owned()
        }
        TableError::OpenQuote { row } => {
            format!("Unas comillas de la fila {row} no se cierran, y no se puede saber dónde empiezan las filas siguientes. Ciérrelas o elimínelas.")
        }
        TableError::NotSpreadsheet => "El archivo no es un libro de Excel (.xlsx). Guárdelo como tal, o como CSV UTF-8, y abra ese archivo.".to_owned(),
        TableError::Locked => "El libro está protegido con contraseña. Ábralo en su programa de hojas de cálculo, quite la contraseña y guárdelo.".to_owned(),
        TableError::Damaged => {
            "El libro está dañado o incompleto. Ábralo en su programa de hojas de cálculo y guárdelo de nuevo, o consiga otra vez el archivo.".to_owned()
        }
        TableError::CellError { at, error } => {
            let (row, name) = (at.row, column_name(at.column));
            format!("La fila {row}, columna {name} muestra el error {error}. Corrija la fórmula en {} o vacíe la celda, y guarde el archivo de nuevo.", cell(at))
        }
        TableError::NoValue { at } => {
            let (row, name) = (at.row, column_name(at.column));
            format!(
                "La fila {row}, columna {name} tiene una fórmula que nunca se calculó. Abra el archivo en su programa de hojas de cálculo, guárdelo e inténtelo de nuevo, o escriba el valor en {}.",
                cell(at)
            )
        }
    }
}

/// Una celda como la nombran los programas de hojas de cálculo.
fn cell(at: &CellAt) -> String {
    let sheet = if at.sheet.is_empty() { String::new() } else { format!("{}!", at.sheet) };
    format!("{sheet}{}{}", column_name(at.column), at.row)
}

/// Dónde está una celda; si solo se conoce la parte del libro, esa.
fn place(at: &CellAt) -> String {
    if at.row == 0 { format!("en {}", at.sheet) } else { format!("en la celda {}", cell(at)) }
}

/// Why a workbook cannot be written.
#[cfg(feature = "spreadsheets")]
pub(crate) fn workbook(error: &WorkbookError) -> String {
    match error {
        WorkbookError::NoDescription => {
            "No se puede escribir el libro porque lo recibido no es la descripción de uno. Vuelva a cargar la página o guárdelo como CSV.".to_owned()
        }
        WorkbookError::NotANumber { sheet, row, text } => {
            format!("Hoja {sheet}, fila {row}: \"{text}\" no es un número. Corrija la entrada de la que proviene.")
        }
        WorkbookError::TooLarge { sheet, row } => {
            format!("Hoja {sheet}, fila {row}: es más de lo que cabe en una hoja de Excel. Acorte la tabla o el texto.")
        }
        // The detail comes from the library, which speaks English only.
        WorkbookError::Refused(_) => "No se puede escribir el libro de Excel. Guárdelo como CSV.".to_owned(),
    }
}
