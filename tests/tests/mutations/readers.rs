//! Files that are nearly right: tables, workbooks, staff lists, and what was saved.

use crate::mutation::{Change, changed, changes};
use crate::run::{cases, done};
use chrono::NaiveDate;
use ips_core::{Facts, Input, Language, Situation};
use ips_report::{
    Cell, MAX_COLUMNS, MAX_ROWS, SavedPlan, SavedScreening, Sheet, StaffTable, Table, TableError, Workbook, read_staff_book, read_staff_text, read_xlsx,
    staff_template, write_csv, write_xlsx,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::io::{Cursor, Read, Write};
use std::sync::LazyLock;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const OF_TABLES: &[&str] = &[
    ",",
    ";",
    "\t",
    "\"",
    "\"\"",
    "\n",
    "\r",
    "\r\n",
    "role",
    "fte",
    "caseload",
    "2026-02-30",
    "0,5",
    "1e999",
    "=1+1",
    "#DIV/0!",
    "\0",
    "\u{feff}",
    "é",
    "NaN",
];

const OF_SHEETS: &[&str] = &[
    "<row r=\"1048577\">",
    "<c r=\"XFE1\">",
    "r=\"A1\"",
    "t=\"s\"",
    "t=\"e\"",
    "<v>999999</v>",
    "<v>-1</v>",
    "</c>",
    "</row>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "&b;",
    "&#0;",
    "]]>",
    "count=\"4294967295\"",
    "<f>A1</f>",
    "s=\"4294967295\"",
    "<sheet name=\"x\"/>",
    "\0",
    "<",
    ">",
];

const OF_JSON: &[&str] = &[
    "\"answers\":",
    "\"policy\":",
    "\"as_of\":",
    "\"staff\":",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "1e400",
    "-0",
    "\\ud800",
    "\"format\": 2,",
    "\"wants_work\": false,",
    "\"0100-01-01\"",
    "\u{feff}",
    "\0",
];

fn english_template() -> String {
    let program = ips_policies::programs().first().expect("there is a policy");
    let mut table = staff_template(program, Language::En);
    let columns = table.rows[0].len();
    for person in 0..4 {
        table.rows.push((0..columns).map(|column| ["E1", "0.5", "2026-03-02", "yes", "12", ""][(person + column) % 6].to_owned()).collect());
    }
    write_csv(&table)
}

/// Staff lists as programs save them.
static TABLES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let csv = english_template();
    let utf16 = csv.encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        csv.clone().into_bytes(),
        csv.replace(',', ";").into_bytes(),
        csv.replace(',', "\t").replace('\n', "\r").into_bytes(),
        utf16,
        b"role;fte\r\nesp;\"0,5\"\r\n".to_vec(),
    ]
});

/// A workbook of every kind of cell.
static WORKBOOK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let day = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day");
    let text = |text: &str| Cell::Text(text.to_owned());
    let rows = vec![
        vec![Cell::Heading("Role".to_owned()), Cell::Heading("FTE".to_owned()), Cell::Heading("Hired".to_owned())],
        vec![text("esp"), Cell::Number("0.5".to_owned()), Cell::Date(day)],
        vec![],
        vec![text("=1+1"), Cell::Empty, text("é")],
    ];
    write_xlsx(&Workbook { stamp: day, title: String::new(), sheets: vec![Sheet { name: "Team".to_owned(), rows, ..Sheet::default() }] })
        .expect("it can be written")
});

/// The workbook with changes inside one of its parts, put together again.
fn repacked(part: Index, changes: &[Change]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(WORKBOOK.as_slice())).expect("a workbook is an archive");
    let changes_of = part.index(archive.len());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).expect("it has so many parts");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("it can be unpacked");
        writer
            .start_file(file.name().expect("a name is text"), SimpleFileOptions::default().compression_method(CompressionMethod::Stored))
            .expect("it can be written");
        writer.write_all(&if place == changes_of { changed(&content, changes) } else { content }).expect("memory can be written");
    }
    writer.finish().expect("memory can be written").into_inner()
}

/// What is read stays within its limits; what cannot be read is told in every language.
fn check_table(read: Result<&Table, TableError>) -> Result<(), TestCaseError> {
    match read {
        Ok(table) => prop_assert!(table.rows.len() <= MAX_ROWS && table.rows.iter().all(|row| row.len() <= MAX_COLUMNS)),
        Err(error) => said(&Language::ALL.map(|language| error.sentence(language)))?,
    }
    Ok(())
}

/// A staff list has a place for everybody in it; what cannot be read, and what is to be known of what was, is told in every language.
fn check_staff(read: Result<StaffTable, TableError>) -> Result<(), TestCaseError> {
    match read {
        Ok(list) => {
            prop_assert_eq!(list.rows.len(), list.numbers.len());
            list.notes.iter().try_for_each(|note| said(&Language::ALL.map(|language| note.sentence(language))))
        }
        Err(error) => said(&Language::ALL.map(|language| error.sentence(language))),
    }
}

/// A workbook, its sheets and the staff list in it under each policy.
fn check_workbook(bytes: Vec<u8>) -> Result<(), TestCaseError> {
    match done(move || read_xlsx(&bytes))? {
        Ok(book) => {
            book.sheets.iter().try_for_each(|sheet| check_table(Ok(&sheet.table)))?;
            let lists = done(move || ips_policies::programs().iter().map(|program| read_staff_book(&book, program)).collect::<Vec<_>>())?;
            lists.into_iter().try_for_each(check_staff)
        }
        Err(error) => check_table(Err(error)),
    }
}

/// Sentences of which no two are the same, none of them long.
fn said(sentences: &[String]) -> Result<(), TestCaseError> {
    prop_assert!(sentences.iter().all(|sentence| !sentence.is_empty() && sentence.chars().count() < 1_500), "{sentences:?}");
    prop_assert_ne!(&sentences[0], &sentences[1]);
    Ok(())
}

const SCREENING: &str = r#"{
  "kind": "ips-kit screening",
  "format": 1,
  "policy": "nc-yp630",
  "policy_version": "2019-01-07",
  "as_of": "2026-11-21",
  "reference": "K 17",
  "answers": { "date_of_birth": "1990-02-28", "expresses_desire_to_work": true, "employment_pattern": "unemployed", "funding": null },
  "sources": { "expresses_desire_to_work": "said" },
  "declined": ["funding"]
}"#;

const PLAN: &str = r#"{
  "kind": "ips-kit-plan",
  "format": 1,
  "policy": "nc-yp630",
  "as_of": "2026-11-21",
  "fields": { "individuals_served": "60", "need": { "people": "sixty" }, "units": { "authorization_start": "2026-03-02" } },
  "staff": [{ "name": "E1", "role": "esp", "fte": "0.5", "done": { "ips_101": "2026-03-01" } }, { "role": "boss" }],
  "reviews": [{ "date": "2026-03-02", "total": "73" }]
}"#;

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn a_table_is_read_or_refused(which in select((0..5_usize).collect::<Vec<_>>()), changes in changes(OF_TABLES)) {
        let bytes = changed(&TABLES[which], &changes);
        let text = bytes.clone();
        check_table(done(move || Table::read(&text))?.as_ref().map_err(Clone::clone))?;
        let lists = done(move || ips_policies::programs().iter().map(|program| read_staff_text(&bytes, program)).collect::<Vec<_>>())?;
        lists.into_iter().try_for_each(check_staff)?;
    }

    #[test]
    fn a_saved_screening_is_opened_whole_or_refused(changes in changes(OF_JSON)) {
        let text = String::from_utf8_lossy(&changed(SCREENING.as_bytes(), &changes)).into_owned();
        match done(move || SavedScreening::from_json(&text))? {
            Ok(opened) => {
                prop_assert_eq!(SavedScreening::from_json(&opened.to_json()), Ok(opened.clone()));
                let mut names: Vec<&String> = opened.answers.iter().map(|(name, _)| name).collect();
                names.sort();
                names.dedup();
                prop_assert_eq!(names.len(), opened.answers.len(), "two answers to one question");
                let policy = ips_policies::find("nc-yp630").expect("it is embedded");
                let (_, errors) = Facts::read(Situation::new(policy, opened.as_of), &opened.input());
                prop_assert!(errors.iter().all(|error| error.kind.code() != "given_twice"));
            }
            Err(error) => said(&Language::ALL.map(|language| error.sentence(language)))?,
        }
    }

    #[test]
    fn a_saved_plan_is_opened_whole_or_refused(changes in changes(OF_JSON)) {
        let text = String::from_utf8_lossy(&changed(PLAN.as_bytes(), &changes)).into_owned();
        match done(move || SavedPlan::from_json(&text))? {
            Ok(opened) => prop_assert_eq!(SavedPlan::from_json(&opened.to_json()), Ok(opened)),
            Err(error) => said(&Language::ALL.map(|language| error.sentence(language)))?,
        }
    }

    #[test]
    fn what_is_nearly_json_comes_in_or_is_refused(changes in changes(OF_JSON)) {
        let text = String::from_utf8_lossy(&changed(SCREENING.as_bytes(), &changes)).into_owned();
        let is_json = serde_json::from_str::<serde_json::Value>(&text).is_ok();
        prop_assert_eq!(done(move || serde_json::from_str::<Input<'_>>(&text).is_ok())?, is_json);
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn a_workbook_is_read_or_refused(changes in changes(OF_SHEETS)) {
        check_workbook(changed(&WORKBOOK, &changes))?;
    }

    #[test]
    fn a_workbook_whose_parts_are_changed_is_read_or_refused(part in any::<Index>(), changes in changes(OF_SHEETS)) {
        check_workbook(repacked(part, &changes))?;
    }
}
