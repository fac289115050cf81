//! Staff lists as offices have them: what comes out of each file, text or workbook.
#![cfg(feature = "spreadsheets")]

mod common;

use common::program;
use ips_core::policy::ProgramPolicy;
use ips_report::{StaffTable, TableError, is_spreadsheet, read_staff_book, read_staff_text, read_xlsx};
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet, XlsxError};
use std::fmt::Write as _;
use std::path::Path;

fn read(bytes: &[u8], program: &ProgramPolicy) -> Result<StaffTable, TableError> {
    if is_spreadsheet(bytes) { read_xlsx(bytes).and_then(|book| read_staff_book(&book, program)) } else { read_staff_text(bytes, program) }
}

/// What was read, in lines: each person by row and fields, then what was left out and what is said.
fn told(list: Result<StaffTable, TableError>) -> String {
    let list = match list {
        Ok(list) => list,
        Err(error) => return format!("! {error}\n"),
    };
    let mut told = String::new();
    for (number, row) in list.numbers.iter().zip(&list.rows) {
        let order = |name: &str| ["name", "role", "fte", "caseload", "hire_date"].iter().position(|known| *known == name).unwrap_or(9);
        let mut fields: Vec<_> = row.iter().collect();
        fields.sort_by_key(|(name, _)| (order(name), (*name).clone()));
        let fields: Vec<String> = fields.iter().map(|(name, text)| if order(name) < 9 { (*text).clone() } else { format!("{name}={text}") }).collect();
        let _ = writeln!(told, "{number} {}", fields.join(" "));
    }
    for (mark, names) in [("unread", &list.unknown), ("twice", &list.twice)] {
        if !names.is_empty() {
            let _ = writeln!(told, "{mark} {}", names.join("; "));
        }
    }
    for note in &list.notes {
        let _ = writeln!(told, "- {note}");
    }
    told
}

/// The team of most samples.
const TEAM: &str = "2 T1 team_lead 1 5 2024-01-08\n3 E1 esp 1 25 2024-01-08\n4 P1 epm 1 0 2024-01-08\n5 A1 program_assistant 0.5 2024-01-08\n";

/// The same with decimals as the text has them.
fn team_in_text() -> String {
    TEAM.replace(" 1 ", " 1.0 ")
}

#[test]
fn samples() {
    let said = |team: &str, said: &str| format!("{team}{said}");
    let cases = [
        ("c03_fte_percent.csv", "2 T1 team_lead 100% 5 2024-01-08\n3 E1 esp 50% 12 2024-01-08\n4 P1 epm 100% 0 2024-01-08\n".to_owned()),
        ("c04_title_before_role.csv", said(&team_in_text(), "unread Title\n")),
        ("c05_start_before_hire.csv", said(&team_in_text(), "unread Start Date\n")),
        ("c06_total_row.csv", said(&team_in_text(), "- Row 6 holds a total, so nobody was read from it.\n")),
        ("c07_lrm_dates.csv", team_in_text()),
        ("c08_thousands.csv", "2 T1 team_lead 1.0 5 2024-01-08\n3 E1 esp 1.0 1,000 2024-01-08\n4 P1 epm 1.0 0 2024-01-08\n".to_owned()),
        (
            "c09_float_noise.csv",
            "2 T1 team_lead 1.0 5 2024-01-08\n3 E1 esp 0.3 7 2024-01-08\n4 E2 esp 2/3 16 2024-01-08\n5 P1 epm 1.0 0 2024-01-08\n\
             - Row 3, “FTE”: 0.30000000000000004 was read as 0.3, and 1 more under this heading likewise.\n"
                .to_owned(),
        ),
        (
            "dmy.csv",
            "2 T1 team_lead 1 5 2024-02-13\n3 E1 esp 1 25 2024-02-03\n\
             - The dates under “Hire Date” were read with the day first, because some of them can only be read so. Check one of them.\n"
                .to_owned(),
        ),
        ("x02_fte_percent.xlsx", TEAM.replace(" 1 ", " 100% ").replace("0.5", "50%")),
        (
            "x03_formula_no_cache.xlsx",
            "! Row 3, column C has a formula that was never calculated. Open the file in your spreadsheet program, save it and try again, or type the value \
             into Staff!C3.\n"
                .to_owned(),
        ),
        (
            "x04a_filtered_row.xlsx",
            said(TEAM, "- Row 6 is hidden in the workbook and was left out. If it belongs to the list, show it and open the file again.\n"),
        ),
        ("x05_instructions_first.xlsx", said(TEAM, "- The list was read from the sheet “Staff”. No other sheet was read.\n")),
        ("x11_error_in_unused_column.xlsx", said(TEAM, "unread Phone\n")),
    ];
    let program = program("nc-yp630");
    for (file, expected) in cases {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/office").join(file);
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(told(read(&bytes, &program)), expected, "{file}");
    }
}

#[test]
fn texts() {
    let wide = wide();
    let cases: [(&str, &str, &str); 38] = [
        // Headings.
        ("the product's own heading beats a variant on its left", "Title,Cargo,Puesto\nMs.,x,ESP\n", "2 esp\nunread Title; Cargo\n"),
        ("of two variants the clearer one", "Title,Job title\nMs.,ESP\n", "2 esp\nunread Title\n"),
        ("of its own names the first", "Rol,role,Puesto\nx,ESP,EPM\n", "2 esp\nunread Rol\ntwice Puesto\n"),
        ("a name that stands twice", "Role,FTE,FTE\nESP,0.5,1\n", "2 esp 0.5\ntwice FTE\n"),
        ("two of the same variant", "Role,Hired,Hired\nESP,2024-01-08,2025-01-08\n", "2 esp 2024-01-08\ntwice Hired\n"),
        ("the row with the most headings", "Staff,Role\nlist,of 2026\nName,Role,FTE,Caseload\nE1,ESP,1,20\n", "4 E1 esp 1 20\n"),
        ("of as many the first", "Role,FTE\nESP,1\nRole,FTE\n", "2 esp 1\n3 Role FTE\n"),
        ("twenty lines of instructions above", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nRole,FTE\nESP,1\n", "15 esp 1\n"),
        ("marks within headings", "\u{feff}\u{200b}Ro\u{200b}le,F\u{200e}TE\nESP,1\n", "2 esp 1\n"),
        // Separators.
        ("commas in a title above semicolons", "Staff, as of May 1, 2026\nName;Role;FTE\nE1;ESP;0,5\n", "3 E1 esp 0,5\n"),
        ("a tab in a title above commas", "Staff\t2026\nName,Role,FTE\nE1,ESP,1\n", "3 E1 esp 1\n"),
        ("semicolons in a title above tabs", "Staff; draft; 2026\nName\tRole\tFTE\nE1\tESP\t1\n", "3 E1 esp 1\n"),
        ("commas within cells of a pasted list", "Name\tRole, short\tRole\nA, B\tx\tESP\n", "2 A, B esp\nunread Role, short\n"),
        ("a line for Excel", "sep=;\nName;Role\nE1;ESP\n", "3 E1 esp\n"),
        // Cells.
        (
            "marks and odd blanks within cells",
            "Role,FTE,Hire date\n\u{a0}E\u{200b}SP ,\u{200e}0.5\u{202f},\u{200f}2024-01-08\u{feff}\n",
            "2 esp 0.5 2024-01-08\n",
        ),
        ("a note in column 300", &wide, "2 esp 1\n- Columns after the first 256 were not read.\n"),
        // Totals.
        ("totals in many words", "Name,Role,FTE\nE1,ESP,1\nTOTALS:,,1\nGrand Total,,1\nSuma,,1\n,Total general,1\nSub-total,-,1\n", TOTALS),
        ("a total with words behind it", "Name,Role,FTE\nE1,ESP,1\nTotal FTE: 3.5,,\n", "2 E1 esp 1\n- Row 3 holds a total, so nobody was read from it.\n"),
        ("a total in a column nobody reads", "No.,Role,FTE\n1,ESP,1\nTotal,,1\n", "2 esp 1\nunread No.\n- Row 3 holds a total, so nobody was read from it.\n"),
        ("a person called like one", "Name,Role,FTE\nTotal,ESP,1\n", "2 Total esp 1\n"),
        ("a name that begins like one", "Name,Role,FTE\nTotalina,,1\n", "2 Totalina 1\n"),
        // Numbers.
        ("numbers that are asked about stay", "Role,FTE,Caseload\nESP,\"1,000\",\"12,500\"\n", "2 esp 1,000 12,500\n"),
        ("percent stays percent", "Role,FTE,% of time on case management\nESP,50 %,4 %\n", "2 esp 50 % case_management_percent=4 %\n"),
        ("digits of a calculation", "Role,FTE\nESP,66.6666666666667%\nESP,0.50000000\n", PERCENT_OF_A_CALCULATION),
        // Dates.
        ("month first by one of them", "Role,Hire date\nESP,01-28-2024\nESP,03-02-2024\n", "2 esp 2024-01-28\n3 esp 2024-03-02\n"),
        (
            "day first by one of them",
            "Role,Hire date\nESP,28.01.2024\nESP,3.2.2024\n",
            "2 esp 2024-01-28\n3 esp 2024-02-03\n- The dates under “Hire date” were read with the day first, because some of them can only be read so. Check one of them.\n",
        ),
        ("both in one column", "Role,Hire date\nESP,13/02/2024\nESP,2/13/2024\nESP,03/02/2024\n", "2 esp 2024-02-13\n3 esp 2024-02-13\n4 esp 03/02/2024\n"),
        ("strokes alone: the month first", "Role,Hire date\nESP,03/02/2024\n", "2 esp 2024-03-02\n"),
        ("points or hyphens alone: asked", "Role,Hire date\nESP,03.02.2024\nESP,03-02-2024\n", "2 esp 03.02.2024\n3 esp 03-02-2024\n"),
        ("the same day both ways", "Role,Hire date\nESP,3.3.2024\n", "2 esp 2024-03-03\n"),
        ("another column tells", "Role,Hire date,done.ips_101\nESP,03/02/2024,13/02/2024\n", ANOTHER_COLUMN),
        ("the year first", "Role,Hire date\nESP,2024/1/8\nESP,2024.01.08\n", "2 esp 2024-01-08\n3 esp 2024-01-08\n"),
        ("names of months", "Role,Hire date\nESP,3-Feb-2024\nESP,\"February 3rd, 2024\"\nESP,3 de febrero de 2024\nESP,Sept 3 2024\n", MONTHS),
        ("a time behind it", "Role,Hire date\nESP,1/8/2024 12:00:00 AM\nESP,2024-01-08T00:00:00\n", "2 esp 2024-01-08\n3 esp 2024-01-08\n"),
        ("years of two digits", "Role,Hire date\nESP,1/8/24\nESP,3-Feb-98\n", SHORT_YEARS),
        (
            "years of two digits that may stand first",
            "Role,Hire date\nESP,24/01/08\nESP,24-01-08\nESP,13/02/24\n",
            "2 esp 24/01/08\n3 esp 24-01-08\n4 esp 13/02/24\n",
        ),
        ("no dates", "Role,Hire date\nESP,45299\nESP,soon\nESP,31/31/2024\nESP,2/30/2024\n", "2 esp 45299\n3 esp soon\n4 esp 31/31/2024\n5 esp 2/30/2024\n"),
        ("nothing that is known", "a,b\n1,2\n", ""),
    ];
    let program = program("nc-yp630");
    for (name, text, expected) in cases {
        assert_eq!(told(read(text.as_bytes(), &program)), expected, "{name}");
    }
}

const TOTALS: &str = "2 E1 esp 1\n- Rows 3, 4, 5, 6, 7 hold totals, so nobody was read from them.\n";
const PERCENT_OF_A_CALCULATION: &str = "2 esp 200/3%\n3 esp 0.50000000\n- Row 2, “FTE”: 66.6666666666667% was read as 200/3%.\n";
const ANOTHER_COLUMN: &str = "2 esp 2024-02-03 done.ips_101=2024-02-13\n\
    - The dates under “Hire date” were read with the day first, because some of them can only be read so. Check one of them.\n";
const MONTHS: &str = "2 esp 2024-02-03\n3 esp 2024-02-03\n4 esp 2024-02-03\n5 esp 2024-09-03\n";
const SHORT_YEARS: &str = "2 esp 2024-01-08\n3 esp 1998-02-03\n- Years of two digits under “Hire date” were read as 1970 to 2069.\n";

/// A list with a note far to the right.
fn wide() -> String {
    format!("Role,FTE\nESP,1{}note\n", ",".repeat(299))
}

/// Puts rows into a sheet; what looks like a number is one.
fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) -> Result<(), XlsxError> {
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            match text.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number)?,
                Err(_) => sheet.write_string(row, column, *text)?,
            };
        }
    }
    Ok(())
}

const HEADINGS: &[&str] = &["Name", "Role", "FTE", "Caseload"];
const PERSON: &[&str] = &["E1", "ESP", "1", "20"];

/// What fills a workbook.
type Fill = fn(&mut Workbook) -> Result<(), XlsxError>;

#[test]
#[allow(clippy::too_many_lines, reason = "a table of cases")]
fn workbooks() {
    let cases: [(&str, Fill, &str); 15] = [
        (
            "a cover and a pivot in front",
            |book| {
                fill(book.add_worksheet().set_name("Cover")?, &[&["Staff"], &["as of May"]])?;
                fill(book.add_worksheet().set_name("Pivot")?, &[&["Role", "FTE"], &["ESP", "3"], &["Total", "3"]])?;
                fill(book.add_worksheet().set_name("People")?, &[HEADINGS, PERSON])
            },
            "2 E1 esp 1 20\n- The list was read from the sheet “People”. No other sheet was read.\n",
        ),
        (
            "a hidden sheet is none",
            |book| {
                fill(book.add_worksheet().set_hidden(true), &[&["Name", "Role", "FTE", "Caseload", "Hire date"], &["old", "ESP", "1"]])?;
                fill(book.add_worksheet().set_active(true), &[HEADINGS, PERSON])
            },
            "2 E1 esp 1 20\n",
        ),
        (
            "errors everywhere but where it is read",
            |book| {
                let sheet = book.add_worksheet();
                fill(sheet, &[&["Name", "Role", "FTE", "Phone"], &["E1", "ESP", "1"], &["Total", "", ""]])?;
                for (row, column) in [(1, 3), (2, 2), (5, 7)] {
                    sheet.write_formula(row, column, Formula::new("=NA()").set_result("#N/A"))?;
                }
                fill(book.add_worksheet().set_name("Notes")?, &[&["x"]])?;
                book.worksheet_from_name("Notes")?.write_formula(0, 1, Formula::new("=1/0").set_result("#DIV/0!"))?;
                Ok(())
            },
            "2 E1 esp 1\nunread Phone\n- The list was read from the sheet “Sheet1”. No other sheet was read.\n- Row 3 holds a total, so nobody was read from it.\n",
        ),
        (
            "an error where it is read",
            |book| {
                let sheet = book.add_worksheet().set_name("A")?;
                fill(sheet, &[HEADINGS, PERSON])?;
                sheet.write_formula(1, 3, Formula::new("=1/0").set_result("#DIV/0!")).map(|_| ())
            },
            "! Row 2, column D shows the error #DIV/0!. Correct the formula in A!D2 or clear the cell, and save the file again.\n",
        ),
        (
            "an error below all texts",
            |book| {
                let sheet = book.add_worksheet().set_name("A")?;
                fill(sheet, &[HEADINGS, PERSON])?;
                sheet.write_formula(2, 2, Formula::new("=NA()").set_result("#N/A")).map(|_| ())
            },
            "! Row 3, column C shows the error #N/A. Correct the formula in A!C3 or clear the cell, and save the file again.\n",
        ),
        (
            "a note in column 300 and one in row 30,000 of another sheet",
            |book| {
                fill(book.add_worksheet().set_name("A")?, &[HEADINGS, PERSON])?;
                book.worksheet_from_name("A")?.write_string(0, 299, "note")?;
                book.add_worksheet().set_name("Log")?.write_string(29_999, 0, "note").map(|_| ())
            },
            "2 E1 esp 1 20\n- The list was read from the sheet “A”. No other sheet was read.\n- Columns after the first 256 were not read.\n",
        ),
        (
            "a row beyond the last one that is read",
            |book| {
                let sheet = book.add_worksheet();
                fill(sheet, &[HEADINGS, PERSON])?;
                sheet.write_string(29_999, 0, "E9").map(|_| ())
            },
            "! The table goes beyond row 20,000. Split it into smaller files, each with the heading row.\n",
        ),
        (
            "rows hidden by hand and by a filter",
            |book| {
                let sheet = book.add_worksheet();
                fill(sheet, &[HEADINGS, PERSON, &["E2", "ESP", "1", "9"], &["E3", "ESP", "1", "8"]])?;
                sheet.set_row_hidden(2)?;
                sheet.set_row_hidden(3)?;
                sheet.set_row_hidden(9).map(|_| ())
            },
            "2 E1 esp 1 20\n- Rows 3, 4 are hidden in the workbook and were left out. If they belong to the list, show them and open the file again.\n",
        ),
        (
            "a hidden row above the headings",
            |book| {
                let sheet = book.add_worksheet();
                fill(sheet, &[&["internal"], HEADINGS, PERSON])?;
                sheet.set_row_hidden(0).map(|_| ())
            },
            "3 E1 esp 1 20\n",
        ),
        (
            "percent, by its format",
            |book| {
                let sheet = book.add_worksheet();
                fill(sheet, &[&["Role", "FTE", "% of time on case management"], &["ESP"]])?;
                sheet.write_number_with_format(1, 1, 2.0 / 3.0, &Format::new().set_num_format("0%"))?;
                sheet.write_number_with_format(1, 2, 0.95, &Format::new().set_num_format("0.0 %")).map(|_| ())
            },
            "2 esp 200/3% case_management_percent=95%\n- Row 2, “FTE”: 66.6666666666667% was read as 200/3%.\n",
        ),
        (
            "a fraction in a general cell",
            |book| fill(book.add_worksheet(), &[&["Role", "% of time on case management"], &["ESP", "0.95"]]),
            "2 esp case_management_percent=0.95\n",
        ),
        (
            "digits of a calculation",
            |book| fill(book.add_worksheet(), &[&["Role", "FTE"], &["ESP", "0.6666666666666666"]]),
            "2 esp 2/3\n- Row 2, “FTE”: 0.666666666666667 was read as 2/3.\n",
        ),
        (
            "dates as texts",
            |book| fill(book.add_worksheet(), &[&["Role", "Hire date"], &["ESP", "13/02/2024"], &["ESP", "03/02/2024"]]),
            "2 esp 2024-02-13\n3 esp 2024-02-03\n- The dates under “Hire date” were read with the day first, because some of them can only be read so. Check one of them.\n",
        ),
        (
            "as many headings on two sheets: the first",
            |book| {
                fill(book.add_worksheet().set_name("2026")?, &[HEADINGS, PERSON])?;
                fill(book.add_worksheet().set_name("2025")?, &[HEADINGS, &["old", "ESP", "1", "2"]])
            },
            "2 E1 esp 1 20\n- The list was read from the sheet “2026”. No other sheet was read.\n",
        ),
        (
            "a formula that shows a blank",
            |book| {
                let sheet = book.add_worksheet();
                fill(sheet, &[HEADINGS, &["E1", "ESP", "1"]])?;
                sheet.write_formula(1, 3, Formula::new("=IF(C2=1,\" \",5)").set_result(" ")).map(|_| ())
            },
            "2 E1 esp 1\n",
        ),
    ];
    let program = program("nc-yp630");
    for (name, fill, expected) in cases {
        let mut book = Workbook::new();
        fill(&mut book).unwrap_or_else(|error| panic!("{name}: {error}"));
        let bytes = book.save_to_buffer().unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(told(read(&bytes, &program)), expected, "{name}");
    }
}

#[test]
fn notes_are_said_in_both_languages() {
    let program = program("nc-yp630");
    let text = format!("Name,Role,FTE,Hire date,Phone{}x\nE1,ESP,0.333333333,13/02/2024\nE2,ESP,1,3-Feb-24\nE3,ESP,1,03/02/2024\nTotal,,2\n", ",".repeat(300));
    let list = read(text.as_bytes(), &program).expect("it is a list");
    assert_eq!(list.notes.len(), 5, "{:?}", list.notes);
    for note in &list.notes {
        let spanish = note.sentence(ips_core::Language::Es);
        assert!(spanish != note.to_string() && spanish.ends_with('.'), "{spanish}");
    }
}
