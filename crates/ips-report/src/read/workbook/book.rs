//! The sheets of a workbook, as tables.

use super::cell_text;
use super::container::{Container, open};
use super::outline::{Outline, outline};
use super::parts::sheet_parts;
use crate::read::table::{CellAt, CellFlaw, Counted, FlawKind, MAX_SHEETS, OpenedBook, OpenedSheet, TableError, TableLimits, check_size};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use std::io::Cursor;

/// Reads the sheets that can be seen, as texts: dates as `YYYY-MM-DD`, numbers as they were typed (`12`, `0.35`, `35%`), `true` and `false`,
/// formulas by the value they last had.
///
/// # Errors
///
/// The file is not a readable `.xlsx`: of another kind, locked by a password, damaged, or beyond the limits of what is read.
pub fn read_xlsx(bytes: &[u8]) -> Result<OpenedBook, TableError> {
    let limits = TableLimits::STAFF;
    let Checked { mut container, mut file, sheets, has_more } = checked(bytes, &limits)?;
    let mut counted = Counted::within(limits);
    for (name, _) in &sheets {
        count(&mut file, name, &limits, &mut counted)?;
    }
    let sheets = sheets.into_iter().map(|(name, part)| sheet(&mut file, &mut container, name, &part, &limits)).collect::<Result<_, _>>()?;
    Ok(OpenedBook { sheets, has_more })
}

/// A workbook whose parts can be read in bounds.
pub(super) struct Checked<'b> {
    pub(super) container: Container<'b>,
    pub(super) file: Library<'b>,
    /// The sheets that can be seen, each with its part.
    pub(super) sheets: Vec<(String, String)>,
    /// Whether there are more of them than are looked at.
    pub(super) has_more: bool,
}

/// Opens a workbook and looks at its parts before anything in them is read.
pub(super) fn checked<'b>(bytes: &'b [u8], limits: &TableLimits) -> Result<Checked<'b>, TableError> {
    check_size(bytes, limits)?;
    let mut container = open(bytes, limits)?;
    let parts = sheet_parts(&mut container, limits)?;
    let file: Library<'b> = Xlsx::new(Cursor::new(bytes)).map_err(|error| of_library(&error))?;
    let (mut sheets, has_more) = visible(&file, parts);
    for (_, part) in &mut sheets {
        *part = container.part_named(part).ok_or(TableError::Damaged)?;
        // Nothing in it is longer than any cell.
        container.measure(part)?;
    }
    Ok(Checked { container, file, sheets, has_more })
}

/// A workbook, as the library reads it.
pub(super) type Library<'b> = Xlsx<Cursor<&'b [u8]>>;

/// The sheets that can be seen, each with its part, and whether there are more of them than are looked at.
fn visible(file: &Library<'_>, parts: Vec<Option<String>>) -> (Vec<(String, String)>, bool) {
    let mut seen: Vec<(String, String)> = Vec::new();
    let listed = file.sheets_metadata().iter().zip(parts);
    for (sheet, part) in listed.filter(|(sheet, _)| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible) {
        // The same part or name again would be the same sheet again.
        let Some(part) = part.filter(|part| seen.iter().all(|(name, other)| *name != sheet.name && other != part)) else { continue };
        if seen.len() == MAX_SHEETS {
            return (seen, true);
        }
        seen.push((sheet.name.clone(), part));
    }
    (seen, false)
}

/// A cell of a sheet: row and column from 0, what it holds, and whether it shows a percentage.
pub(super) struct Seen<'a, 'c> {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) value: &'a DataRef<'c>,
    pub(super) percent: bool,
}

/// The cells one by one: a library's table of all of them would be as large as the farthest cell asks for.
fn each_cell(file: &mut Library<'_>, name: &str, each: &mut dyn FnMut(Seen<'_, '_>) -> Result<(), TableError>) -> Result<(), TableError> {
    let mut cells = file.worksheet_cells_reader(name).map_err(|error| of_library(&error))?;
    let percent: Vec<bool> = cells.styles().iter().map(shows_percent).collect();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| of_library(&error))? {
        let (row, column) = cell.get_position();
        let (row, column) = (usize::try_from(row).unwrap_or(usize::MAX), usize::try_from(column).unwrap_or(usize::MAX));
        each(Seen { row, column, value: cell.get_value(), percent: percent.get(style).copied().unwrap_or_default() })?;
    }
    Ok(())
}

/// Whether a sheet reaches beyond the last row, and beyond the last column that is read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Beyond {
    pub(super) rows: bool,
    pub(super) columns: bool,
}

/// The cells that hold something and are read, one by one.
pub(super) fn each_read(
    file: &mut Library<'_>,
    name: &str,
    limits: &TableLimits,
    each: &mut dyn FnMut(&Seen<'_, '_>) -> Result<(), TableError>,
) -> Result<Beyond, TableError> {
    let mut beyond = Beyond::default();
    each_cell(file, name, &mut |cell| {
        if matches!(cell.value, DataRef::Empty) {
            return Ok(());
        }
        beyond.rows |= cell.row >= limits.rows;
        beyond.columns |= cell.column >= limits.columns;
        if cell.row < limits.rows && cell.column < limits.columns { each(&cell) } else { Ok(()) }
    })?;
    Ok(beyond)
}

/// Counts what a sheet holds, and refuses more than is read. A text that many cells share counts as often as it would be kept.
fn count(file: &mut Library<'_>, name: &str, limits: &TableLimits, counted: &mut Counted) -> Result<(), TableError> {
    // The row, and how many of its cells are counted.
    let mut line = (0, 0);
    each_cell(file, name, &mut |cell| {
        if line.0 != cell.row {
            line = (cell.row, 0);
        }
        let kept = if cell.row < limits.rows && !matches!(cell.value, DataRef::Empty) { cell.column.min(limits.columns - 1) + 1 } else { 0 };
        let more = kept.saturating_sub(line.1);
        line.1 = line.1.max(kept);
        let text = match cell.value {
            DataRef::String(text) => text.as_str(),
            DataRef::SharedString(text) => text,
            _ => "",
        };
        counted.add(more, text, || CellAt { sheet: name.to_owned(), row: cell.row.saturating_add(1), column: cell.column.saturating_add(1) })
    })
}

fn sheet(file: &mut Library<'_>, container: &mut Container<'_>, name: String, part: &str, limits: &TableLimits) -> Result<OpenedSheet, TableError> {
    let mut sheet = OpenedSheet::default();
    let beyond = each_read(file, &name, limits, &mut |cell| {
        match cell_text::text(cell.value, cell.percent) {
            Ok(text) if text.is_empty() => {}
            Ok(text) => sheet.table.set(cell.row, cell.column, text),
            Err(kind) => sheet.flaws.extend(flaw(cell.row, cell.column, kind)),
        }
        Ok(())
    })?;
    (sheet.is_longer, sheet.is_wider) = (beyond.rows, beyond.columns);
    let Outline { hidden, without_value, .. } = outline(container, part, limits.rows)?;
    sheet.hidden_rows = hidden.into_iter().map(|row| row + 1).collect();
    sheet.flaws.extend(without_value.into_iter().filter_map(|(row, column)| flaw(row, column, FlawKind::NoValue)));
    Ok(OpenedSheet { name, ..sheet })
}

/// What is wrong with a cell, in a row and a column that a spreadsheet can have.
pub(super) fn flaw(row: usize, column: usize, kind: FlawKind) -> Option<CellFlaw> {
    Some(CellFlaw { row: u32::try_from(row).ok()?, column: u16::try_from(column).ok()?, kind })
}

fn shows_percent(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'))
}

fn of_library(error: &XlsxError) -> TableError {
    match error {
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound | XlsxError::WorksheetNotFound(_) => TableError::NotSpreadsheet,
        XlsxError::Password => TableError::Locked,
        _ => TableError::Damaged,
    }
}
