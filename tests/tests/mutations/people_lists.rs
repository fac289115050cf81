//! Lists of people that are nearly right: every row comes out as it went in, whatever it holds, or the list is refused in words.

use crate::mutation::{changed, changes};
use crate::run::{cases, done, runner};
use ips_batch::{Mapping, WrittenDates};
use ips_core::{Language, Situation, parse_date};
use ips_report::{
    Added, CsvBlocks, CsvList, CsvRows, ListSheet, PeopleFile, PeopleList, PeopleListError, PeopleQuery, Reasons, Tally, read_list_book, write_list_sheet,
};
use ips_tests::{Ips, repository};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use std::fs;
use std::sync::{Arc, LazyLock};

const OF_LISTS: &[&str] = &[
    ",",
    ";",
    "\t",
    "\"",
    "\"\"",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    ",\"",
    "\",",
    "=1+1",
    "1/2/2000",
    "13/2/2000",
    "34",
    "unknown",
    "sí",
    "\0",
    "\u{feff}",
    "\u{e9}",
    "Total",
    "date_of_birth",
    "ips_outcome",
    "1999",
];

/// People as a payer has them: `tests/people`.
static LIST: LazyLock<Vec<u8>> = LazyLock::new(|| read("people.csv"));

fn read(name: &str) -> Vec<u8> {
    let path = repository().join("tests/people").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn situation() -> Situation<'static> {
    let policy = ips_policies::find("nc-yp630").expect("it is embedded");
    Situation::new(policy, parse_date("2026-11-21").expect("a date"))
}

fn mapping(is_told: bool) -> Mapping {
    Mapping { dates: is_told.then_some(WrittenDates::DayFirst), ..Mapping::default() }
}

/// Screens a list that arrives in parts.
fn screened(list: &[u8], at_once: usize, is_told: bool, with_reasons: bool) -> Result<(CsvList, Vec<u8>, Tally), PeopleListError> {
    let situation = situation();
    let start = &list[..list.len().min(CsvList::LOOKED_AT)];
    let found = CsvList::find(start, start.len() == list.len(), situation.policy, &mapping(is_told))?;
    let added = Added::new(situation.policy, with_reasons.then_some(Reasons(Language::Es)));
    let mut rows = CsvRows::new(situation, &found, Language::Es);
    let mut blocks = CsvBlocks::new(found.separator);
    let (mut out, mut rejects, mut tally) = (Vec::new(), Vec::new(), Tally::default());
    for part in list.chunks(at_once) {
        if let Some(block) = blocks.take(part)? {
            tally += rows.screen(&block, &added, &mut out, &mut rejects);
        }
    }
    if let Some(block) = blocks.finish()? {
        tally += rows.screen(&block, &added, &mut out, &mut rejects);
    }
    assert!(rejects.iter().all(|reject| reject.row > found.head.row && !reject.reason.is_empty()));
    Ok((found, out, tally))
}

/// Screens a list that is held whole, looks at all of it and writes it.
fn held(file: Arc<PeopleFile>, is_told: bool, with_reasons: bool) -> Result<(Tally, Vec<u8>), PeopleListError> {
    let mut list = PeopleList::open(file, situation(), &mapping(is_told))?;
    while list.screen_some()? {}
    let everybody = list.matching(&PeopleQuery::default());
    assert_eq!(list.shown(&everybody, Language::Es).len() as u64, list.tally().people());
    let mut text = Vec::new();
    let mut export = list.export(with_reasons.then_some(Reasons(Language::Es)), Language::Es);
    while export.write_csv(&mut text)? {}
    Ok((list.tally(), text))
}

/// The workbook of a list.
fn workbook(cells: &[csv::ByteRecord]) -> Option<Vec<u8>> {
    let rows = cells.iter().map(|record| record.iter().map(|cell| std::str::from_utf8(cell).unwrap_or_default()));
    write_list_sheet(&ListSheet::of_texts("People", rows), 1).ok()
}

fn book(bytes: &[u8]) -> Result<Arc<PeopleFile>, PeopleListError> {
    Ok(PeopleFile::Book(read_list_book(bytes)?).into())
}

/// The rows of a CSV text.
fn records(text: &[u8], separator: u8) -> Vec<csv::ByteRecord> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text);
    reader.byte_records().map(|record| record.expect("memory can be read")).collect()
}

fn said(error: &PeopleListError) -> Result<(), TestCaseError> {
    let sentences = Language::ALL.map(|language| error.sentence(language));
    prop_assert!(sentences.iter().all(|sentence| !sentence.is_empty()), "{sentences:?}");
    prop_assert_ne!(&sentences[0], &sentences[1]);
    Ok(())
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn every_row_of_a_list_comes_out_as_it_went_in(
        changes in changes(OF_LISTS), at_once in 1..4_000_usize, is_told in any::<bool>(), with_reasons in prop::bool::weighted(0.1),
    ) {
        let list = changed(&LIST, &changes);
        let own = list.clone();
        match done(move || screened(&own, at_once, is_told, with_reasons))? {
            Err(error) => said(&error)?,
            Ok((found, out, tally)) => {
                let (before, after) = (records(&list, found.separator), records(&out, found.separator));
                prop_assert_eq!(before.len(), after.len());
                for (before, after) in before.iter().zip(&after) {
                    // What is no UTF-8 comes out as it.
                    let is_text = before.iter().all(|cell| std::str::from_utf8(cell).is_ok());
                    prop_assert!(!is_text || before.iter().eq(after.iter().take(before.len())), "{:?} became {:?}", before, after);
                }
                let people = before.len() - found.head.columns.heading_row - 1;
                prop_assert_eq!(usize::try_from(tally.people() + tally.nobody).expect("few"), people);
                // Held whole it is the same.
                let (held, text) = done(move || held(PeopleFile::of_text(list).expect("a text").into(), is_told, with_reasons))?.expect("it was screened");
                prop_assert_eq!((held, text), (tally, out));
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_workbook_of_people_is_screened_or_refused(changes in changes(OF_LISTS), is_told in any::<bool>()) {
        let list = changed(&LIST, &changes);
        let text = String::from_utf8_lossy(&list).replace('\0', "");
        let Some(bytes) = workbook(&records(text.as_bytes(), b',')) else { return Ok(()) };
        let read = done(move || {
            let mut list = PeopleList::open(book(&bytes)?, situation(), &mapping(is_told))?;
            while list.screen_some()? {}
            let mut sheet = ListSheet::default();
            let mut export = list.export(None, Language::En);
            while export.write_sheet(&mut sheet)? {}
            let written = write_list_sheet(&sheet, list.head().row).expect("what was read can be written");
            let again = PeopleList::open(book(&written)?, situation(), &mapping(is_told));
            assert!(matches!(again, Err(PeopleListError::AlreadyScreened { .. })), "{again:?}");
            Ok(list.tally())
        })?;
        if let Err(error) = read {
            said(&error)?;
        }
    }

    #[test]
    fn broken_bytes_of_a_workbook_are_refused(changes in changes(OF_LISTS)) {
        static BOOK: LazyLock<Vec<u8>> = LazyLock::new(|| workbook(&records(&LIST, b',')).expect("a workbook"));
        let bytes = changed(&BOOK, &changes);
        let open = move || PeopleList::open(book(&bytes)?, situation(), &Mapping::default()).map(drop);
        if let Err(error) = done(open)? {
            said(&error)?;
        }
    }
}

/// Through the command, which ends with words and never in a panic.
#[test]
fn broken_columns_are_refused() {
    let folder = repository().join("target/mutations");
    fs::create_dir_all(&folder).expect("a folder");
    let whole = read("people.parquet");
    let (mut runner, cases) = runner(60);
    let changes = changes(OF_LISTS);
    let (input, output) = (folder.join("people.parquet"), folder.join("screened.parquet"));
    for case in 0..cases {
        let value = changes.new_tree(&mut runner).expect("changes").current();
        let bytes = if case == 0 { whole.clone() } else { changed(&whole, &value) };
        fs::write(&input, &bytes).expect("a file");
        let _ = fs::remove_file(&output);
        let files = [input.to_str().expect("a text"), output.to_str().expect("a text")];
        let ran = Ips::built().run(&[&["batch", "--policy", "nc-yp630", "--as-of", "2026-11-21"], &files[..]].concat(), "");
        let told = String::from_utf8_lossy(&ran.stderr).into_owned();
        let status = ran.status.code();
        assert!(matches!(status, Some(0..=2)) && !told.contains("panicked"), "{value:?}: {status:?} {told}");
        assert_eq!(output.exists(), status != Some(2), "{value:?}: {told}");
        assert!(case > 0 || status == Some(0), "{told}");
    }
}
