//! Workbooks in, and lists out as workbooks or as CSV.

use super::csv;
use super::outcome::{Rejects, Sink, finish};
use super::setup::{Opened, Setup};
use super::tell::tell;
use crate::terminal::complain;
use crate::unusable::Unusable;
use ips_report::{CsvList, PeopleBook, ScreenedBook, TableLimits, Tally, write_people_book, write_people_rows};
use std::io::{Read, Write};

/// A workbook, to a workbook or to CSV.
pub(super) fn run(setup: &Setup) -> Result<u64, Unusable> {
    let Opened { name, input, .. } = setup.open()?;
    let mut bytes = Vec::new();
    // One byte more than is read shows that a file is too large.
    let most = u64::try_from(TableLimits::PEOPLE.bytes).unwrap_or(u64::MAX).saturating_add(1);
    input.take(most).read_to_end(&mut bytes).map_err(|error| Unusable::Input(format!("cannot read {name}: {error}")))?;
    let book = PeopleBook::open(&bytes, setup.situation, &setup.mapping);
    let book = book.map_err(|error| Unusable::Input(format!("{name}: {}", error.sentence(setup.language))))?;
    drop(bytes);
    if book.sheets > 1 {
        complain(&format!("of {} sheets, the headings of \u{201c}{}\u{201d} match best: it was screened", book.sheets, book.sheet.name));
    }
    if !book.sheet.hidden_rows.is_empty() {
        complain(&format!("{} rows are hidden; they were screened as well, and stay hidden", book.sheet.hidden_rows.len()));
    }
    tell(&book.columns, |column| book.heading(column), setup);
    let screened = book.screen(setup.situation, &setup.added, setup.language);
    let mut rejects = Rejects::of(setup);
    rejects.write(&screened.rejects)?;
    let file = if setup.is_workbook_out() {
        write_people_book(&book, &screened).map_err(|error| Unusable::Input(format!("cannot write the workbook: {error}")))?
    } else {
        comma_separated(&book, &screened)
    };
    written(setup, &file, rejects, &screened.tally)
}

/// CSV, to a workbook.
pub(super) fn from_csv(setup: &Setup) -> Result<u64, Unusable> {
    let mut text = Vec::new();
    let mut rejects = Rejects::of(setup);
    let (list, tally) = csv::screen(setup, &mut text, &mut rejects)?;
    let file = workbook_of(&list, &text).map_err(|error| Unusable::Input(format!("cannot write the workbook: {error}; write to a .csv file")))?;
    written(setup, &file, rejects, &tally)
}

fn workbook_of(list: &CsvList, text: &[u8]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(list.separator).from_reader(text);
    let records = reader.records().collect::<Result<Vec<_>, _>>()?;
    Ok(write_people_rows(list.columns.heading_row, records.iter().map(|record| record.iter().collect()))?)
}

fn comma_separated(book: &PeopleBook, screened: &ScreenedBook) -> Vec<u8> {
    let width = book.width();
    let mut writer = ::csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for (cells, added) in book.sheet.table.rows.iter().zip(&screened.added) {
        let gap = if added.is_empty() { 0 } else { width - cells.len() };
        let own = cells.iter().map(String::as_str).chain(std::iter::repeat_n("", gap));
        // Writing to memory does not fail.
        let _ = writer.write_record(own.chain(added.iter().map(String::as_str)));
    }
    writer.into_inner().unwrap_or_default()
}

fn written(setup: &Setup, file: &[u8], rejects: Rejects<'_>, tally: &Tally) -> Result<u64, Unusable> {
    let mut sink = Sink::of(setup)?;
    sink.write_all(file).map_err(Unusable::Output)?;
    finish(setup, sink, rejects, tally)
}
