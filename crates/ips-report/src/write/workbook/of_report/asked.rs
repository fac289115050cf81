//! What was put in, as the first sheets: single entries under what the result rests on, then each list.

use super::table::{self, cell, titled};
use crate::report::Report;
use crate::words::{date, planning};
use crate::write::workbook::sheet::{Cell, Sheet};

/// The sheets; the first one says under which policy and for which day, even where nobody told what was put in.
pub(super) fn sheets(report: &Report<'_>) -> Vec<Sheet> {
    let words = &planning(report.language).book;
    let as_of = date(report.as_of, report.language);
    let head = report.head.iter().map(|field| {
        let value = if field.words == as_of { Cell::Date(report.as_of) } else { Cell::Text(field.words.clone()) };
        vec![Cell::Text(field.label.clone()), value, Cell::Empty, Cell::Empty]
    });
    let single = report.put_in.first().into_iter().flat_map(|table| &table.rows).map(|row| row.cells.iter().map(cell).collect());
    let columns = [planning(report.language).plan.what, words.value, words.unit, words.note].map(str::to_owned);
    let first = Sheet { name: words.put_in.to_owned(), ..titled(&format!("{}: {}", words.put_in, report.name), columns, head.chain(single)) };
    std::iter::once(first).chain(report.put_in.iter().skip(1).map(|list| table::sheet(list, report))).collect()
}
