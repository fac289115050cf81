//! A report as a workbook: a sheet for each table, and one for each list of days.

use super::sheet::{Cell, Sheet, Workbook};
use crate::report::{self, Block, Dated, Report, Section, Value, rule_ids};
use crate::words::{labels, number_text, planning};

/// The widest that a column is made, in characters.
const WIDEST: usize = 60;

/// The workbook.
pub fn report_workbook(report: &Report<'_>) -> Workbook {
    let sheets = report.all_blocks().into_iter().filter_map(|block| match block {
        Block::Table(table) => Some(of_table(table, report)),
        Block::Section(section) => days(section).map(|entries| of_days(&section.heading, entries, report)),
        _ => None,
    });
    Workbook { stamp: report.as_of, sheets: sheets.collect() }
}

fn days<'r, 'p>(section: &'r Section<'p>) -> Option<&'r [Dated<'p>]> {
    section.blocks.iter().find_map(|block| if let Block::Dated(entries) = block { Some(entries.as_slice()) } else { None })
}

fn sheet(name: &str, head: Vec<String>, rows: Vec<Vec<Cell>>) -> Sheet {
    let rows: Vec<Vec<Cell>> = std::iter::once(head.into_iter().map(Cell::Heading).collect()).chain(rows).collect();
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.text().chars().count() + 2).max().unwrap_or(0).min(WIDEST);
    let widths = (0..columns).map(|column| u8::try_from(width(column)).unwrap_or(u8::MAX)).collect();
    Sheet { name: name.to_owned(), heading_rows: 1, widths, rows }
}

fn of_table(table: &report::Table<'_>, report: &Report<'_>) -> Sheet {
    let is_cited = table.rows.iter().any(|row| !row.citations.is_empty());
    let mut head: Vec<String> = table.columns.iter().map(|column| column.heading.clone()).collect();
    head.extend(is_cited.then(|| labels(report.language).rules.to_owned()));
    let rows = table.rows.iter().map(|row| {
        let mut cells: Vec<Cell> = row.cells.iter().map(cell).collect();
        cells.extend(is_cited.then(|| Cell::Text(rule_ids(&row.citations))));
        cells
    });
    sheet(&table.caption, head, rows.collect())
}

/// A number without a decimal stays a text. A number and a day stay what they are, to be sorted and reckoned with, and leave out the remark beside them.
fn cell(cell: &report::Cell) -> Cell {
    match &cell.value {
        Value::Empty => Cell::Empty,
        Value::Text(words) if cell.remark.is_empty() => Cell::Text(words.clone()),
        Value::Text(words) => Cell::Text(format!("{words} ({})", cell.remark)),
        Value::Number(number) => number.decimal().map_or_else(|| Cell::Text(number_text(*number)), Cell::Number),
        Value::Day(day) => Cell::Date(*day),
    }
}

fn of_days(heading: &str, entries: &[Dated<'_>], report: &Report<'_>) -> Sheet {
    let words = &planning(report.language).plan;
    let rows = entries.iter().map(|entry| {
        let when = match entry.days {
            [None, Some(due), latest] if latest.is_none_or(|latest| latest == due) => Cell::Date(due),
            _ => Cell::Text(entry.when.clone()),
        };
        vec![when, Cell::Text(entry.title.clone()), Cell::Text(entry.who.clone()), Cell::Text(rule_ids(&entry.citations))]
    });
    let head = [words.due, words.what, words.who, labels(report.language).rules].map(str::to_owned);
    sheet(heading, head.into(), rows.collect())
}
