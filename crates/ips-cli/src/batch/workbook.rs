//! Lists in or out as workbooks, held whole.

use super::outcome::{Rejects, Sink, finish};
use super::setup::{Opened, Setup};
use super::tell::tell;
use crate::terminal::complain;
use crate::unusable::Unusable;
use ips_report::{ListSheet, PeopleFile, PeopleList, PeopleListError, TableLimits, read_list_book, write_list_sheet};
use std::io::{Read, Write};

/// A workbook to a workbook or to CSV, or CSV to a workbook.
pub(super) fn run(setup: &Setup, is_workbook: bool) -> Result<u64, Unusable> {
    let Opened { name, input, .. } = setup.open()?;
    let mut bytes = Vec::new();
    // One byte more than is read shows that a file is too large.
    let most = u64::try_from(TableLimits::PEOPLE.bytes).unwrap_or(u64::MAX).saturating_add(1);
    input.take(most).read_to_end(&mut bytes).map_err(|error| Unusable::Input(format!("cannot read {name}: {error}")))?;
    let unusable = |error: PeopleListError| Unusable::Input(format!("{name}: {}", error.sentence(setup.language)));
    let file = if is_workbook { read_list_book(&bytes).map(PeopleFile::Book).map_err(PeopleListError::from) } else { PeopleFile::of_text(bytes) };
    let mut list = PeopleList::open(file.map_err(unusable)?.into(), setup.situation, &setup.mapping).map_err(unusable)?;
    if let Some((sheet, sheets @ 2..)) = list.sheet() {
        complain(&format!("of {sheets} sheets, the headings of \u{201c}{sheet}\u{201d} match best: it was screened"));
    }
    if !list.hidden_rows().is_empty() {
        complain(&format!("{} rows are hidden; they were screened as well, and stay hidden", list.hidden_rows().len()));
    }
    tell(&list.head().columns, |column| list.head().heading(column), setup);
    while list.screen_some().map_err(unusable)? {}
    let mut rejects = Rejects::of(setup);
    rejects.write(&list.rejects(setup.language))?;
    let mut export = list.export(setup.reasons, setup.language);
    let mut sink = Sink::of(setup)?;
    if setup.is_workbook_out() {
        let mut sheet = ListSheet::default();
        while export.write_sheet(&mut sheet).map_err(unusable)? {}
        let file = write_list_sheet(&sheet, list.head().row);
        let file = file.map_err(|error| Unusable::Input(format!("cannot write the workbook: {error}; write to a .csv file")))?;
        sink.write_all(&file).map_err(Unusable::Output)?;
    } else {
        let mut part = Vec::new();
        while export.write_csv(&mut part).map_err(unusable)? {
            sink.write_all(&part).map_err(Unusable::Output)?;
            part.clear();
        }
    }
    finish(setup, sink, rejects, &list.tally())
}
