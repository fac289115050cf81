//! Reading and writing CSV.

use ips_core::Language;
use ips_report::{MAX_COLUMNS, MAX_ROWS, Table, TableError, is_spreadsheet, write_csv};
use proptest::collection::vec;
use proptest::prelude::*;

fn table(rows: &[&[&str]]) -> Table {
    Table { rows: rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect() }
}

fn read(text: &str) -> Result<Table, TableError> {
    Table::read(text.as_bytes())
}

#[test]
fn rows_and_cells_are_those_of_the_text() {
    let cases: [(&str, &[&[&str]]); 26] = [
        ("", &[]),
        ("\n\r\n", &[]),
        ("a", &[&["a"]]),
        ("a,b\n1,2\n", &[&["a", "b"], &["1", "2"]]),
        ("a,b\r\n1,2", &[&["a", "b"], &["1", "2"]]),
        ("a,b\r1,2\r", &[&["a", "b"], &["1", "2"]]),
        // Semicolons and tabs, told from the first line that has any.
        ("a;b\n1,5;2\n", &[&["a", "b"], &["1,5", "2"]]),
        ("a\tb, c, d\n1\t2\n", &[&["a", "b, c, d"], &["1", "2"]]),
        ("\"last; first; both\",a\n1;2,3\n", &[&["last; first; both", "a"], &["1;2", "3"]]),
        ("Referrals\na;b\n", &[&["Referrals"], &["a", "b"]]),
        ("name\nJo\n", &[&["name"], &["Jo"]]),
        // Quotation marks.
        ("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n", &[&["a", "b"], &["x, y", "say \"hi\""]]),
        ("a,b\n\"two\r\nlines\",2\n", &[&["a", "b"], &["two\r\nlines", "2"]]),
        ("a,b\n5\" pipe,2\n", &[&["a", "b"], &["5\" pipe", "2"]]),
        ("\"\",\"x\"", &[&["", "x"]]),
        // Rows of any length are kept.
        ("a,b\n1\n1,2,3\n", &[&["a", "b"], &["1"], &["1", "2", "3"]]),
        ("a,,b,\n", &[&["a", "", "b", ""]]),
        // Rows without anything keep their place, and fall away at the end.
        ("\na\n", &[&[], &["a"]]),
        ("a\n\n\nb\n\n\n", &[&["a"], &[], &[], &["b"]]),
        ("a\r\n\r\n\r\nb\r\n", &[&["a"], &[], &[], &["b"]]),
        ("a\r\rb\r", &[&["a"], &[], &["b"]]),
        ("a,b\n,\n\"\",\n1,2\n,\n", &[&["a", "b"], &[], &[], &["1", "2"]]),
        ("a\n\"\n\nx\"\n\nb", &[&["a"], &["\n\nx"], &[], &["b"]]),
        // Nothing is trimmed, interpreted or put right.
        (" a , b\n=1+1,-2\n", &[&[" a ", " b"], &["=1+1", "-2"]]),
        ("'=1+1,x", &[&["'=1+1", "x"]]),
        ("#note,b\n", &[&["#note", "b"]]),
    ];
    for (text, rows) in cases {
        assert_eq!(read(text), Ok(table(rows)), "{text:?}");
    }
}

#[test]
fn every_common_encoding_is_read() {
    let text = "año;niña – “sí”\r\n€ 5;œuvre 😀\r\n";
    let expected = table(&[&["año", "niña – “sí”"], &["€ 5", "œuvre 😀"]]);
    let utf16 = |unit: fn(u16) -> [u8; 2]| format!("\u{feff}{text}").encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let files = [text.as_bytes().to_vec(), format!("\u{feff}{text}").into_bytes(), utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)];
    for bytes in files {
        assert_eq!(Table::read(&bytes), Ok(expected.clone()), "{bytes:?}");
    }
    let windows = b"a\xF1o;\x93s\xED\x94\n\x80 5;\x9C\x85\n";
    assert_eq!(Table::read(windows), Ok(table(&[&["año", "“sí”"], &["€ 5", "œ…"]])));
    let cut = [0xFF, 0xFE, b'a', 0, b','];
    assert_eq!(Table::read(&cut), Ok(table(&[&["a\u{fffd}"]])));
}

/// The row that is to blame.
fn row_of(error: &TableError) -> Option<usize> {
    match error {
        TableError::TooManyColumns { row } | TableError::OpenQuote { row } => Some(*row),
        TableError::CellTooLong { at } | TableError::TooMuchText { at, .. } | TableError::TooManyCells { at, .. } => Some(at.row),
        _ => None,
    }
}

#[test]
fn what_cannot_be_read_says_why_and_what_to_do() {
    let wide = ",".repeat(16_385) + "x";
    let (long, many) = ("x".repeat(32_768), format!("{}x\n", ",".repeat(200)).repeat(10_000));
    let compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
    let cases: [(&[u8], &str, Option<usize>); 12] = [
        (&vec![b'a'; 10_000_001], "larger than 10 MB", None),
        (&"x\n".repeat(MAX_ROWS + 1).into_bytes(), "beyond row 20,000", None),
        (&format!("x{}y", "\n".repeat(MAX_ROWS)).into_bytes(), "beyond row 20,000", None),
        (&format!("a,b\n{wide}").into_bytes(), "Row 2 has more cells than a spreadsheet", Some(2)),
        (&format!("a,b\n\n1,{long}").into_bytes(), "more than 32767 characters in cell B3", Some(3)),
        (many.as_bytes(), "more than 2 million cells, counted up to cell", Some(9951)),
        (b"PK\x03\x04rest", "packed file", None),
        (&compound, "older Excel file", None),
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n\x00\x01", "not a table of text", None),
        (b"a\0,\0b\0", "not a table of text", None),
        (b"a,b\n\n1,\"x\n2,y\n", "quotation mark in row 3 is never closed", Some(3)),
        (b"\"", "quotation mark in row 1", Some(1)),
    ];
    for (bytes, message, row) in cases {
        let error = Table::read(bytes).expect_err(message);
        assert!(error.to_string().contains(message), "{error}");
        assert_eq!(row_of(&error), row, "{error}");
        let is_too_large =
            matches!(error, TableError::TooLarge { .. } | TableError::TooManyRows { .. }) || !matches!(error, TableError::OpenQuote { .. }) && row.is_some();
        assert_eq!(is_too_large, ["larger", "beyond", "more"].iter().any(|word| message.contains(word)), "{error}");
        assert_eq!(error == TableError::Spreadsheet, message == "packed file");
        assert_eq!(is_spreadsheet(bytes), ["packed file", "older Excel file"].contains(&message));
        let spanish = error.sentence(Language::Es);
        assert!(spanish != error.to_string() && spanish.ends_with('.'), "{spanish}");
    }
}

#[test]
fn the_largest_table_is_read() {
    let text = "x\n".repeat(MAX_ROWS) + "\n\n,\n";
    assert_eq!(read(&text).map(|table| table.rows.len()), Ok(MAX_ROWS));
    let wide = ",".repeat(MAX_COLUMNS - 1) + "x,,,";
    assert_eq!(read(&wide).map(|table| table.rows[0].len()), Ok(MAX_COLUMNS), "what stands beyond is left out");
}

#[test]
fn cells_that_would_calculate_are_guarded() {
    let cases = [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-1+1", "'-1+1"),
        ("-cmd", "'-cmd"),
        ("-", "'-"),
        ("\tx", "\"'\tx\""),
        ("＝1", "'＝1"),
        ("-12", "-12"),
        ("-0.35", "-0.35"),
        ("1-2", "1-2"),
        ("a=b", "a=b"),
        ("'x", "'x"),
        ("", "\"\""),
    ];
    for (cell, written) in cases {
        assert_eq!(write_csv(&table(&[&[cell]])), format!("\u{feff}{written}\r\n"), "{cell:?}");
    }
    // Inside quotation marks, too.
    assert_eq!(write_csv(&table(&[&["=1,1", "x"]])), "\u{feff}\"'=1,1\",x\r\n");
    assert_eq!(write_csv(&table(&[&["a;b", "x"]])), "\u{feff}\"a;b\",\"x\"\r\n");
    assert_eq!(write_csv(&table(&[&["\rx"]])), "\u{feff}\"'\rx\"\r\n");
    assert_eq!(write_csv(&table(&[&["-1,5", "-1,2+3"]])), "\u{feff}\"-1,5\",\"'-1,2+3\"\r\n");
}

#[test]
fn the_mark_comes_first() {
    let table = table(&[&["a", "b"], &["ñ", "\"x\""]]);
    assert_eq!(write_csv(&table), "\u{feff}a,b\r\nñ,\"\"\"x\"\"\"\r\n");
    assert_eq!(write_csv(&Table::default()), "\u{feff}");
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(rows in vec(vec("[ -~ñ€\r\n\t]{0,3}|[=;,\t\"'-]{0,3}", 0..5), 0..8)) {
        let table = Table { rows };
        let written = write_csv(&table);
        for text in [written.as_str(), written.trim_start_matches('\u{feff}')] {
            let again = read(text).unwrap();
            // Empty rows come back without their empty cells, and those at the end not at all.
            for (index, row) in table.rows.iter().enumerate() {
                let back = again.rows.get(index).map(Vec::as_slice).unwrap_or_default();
                let unguarded: Vec<String> = back.iter().zip(row).map(|(cell, before)| if cell == before { cell.clone() } else { cell[1..].to_owned() }).collect();
                prop_assert!(&unguarded == row || (back.is_empty() && row.iter().all(String::is_empty)), "{text:?} {back:?} {row:?}");
            }
            prop_assert!(again.rows.len() <= table.rows.len());
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..200), text in "[,;\t\"\r\nab]{0,40}") {
        let _ = Table::read(&bytes);
        if let Err(error) = Table::read(text.as_bytes()) {
            prop_assert!(row_of(&error).is_some(), "{error}");
        }
    }
}
