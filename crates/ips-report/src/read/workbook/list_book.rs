//! The sheets of a workbook with lists of people: what each cell says and is, read once.

use super::book::{Checked, checked, each_read, flaw};
use super::cell_text;
use super::outline::outline;
use crate::read::table::{CellAt, Counted, FlawKind, ListBook, ListSheet, TableError, TableLimits};

/// Reads the sheets that can be seen, within [`TableLimits::PEOPLE`]: texts as [`read_xlsx`](super::read_xlsx) gives them, and what each cell is beside.
///
/// # Errors
///
/// The file is not a readable `.xlsx`: of another kind, locked by a password, damaged, or beyond the limits of what is read.
pub fn read_list_book(bytes: &[u8]) -> Result<ListBook, TableError> {
    let limits = TableLimits::PEOPLE;
    let Checked { mut container, mut file, sheets, has_more } = checked(bytes, &limits)?;
    let mut counted = Counted::within(limits);
    let mut book = ListBook { sheets: Vec::new(), has_more };
    for (name, part) in sheets {
        let mut sheet = ListSheet::named(&name);
        let mut is_in_order = true;
        let beyond = each_read(&mut file, &name, &limits, &mut |cell| {
            let at = || CellAt { sheet: name.clone(), row: cell.row.saturating_add(1), column: cell.column.saturating_add(1) };
            match cell_text::text(cell.value, cell.percent) {
                Ok(text) if text.is_empty() => {}
                Ok(text) => {
                    let before = if cell.row + 1 == sheet.row_count() { sheet.row(cell.row).count() } else { 0 };
                    // It is counted before it is kept.
                    counted.add((cell.column + 1).saturating_sub(before), &text, at)?;
                    is_in_order &= sheet.set(cell.row, cell.column, &text, cell_text::kind(cell.value, cell.percent));
                }
                Err(kind) => sheet.flaws.extend(flaw(cell.row, cell.column, kind)),
            }
            Ok(())
        })?;
        (sheet.is_longer, sheet.is_wider) = (beyond.rows, beyond.columns);
        if !is_in_order {
            return Err(TableError::Damaged);
        }
        // Most lists have nothing of what stands in the outline, and need not be gone through for it.
        if container.measure(&part)?.has_outline {
            let told = outline(&mut container, &part, limits.rows)?;
            sheet.hidden_rows = told.hidden.into_iter().map(|row| number(row + 1)).collect();
            sheet.merged = told.merged.into_iter().map(|corners| corners.map(|(row, column)| (number(row + 1), number(column + 1)))).collect();
            sheet.flaws.extend(told.without_value.into_iter().filter_map(|(row, column)| flaw(row, column, FlawKind::NoValue)));
        }
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
