//! From rows to CSV.

use crate::read::Table;
use crate::report::{Dated, Report, rule_ids};
use crate::words::{labels, planning};
use csv::{QuoteStyle, Terminator, WriterBuilder};
use std::borrow::Cow;

/// The characters with which a spreadsheet program begins to calculate, or passes over on the way there; the wide ones for keyboards of
/// East Asia.
const CALCULATES: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Writes a table as CSV: commas, quotation marks where they are needed, line ends as RFC 4180 has them. A cell that a spreadsheet program
/// would take for a formula gets a `'` in front; a plain negative number is left alone. The file begins with a byte-order mark, because Excel takes it
/// for Windows-1252 otherwise.
pub fn write_csv(table: &Table) -> String {
    // Whoever reads the file must not take a semicolon or a tab within a cell for what parts the cells.
    let parts_elsewhere = table.rows.iter().flatten().any(|cell| cell.contains([';', '\t']));
    let quotes = if parts_elsewhere { QuoteStyle::Always } else { QuoteStyle::Necessary };
    let mut writer = WriterBuilder::new().flexible(true).quote_style(quotes).terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in &table.rows {
        // Writing to memory does not fail.
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell).into_owned()));
    }
    let text = writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    format!("\u{feff}{text}")
}

/// Everything of a report that has a day, as a table with a row for each. Days are as year-month-day, which every spreadsheet program reads.
pub fn dated_table(report: &Report<'_>) -> Table {
    let words = planning(report.language);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let row = |entry: &Dated<'_>| {
        let [earliest, due, latest] = entry.days.map(day);
        vec![
            entry.group.clone(),
            entry.title.clone(),
            entry.who.clone(),
            entry.severity.map_or("", |severity| labels(report.language).severity(severity)).to_owned(),
            earliest,
            due,
            latest,
            entry.state.as_ref().map_or_else(String::new, |state| state.words.clone()),
            entry.origin.clone(),
            day(entry.done),
            entry.remarks.join(" "),
            entry.document.clone(),
            rule_ids(&entry.citations),
            entry.citations.iter().map(|citation| citation.place(report.language)).collect::<Vec<_>>().join("; "),
        ]
    };
    let head = words.deadlines.columns.map(str::to_owned).into();
    Table { rows: std::iter::once(head).chain(report.dated().into_iter().filter(|entry| entry.days != [None; 3]).map(row)).collect() }
}

/// The cell, safe to open in a spreadsheet program.
pub(crate) fn guarded(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(CALCULATES) && !is_negative_number(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

fn is_negative_number(cell: &str) -> bool {
    cell.strip_prefix('-').is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()) && number.chars().all(|c| matches!(c, '0'..='9' | '.' | ',')))
}
