//! Lists of people in workbooks as offices have them.
#![cfg(feature = "spreadsheets")]

use ips_batch::Mapping;
use ips_core::Value;
use ips_core::{Language, Situation, parse_date};
use ips_report::{
    CameTo, ListSheet, PeopleFile, PeopleList, PeopleListError, PeopleQuery, Reasons, SortBy, TableError, Tally, read_list_book, write_list_sheet,
};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

fn situation() -> Situation<'static> {
    let policy = &ips_policies::all()[0];
    Situation::new(policy, parse_date("2026-11-21").expect("a date"))
}

/// A workbook with instructions, a sheet that nobody sees and the list, which begins in the third row.
fn referrals(add: impl FnOnce(&mut Worksheet) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut file = Workbook::new();
    file.add_worksheet().set_name("Read me").expect("a name").write(0, 0, "How to use this workbook").expect("a cell");
    file.add_worksheet().set_name("Old").expect("a name").set_hidden(true).write(0, 0, "DOB").expect("a cell");
    let sheet = file.add_worksheet().set_name("People").expect("a name");
    sheet.write(0, 0, "Referrals of November").expect("a cell");
    for (column, heading) in (0..).zip(["Code", "DOB", "Plan member", "Share", "Came on"]) {
        sheet.write(2, column, heading).expect("a cell");
    }
    add(sheet).expect("cells");
    file.save_to_buffer().expect("a workbook")
}

fn open(bytes: &[u8], mapping: &Mapping) -> Result<PeopleList<'static>, PeopleListError> {
    let file = read_list_book(bytes).map(PeopleFile::Book).map_err(PeopleListError::from)?;
    PeopleList::open(file.into(), situation(), mapping)
}

#[test]
fn a_list_is_screened_and_written_as_it_stood() {
    let day = |year| ExcelDateTime::from_ymd(year, 5, 31).expect("a day");
    let format = |format: &str| Format::new().set_num_format(format);
    let bytes = referrals(|sheet| {
        sheet.write(3, 0, "=1+1")?.write_datetime_with_format(3, 1, day(1990), &format("m/d/yyyy"))?.write_boolean(3, 2, false)?;
        sheet.write_number_with_format(3, 3, 0.35, &format("0%"))?;
        let came = ExcelDateTime::from_ymd(2026, 11, 16)?.and_hms(14, 30, 0)?;
        sheet.write_datetime_with_format(3, 4, &came, &format("m/d/yyyy h:mm"))?;
        sheet.write(4, 0, 7)?.write(4, 1, "5/31/2015")?.write(4, 2, "sí")?;
        sheet.write(5, 0, "C")?.write_formula(5, 1, Formula::new("=1/0").set_result("#DIV/0!"))?;
        sheet.write(6, 0, "D")?.write_formula(6, 1, Formula::new("=6*6-2").set_result("34"))?;
        sheet.write(7, 0, "E")?.write(7, 2, "yes")?.set_row_hidden(7)?;
        sheet.merge_range(8, 2, 9, 2, "no", &Format::new())?.write(8, 0, "F")?.write(9, 0, "G")?;
        sheet.write(11, 0, "Total")?.write(11, 3, 7)?;
        Ok(())
    });
    let own = read_list_book(&bytes).expect("a workbook").sheets.remove(1);
    let mut list = open(&bytes, &Mapping::default()).expect("a list");
    while list.screen_some().expect("a sheet has an end") {}
    assert_eq!((list.sheet(), list.head().row, list.hidden_rows()), (Some(("People", 2)), 3, &[8][..]));
    let rejects = list.rejects(Language::En);
    let rejects: Vec<(u64, &str, &str)> = rejects.iter().map(|reject| (reject.row, reject.column.as_str(), reject.code)).collect();
    assert_eq!(rejects, [(6, "DOB", "cell_error"), (7, "DOB", "an_age"), (10, "Plan member", "merged_cell")]);
    assert_eq!((list.tally().people(), list.tally().nobody, list.tally().refused), (7, 1, 3));
    let mut sheet = ListSheet::default();
    let mut export = list.export(None, Language::En);
    while export.write_sheet(&mut sheet).expect("a sheet has an end") {}
    let written = write_list_sheet(&sheet, list.head().row).expect("a workbook");
    let again = read_list_book(&written).expect("a workbook").sheets.remove(0);
    let outcomes: Vec<&str> = (0..own.row_count()).map(|row| again.row(row).get(5)).collect();
    assert_eq!(outcomes[..3], ["", "", "ips_outcome"]);
    assert_eq!(outcomes[3..], ["not_eligible", "not_eligible", "error", "error", "undetermined", "not_eligible", "error", "", ""]);
    for row in 0..own.row_count() {
        let cells = |sheet: &ListSheet| {
            (0..own.row(row).count()).map(|column| (sheet.row(row).get(column).to_owned(), sheet.row(row).kind(column))).collect::<Vec<_>>()
        };
        assert_eq!(cells(&again), cells(&own), "row {row}: days, times, numbers and percentages are what they were");
    }
    assert_eq!(again.hidden_rows, [8]);
    // As text nothing calculates, and a number below zero stays one.
    let mut text = Vec::new();
    let mut export = list.export(None, Language::En);
    while export.write_csv(&mut text).expect("a sheet has an end") {}
    let text = String::from_utf8(text).expect("a text");
    assert!(text.contains("\n'=1+1,1990-05-31,false,35%,2026-11-16,not_eligible,"), "{text}");
}

/// A list as text: held whole it is looked at, changed, and comes out byte for byte.
#[test]
fn a_list_is_looked_at_and_changed() {
    let text = "\u{feff}Code;DOB;Plan member\r\n\r\nA-10;5/31/1990;yes\r\nA-9;5/31/2015;\"yes\"\r\nÁ-1;;\r\nB;34;\r\nTotal;;\r\n";
    let file = PeopleFile::of_text(text.as_bytes().to_vec()).expect("a text");
    let mut list = PeopleList::open(file.into(), situation(), &Mapping::default()).expect("a list");
    while list.screen_some().expect("rows end") {}
    let at_first = Tally { eligible: 0, not_eligible: 1, undetermined: 2, refused: 1, nobody: 1, recoded: 0 };
    assert_eq!(list.tally(), at_first);
    let rows =
        |list: &PeopleList<'_>, query: &PeopleQuery| -> Vec<u64> { list.shown(&list.matching(query), Language::En).iter().map(|person| person.row).collect() };
    let all = PeopleQuery::default();
    for (query, expected) in [
        (all.clone(), &[3, 4, 5, 6][..]),
        (PeopleQuery { came_to: CameTo::Undetermined, ..all.clone() }, &[3, 5]),
        (PeopleQuery { came_to: CameTo::Refused, ..all.clone() }, &[6]),
        (PeopleQuery { search: " á-1 ".to_owned(), ..all.clone() }, &[5]),
        (PeopleQuery { search: "a-".to_owned(), is_backward: true, ..all.clone() }, &[4, 3]),
        (PeopleQuery { sort: SortBy::Outcome, ..all.clone() }, &[3, 5, 4, 6]),
        (PeopleQuery { sort: SortBy::Missing, is_backward: true, ..all.clone() }, &[5, 4, 3, 6]),
        (PeopleQuery { sort: SortBy::Column(0), ..all.clone() }, &[3, 4, 6, 5]),
    ] {
        assert_eq!(rows(&list, &query), expected, "{query:?}");
    }
    let shown = list.shown(&[1, 2, 3], Language::En);
    assert!(shown[0].reasons[0].contains("2036") && shown[0].who == ["A-9"], "{shown:?}");
    assert!(shown[1].reasons.is_empty() && !shown[1].asks.is_empty(), "{shown:?}");
    assert!(shown[2].outcome.is_none() && shown[2].reasons[0].starts_with("DOB: "), "{shown:?}");
    let counted: u64 = list.criteria().iter().map(|criterion| criterion.failing).sum();
    assert_eq!(counted, 1);
    // Nothing is changed by the same answers; others are told behind the row, which stays as it is.
    list.change(0, &list.answers(0)).expect("its own answers");
    assert_eq!((list.changed(), list.tally()), (0, at_first));
    let mut answers = list.answers(1);
    answers.retain(|(_, value)| !matches!(value, Value::Date(_)));
    list.change(1, &answers).expect("answers");
    assert_eq!((list.changed(), list.tally()), (1, Tally { not_eligible: 0, undetermined: 3, ..at_first }));
    assert_eq!(rows(&list, &PeopleQuery { came_to: CameTo::Changed, ..all.clone() }), [4]);
    let mut out = Vec::new();
    let mut export = list.export(Some(Reasons(Language::Es)), Language::Es);
    while export.write_csv(&mut out).expect("rows end") {}
    let out = String::from_utf8(out).expect("a text");
    for (own, written) in text.lines().zip(out.lines()) {
        assert!(written.starts_with(own), "{own:?} became {written:?}");
    }
    assert_eq!(out.matches("date_of_birth=\"").count(), 1, "{out}");
}

#[test]
fn what_cannot_be_screened_is_told() {
    let open = |bytes: &[u8], mapping: &Mapping| open(bytes, mapping).expect_err("a list that cannot be screened");
    let good = referrals(|_| Ok(()));
    let none = Mapping::default();
    assert_eq!(open(b"DOB\n", &none), TableError::NotSpreadsheet.into());
    assert_eq!(open(&good[..good.len() / 2], &none), TableError::Damaged.into());
    assert!(matches!(open(&Workbook::new().save_to_buffer().expect("a workbook"), &none), PeopleListError::NoHeadings { .. }));
    let mapping = Mapping { columns: [("Birthday of the dog".to_owned(), None)].into(), ..Mapping::default() };
    assert!(matches!(open(&good, &mapping), PeopleListError::NoSuchHeading { headings, .. } if headings.contains(&"DOB".to_owned())));
}
