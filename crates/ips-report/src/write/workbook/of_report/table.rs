//! A table of a report as a sheet.

use crate::report::{self, Report, Value, rule_ids};
use crate::words::{labels, number_text, planning};
use crate::write::workbook::sheet::{Cell, Sheet};

/// The table with the rules of its rows, where it has some, and with the remarks beside its numbers and days.
pub(super) fn sheet(table: &report::Table<'_>, report: &Report<'_>) -> Sheet {
    let is_cited = table.rows.iter().any(|row| !row.citations.is_empty());
    let is_remarked = table.rows.iter().any(|row| !remarks(row).is_empty());
    let mut head: Vec<String> = table.columns.iter().map(|column| column.heading.clone()).collect();
    head.extend(is_remarked.then(|| planning(report.language).book.note.to_owned()));
    head.extend(is_cited.then(|| labels(report.language).rules.to_owned()));
    let rows = table.rows.iter().map(|row| {
        let mut cells: Vec<Cell> = row.cells.iter().map(cell).collect();
        cells.extend(is_remarked.then(|| text(remarks(row))));
        cells.extend(is_cited.then(|| text(rule_ids(&row.citations))));
        cells
    });
    titled(&table.caption, head, rows)
}

/// A sheet with one row of heads under a title, which stands on its tab, too.
pub(super) fn titled(title: &str, head: impl IntoIterator<Item = String>, rows: impl IntoIterator<Item = Vec<Cell>>) -> Sheet {
    let head = head.into_iter().map(Cell::Heading).collect();
    Sheet { name: title.to_owned(), title: title.to_owned(), heading_rows: 1, rows: std::iter::once(head).chain(rows).collect(), chart: None }
}

/// The cell. A number without a decimal stays a text. A number and a day stay what they are, to be sorted and reckoned with.
pub(super) fn cell(cell: &report::Cell) -> Cell {
    match &cell.value {
        Value::Empty => Cell::Empty,
        Value::Text(words) if cell.remark.is_empty() => text(words.clone()),
        Value::Text(words) => Cell::Text(format!("{words} ({})", cell.remark)),
        Value::Number(number) => number.decimal().map_or_else(|| Cell::Text(number_text(*number)), Cell::Number),
        Value::Day(day) => Cell::Date(*day),
    }
}

/// A text, or nothing where it is empty.
pub(super) fn text(words: String) -> Cell {
    if words.is_empty() { Cell::Empty } else { Cell::Text(words) }
}

/// The remarks of a row that have no room in their cells.
fn remarks(row: &report::Row<'_>) -> String {
    let beside = row.cells.iter().filter(|cell| !matches!(cell.value, Value::Text(_)) && !cell.remark.is_empty());
    beside.map(|cell| cell.remark.as_str()).collect::<Vec<_>>().join("; ")
}
