//! Reading and writing workbooks. `tests/formats` has them read and written by a program of others as well.

#![cfg(feature = "spreadsheets")]

use chrono::NaiveDate;
use ips_core::Language;
use ips_report::{
    Cell, CellAt, FlawKind, MAX_COLUMNS, MAX_ROWS, OpenedBook, OpenedSheet, Sheet, Table, TableError, Workbook, pack, read_xlsx, unpack, write_xlsx,
};
use proptest::collection::vec;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Worksheet, XlsxError};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn workbook(sheets: Vec<Sheet>) -> Workbook {
    Workbook { stamp: day(2026, 3, 1), title: "A workbook".to_owned(), sheets }
}

fn sheet(name: &str, rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet { name: name.to_owned(), rows, ..Sheet::default() }
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn number(number: &str) -> Cell {
    Cell::Number(number.to_owned())
}

/// What is read from a sheet that somebody else filled.
fn read(fill: impl FnOnce(&mut Worksheet) -> Result<&mut Worksheet, XlsxError>) -> Result<Table, TableError> {
    let mut book = rust_xlsxwriter::Workbook::new();
    fill(book.add_worksheet()).unwrap();
    first(&book.save_to_buffer().unwrap()).map(|sheet| sheet.table)
}

/// What is read from a sheet with this in its only cell, B3.
fn read_cell(fill: impl FnOnce(&mut Worksheet) -> Result<&mut Worksheet, XlsxError>) -> String {
    let table = read(fill).unwrap();
    assert_eq!(table.rows[..2], [Vec::<String>::new(), Vec::new()]);
    assert_eq!((table.rows.len(), table.rows[2].len(), table.rows[2][0].as_str()), (3, 2, ""));
    table.rows[2][1].clone()
}

#[test]
fn what_is_written_is_read_again() {
    let rows = vec![
        vec![Cell::Heading("Name".to_owned()), Cell::Heading("FTE".to_owned()), Cell::Heading("Hired".to_owned())],
        vec![text("=1+1"), number("0.35"), Cell::Date(day(2024, 2, 29))],
        vec![],
        vec![Cell::Empty, number("-12"), Cell::Date(day(1900, 1, 1))],
        vec![text("0012"), number("20000"), Cell::Date(day(9999, 12, 31))],
        vec![text(" ñ\n😀 <&\"> _x0041_ "), number("0"), Cell::Date(day(1899, 12, 31))],
        vec![text("-5"), number("123456789.123"), text("2026-01-05")],
        vec![text("+1"), number("007.50"), Cell::Empty, text("@x")],
    ];
    let sheet = sheet("Team", rows);
    let mut expected = sheet.table();
    // Numbers come back as numbers, and nothing after the last cell that holds something.
    expected.rows[7][1] = "7.5".to_owned();
    let bytes = write_xlsx(&workbook(vec![sheet])).unwrap();
    assert_eq!(first(&bytes).map(|sheet| sheet.table), Ok(expected));
}

#[test]
fn the_same_description_gives_the_same_file() {
    let book = workbook(vec![sheet("A", vec![vec![text("x")]])]);
    assert_eq!(write_xlsx(&book).unwrap(), write_xlsx(&book).unwrap());
    assert_eq!(unpack::<Workbook>(&pack(&book)), Some(book), "as it crosses to the module that writes it");
}

#[test]
fn every_name_is_made_one_that_excel_takes() {
    let long = "Évaluation of the team 😀 in the year 2026";
    let names = ["Team", "team", "TEAM", "a/b:c", "'x'", "", " ", long, long, "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"];
    let sheets = names.iter().map(|name| sheet(name, vec![vec![text(name)]])).collect();
    let bytes = write_xlsx(&workbook(sheets)).unwrap();
    let file: calamine::Xlsx<_> = calamine::Reader::new(std::io::Cursor::new(bytes)).unwrap();
    let expected = [
        "Team",
        "team (2)",
        "TEAM (3)",
        "a b c",
        "x",
        "Sheet",
        "Sheet (2)",
        "Évaluation of the team 😀 in th",
        "Évaluation of the team 😀 i (2)",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
    ];
    assert_eq!(calamine::Reader::<std::io::Cursor<Vec<u8>>>::sheet_names(&file), expected);
}

#[test]
fn a_workbook_that_cannot_be_written_says_where() {
    let long = "x".repeat(32_768);
    let cases = [
        (number("1e5"), "\"1e5\""),
        (number("inf"), "\"inf\""),
        (number(""), "\"\""),
        (number("1,5"), "\"1,5\""),
        (number("."), "\".\""),
        (text(&long), "more than"),
    ];
    for (cell, message) in cases {
        let error = write_xlsx(&workbook(vec![sheet("Team", vec![vec![], vec![cell]])])).unwrap_err();
        assert!(error.to_string().contains(message) && error.to_string().contains("Sheet Team, row 2"), "{error}");
        assert!(error.sentence(Language::Es).contains("Hoja Team, fila 2"));
    }
    let wide = sheet("Team", vec![vec![text("x"); 16_385]]);
    assert!(write_xlsx(&workbook(vec![wide])).unwrap_err().to_string().contains("row 1 is more than"));
    assert!(write_xlsx(&workbook(Vec::new())).is_ok_and(|bytes| first(&bytes) == Ok(OpenedSheet { name: "Sheet1".to_owned(), ..OpenedSheet::default() })));
}

#[test]
fn cells_of_others_are_read_as_they_are_seen() {
    let format = |format: &str| Format::new().set_num_format(format);
    let numbers = [
        (0.35, "", "0.35"),
        (0.1 + 0.25, "", "0.35"),
        (0.1 + 0.2, "0.00", "0.3"),
        (12.0, "", "12"),
        (12.0, "0.0", "12"),
        (-0.0, "", "0"),
        (-2.5, "", "-2.5"),
        (1e15, "", "1000000000000000"),
        (0.35, "0%", "35%"),
        (0.57, "0.00%", "57%"),
        (1.125, "0%", "112.5%"),
        (45_943.0, "yyyy-mm-dd", "2025-10-13"),
        (45_943.75, "m/d/yyyy h:mm", "2025-10-13"),
        (59.0, "m/d/yyyy", "1900-02-28"),
        (61.0, "m/d/yyyy", "1900-03-01"),
        (36_585.0, "d. mmm yy", "2000-02-29"),
        (0.75, "h:mm", "18:00"),
        (1.5, "[h]:mm", "36:00"),
    ];
    for (value, look, expected) in numbers {
        let read = read_cell(|sheet| sheet.write_number_with_format(2, 1, value, &format(look)));
        assert_eq!(read, expected, "{value} {look}");
    }
    assert_eq!(read_cell(|sheet| sheet.write_boolean(2, 1, true)), "true");
    assert_eq!(read_cell(|sheet| sheet.write_boolean(2, 1, false)), "false");
    assert_eq!(read_cell(|sheet| sheet.write_formula(2, 1, Formula::new("=3*2").set_result("6"))), "6");
    assert_eq!(read_cell(|sheet| sheet.write_formula(2, 1, Formula::new("=\"a\"&\"b\"").set_result("ab"))), "ab");
    assert_eq!(read_cell(|sheet| sheet.write_url_with_text(2, 1, "https://example.org", "link")), "link");
    let noon = ExcelDateTime::from_ymd(2026, 1, 5).unwrap().and_hms(12, 0, 0).unwrap();
    assert_eq!(read_cell(|sheet| sheet.write_datetime_with_format(2, 1, &noon, &format("dd/mm/yy"))), "2026-01-05");
    let look = Format::new().set_bold();
    // A cell that only looks special holds nothing.
    assert_eq!(read(|sheet| sheet.write_blank(30_000, 1_000, &look)), Ok(Table::default()));
}

/// The first sheet that can be seen.
fn first(bytes: &[u8]) -> Result<OpenedSheet, TableError> {
    read_xlsx(bytes).map(|book| book.sheets.into_iter().next().unwrap_or_default())
}

#[test]
fn every_sheet_in_sight_is_read() {
    let mut file = rust_xlsxwriter::Workbook::new();
    file.add_worksheet().set_hidden(true).write(0, 0, "hidden").unwrap();
    file.add_worksheet();
    file.add_worksheet().set_active(true).write(0, 0, "seen").unwrap();
    let last = file.add_worksheet().write(0, 0, "later").unwrap();
    last.set_row_hidden(0).unwrap();
    let book = read_xlsx(&file.save_to_buffer().unwrap()).unwrap();
    let read: Vec<(&str, usize, &[usize])> = book.sheets.iter().map(|sheet| (&*sheet.name, sheet.table.rows.len(), &*sheet.hidden_rows)).collect();
    assert_eq!(read, [("Sheet2", 0, &[][..]), ("Sheet3", 1, &[]), ("Sheet4", 1, &[1])]);
    assert_eq!(unpack::<OpenedBook>(&pack(&book)), Some(book), "as it crosses from the module that reads it");
}

#[test]
fn what_cannot_be_read_says_why_and_what_to_do() {
    let good = write_xlsx(&workbook(vec![sheet("A", vec![vec![text("x")]])])).unwrap();
    let compound = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 1024], &name, &[0; 64]].concat()
    };
    let mut flipped = good.clone();
    flipped[good.len() / 2] ^= 0xFF;
    let cases: [(&[u8], &str); 9] = [
        (b"", "not an Excel workbook"),
        (b"a,b\n1,2\n", "not an Excel workbook"),
        (&compound("EncryptedPackage"), "protected by a password"),
        (&compound("Workbook"), "older Excel file"),
        (&archive(&[("word/document.xml", b"<x/>")]), "not an Excel workbook"),
        (&good[..good.len() / 2], "damaged or incomplete"),
        (&flipped, "damaged or incomplete"),
        (&swollen(), "more than 64 MB when it is unpacked"),
        (&vec![b'x'; 10_000_001], "larger than 10 MB"),
    ];
    for (bytes, message) in cases {
        let error = read_xlsx(bytes).expect_err(message);
        assert!(error.to_string().contains(message), "{error} instead of {message}");
        assert_eq!((error == TableError::Locked, matches!(error, TableError::CellError { .. })), (message.contains("password"), false));
        let spanish = error.sentence(Language::Es);
        assert!(spanish != error.to_string() && spanish.ends_with('.'), "{spanish}");
    }
}

/// A container with these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut writer, bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A small file that unpacks to 105 MB.
fn swollen() -> Vec<u8> {
    let one = archive(&[("part", &vec![0; 5_000_000])]);
    let mut part = zip::ZipArchive::new(std::io::Cursor::new(one)).unwrap();
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for number in 0..21 {
        writer.raw_copy_file_rename(part.by_index(0).unwrap(), number).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_cell_without_a_value_is_marked() {
    let mut file = rust_xlsxwriter::Workbook::new();
    let sheet = file.add_worksheet();
    sheet.write_formula(4, 27, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    let read = first(&file.save_to_buffer().unwrap()).unwrap();
    assert_eq!(read.flaws.iter().map(|flaw| (flaw.row, flaw.column, flaw.kind)).collect::<Vec<_>>(), [(4, 27, FlawKind::DivisionByZero)]);
    let error = TableError::CellError { at: CellAt { sheet: String::new(), row: 5, column: 28 }, error: read.flaws[0].kind.to_string() };
    assert_eq!(error.to_string(), "Row 5, column AB shows the error #DIV/0!. Correct the formula in AB5 or clear the cell, and save the file again.");
    assert!(error.sentence(Language::Es).contains("en AB5"));
}

#[test]
fn what_stands_too_far_away_is_left_out() {
    let rows = u32::try_from(MAX_ROWS).unwrap();
    let columns = u16::try_from(MAX_COLUMNS).unwrap();
    for (row, column, longer, wider) in [(rows - 1, columns - 1, false, false), (rows, 0, true, false), (6, columns, false, true)] {
        let mut file = rust_xlsxwriter::Workbook::new();
        file.add_worksheet().write(row, column, 1).unwrap();
        let read = first(&file.save_to_buffer().unwrap()).unwrap();
        assert_eq!((read.is_longer, read.is_wider, read.table.rows.is_empty()), (longer, wider, longer || wider), "{row} {column}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damage_never_makes_it_panic(place in any::<prop::sample::Index>(), bytes in vec(any::<u8>(), 1..6), cut in any::<prop::sample::Index>()) {
        let rows = vec![vec![text("a"), number("1.5"), Cell::Date(day(2026, 1, 1))], vec![text("b")]];
        let mut file = write_xlsx(&workbook(vec![sheet("A", rows)])).unwrap();
        let place = place.index(file.len());
        for (byte, new) in file[place..].iter_mut().zip(&bytes) {
            *byte = *new;
        }
        let _ = read_xlsx(&file);
        let _ = read_xlsx(&file[..cut.index(file.len())]);
    }

    /// The parts themselves go wrong, in a container that is intact.
    #[test]
    fn damage_within_never_makes_it_panic(part in 0..4_usize, place in any::<prop::sample::Index>(), new in "[<>/=\"a-zA-Z0-9!:&; -]{0,6}", drop in 0..12_usize) {
        let file = write_xlsx(&workbook(vec![sheet("A", vec![vec![text("a"), number("1.5"), Cell::Date(day(2026, 1, 1))]])])).unwrap();
        let names = ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"];
        let mut parts = Vec::new();
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
        for index in 0..zip.len() {
            let mut entry = zip.by_index(index).unwrap();
            let mut text = String::new();
            std::io::Read::read_to_string(&mut entry, &mut text).unwrap();
            let name = entry.name().unwrap().into_owned();
            if name == names[part] {
                let start = place.index(text.len());
                let end = (start + drop).min(text.len());
                text.replace_range(start..end, &new);
            }
            parts.push((name, text));
        }
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
        let _ = read_xlsx(&archive(&parts));
    }
}
