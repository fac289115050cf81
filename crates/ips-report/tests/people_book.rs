//! Lists of people in workbooks as offices have them.
#![cfg(all(feature = "people-lists", feature = "spreadsheets"))]

use ips_batch::Mapping;
use ips_core::{Language, Situation, parse_date};
use ips_report::{Added, PeopleBook, PeopleListError, TableError, read_xlsx, write_people_book};
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
    let situation = situation();
    let book = PeopleBook::open(&bytes, situation, &Mapping::default()).expect("a list");
    assert_eq!((book.sheet.name.as_str(), book.sheets, book.columns.heading_row, &book.sheet.hidden_rows[..]), ("People", 2, 2, &[8][..]));
    let added = Added::new(situation.policy, None);
    let screened = book.screen(situation, &added, Language::En);
    let outcomes: Vec<&str> = screened.added.iter().map(|cells| cells.first().map_or("", String::as_str)).collect();
    assert_eq!(outcomes[..3], ["", "", "ips_outcome"]);
    assert_eq!(outcomes[3..], ["not_eligible", "not_eligible", "error", "error", "undetermined", "not_eligible", "error", "", ""]);
    let rejects: Vec<(u64, &str, &str)> = screened.rejects.iter().map(|reject| (reject.row, reject.column.as_str(), reject.code)).collect();
    assert_eq!(rejects, [(6, "DOB", "cell_error"), (7, "DOB", "an_age"), (10, "Plan member", "merged_cell")]);
    assert_eq!((screened.tally.people(), screened.tally.nobody, screened.tally.refused), (7, 1, 3));
    let written = write_people_book(&book, &screened).expect("a workbook");
    let again = read_xlsx(&written).expect("a workbook").sheets.remove(0);
    for (row, cells) in book.sheet.table.rows.iter().enumerate() {
        let width = cells.len().min(again.table.rows[row].len());
        assert_eq!(again.table.rows[row][..width], cells[..width], "row {row}");
    }
    assert_eq!(again.hidden_rows, [8]);
    let kinds = ips_report::read_xlsx_within(&written, &ips_report::TableLimits::PEOPLE, true).expect("a workbook").sheets.remove(0).kinds;
    assert_eq!(kinds[3][..5], book.sheet.kinds[3][..5], "days, times, numbers and percentages are what they were");
}

#[test]
fn what_cannot_be_screened_is_told() {
    let open = |bytes: &[u8], mapping: &Mapping| PeopleBook::open(bytes, situation(), mapping).expect_err("a list that cannot be screened");
    let good = referrals(|_| Ok(()));
    let none = Mapping::default();
    assert_eq!(open(b"DOB\n", &none), TableError::NotSpreadsheet.into());
    assert_eq!(open(&good[..good.len() / 2], &none), TableError::Damaged.into());
    assert!(matches!(open(&Workbook::new().save_to_buffer().expect("a workbook"), &none), PeopleListError::NoHeadings { .. }));
    let mapping = Mapping { columns: [("Birthday of the dog".to_owned(), None)].into(), ..Mapping::default() };
    assert!(matches!(open(&good, &mapping), PeopleListError::NoSuchHeading { headings, .. } if headings.contains(&"DOB".to_owned())));
}
