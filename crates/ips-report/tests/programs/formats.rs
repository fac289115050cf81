//! Files for programs of others to read, and files of others to be read: the one half of the step `formats` of `cargo xtask test`, whose other
//! half are the scripts in `tests/formats`.
//!
//! `write FOLDER` writes a workbook, a CSV file and a calendar, each with its content as JSON. `read FOLDER` reads what `others.json` lists there
//! (names of files, each with the rows it holds) and fails where something else comes out.

use chrono::NaiveDate;
use ips_report::{
    CalendarEntry, Cell, OpenedBook, Sheet, SheetChart, SheetChartKind, Table, Workbook, is_spreadsheet, read_xlsx, write_calendar, write_csv, write_xlsx,
};
use serde_json::json;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["write", folder] => write(Path::new(folder)),
        ["read", folder] => read(Path::new(folder)),
        _ => Err("usage: formats write|read FOLDER".into()),
    }
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let book = workbook();
    fs::write(folder.join("book.xlsx"), write_xlsx(&book)?)?;
    fs::write(folder.join("book.json"), serde_json::to_string(&book)?)?;
    let table = book.sheets.first().map(Sheet::table).unwrap_or_default();
    fs::write(folder.join("table.csv"), write_csv(&table))?;
    fs::write(folder.join("table.json"), serde_json::to_string(&table)?)?;
    let (name, entries, stamp) = calendar();
    fs::write(folder.join("calendar.ics"), write_calendar(name, &entries, stamp))?;
    let entry = |entry: &CalendarEntry| {
        json!({
            "day": entry.day,
            "who": entry.who,
            "title": entry.title,
            "description": entry.description,
            "reminder_days": entry.reminder_days,
        })
    };
    let content = json!({ "name": name, "stamp": stamp, "entries": entries.iter().map(entry).collect::<Vec<_>>() });
    fs::write(folder.join("calendar.json"), content.to_string())?;
    Ok(())
}

fn read(folder: &Path) -> Result<(), Box<dyn Error>> {
    let others: BTreeMap<String, Table> = serde_json::from_str(&fs::read_to_string(folder.join("others.json"))?)?;
    for (name, expected) in &others {
        let bytes = fs::read(folder.join(name))?;
        let first = |book: OpenedBook| book.sheets.into_iter().map(|sheet| sheet.table).find(|table| !table.rows.is_empty()).unwrap_or_default();
        let found = if is_spreadsheet(&bytes) { read_xlsx(&bytes).map(first) } else { Table::read(&bytes) }.map_err(|error| format!("{name}: {error}"))?;
        if found != *expected {
            return Err(format!("{name}: read {:?} instead of {:?}", found.rows, expected.rows).into());
        }
    }
    println!("{} files of others read", others.len());
    if others.is_empty() { Err("there is no file to read".into()) } else { Ok(()) }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn workbook() -> Workbook {
    let text = |text: &str| Cell::Text(text.to_owned());
    let number = |number: &str| Cell::Number(number.to_owned());
    let heading = |text: &str| Cell::Heading(text.to_owned());
    let formulas = ["=1+1", "+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"https://example.org\")", "{=1}", "=", "#REF!"];
    let texts = ["0012", "1.50", "2026-01-05", "TRUE", "ñ “sí” 😀", "two\nlines", "  spaces  ", "<a href=\"x\">&amp;</a>", "tab\there", "50%", "'quoted", ";"];
    let numbers = ["0", "1", "-12", "0.35", "0.1", "-0.5", "20000", "123456789.123", "999999999999999", "0.000001"];
    let days = [day(1900, 1, 1), day(1900, 2, 28), day(1900, 3, 1), day(1990, 5, 5), day(2000, 2, 29), day(2026, 12, 31), day(9999, 12, 31)];
    let mut rows = vec![vec![heading("Text"), heading("Número"), heading("=Day"), heading("")]];
    let longest = formulas.len() + texts.len();
    for index in 0..longest {
        let cells = [
            formulas.iter().chain(&texts).nth(index).map(|value| text(value)),
            numbers.get(index).map(|value| number(value)),
            days.get(index).map(|value| Cell::Date(*value)),
        ];
        rows.push(cells.into_iter().map(Option::unwrap_or_default).collect());
    }
    rows.push(Vec::new());
    rows.push(vec![Cell::Empty, Cell::Empty, text("last")]);
    let first = Sheet { name: "Personas & días".to_owned(), title: "Personas y días: todo lo que cabe".to_owned(), heading_rows: 1, rows, chart: None };
    let second = Sheet { name: "No heading".to_owned(), rows: vec![vec![text("x")]], ..Sheet::default() };
    let long = "a text that is too long for the width of its column, so that it has to stand in more lines than one ".repeat(4);
    let rows = vec![vec![heading("a"), heading("b")], vec![heading("b"), heading("")], vec![text(&long), text(&long)]];
    let third = Sheet { name: "Two headings".to_owned(), heading_rows: 2, rows, ..Sheet::default() };
    let drawn = |kind| Some(SheetChart { words: "What there is to see".to_owned(), kind });
    let months = vec![
        vec![heading("Month"), heading("People"), heading("Capacity")],
        vec![number("0"), number("5"), number("22")],
        vec![number("1"), number("11"), number("22")],
    ];
    let chart = drawn(SheetChartKind::LineOverSteps);
    let fourth = Sheet { name: "Months".to_owned(), title: "Months".to_owned(), heading_rows: 1, rows: months, chart };
    let hires = vec![
        vec![heading("Role"), heading("From"), heading("Days"), heading("Then")],
        vec![text("Lead"), Cell::Date(day(2026, 11, 5)), number("60"), number("300")],
    ];
    let chart = drawn(SheetChartKind::Spans { from: day(2026, 11, 5), to: day(2027, 11, 5) });
    let fifth = Sheet { name: "Hires".to_owned(), title: "Hires".to_owned(), heading_rows: 1, rows: hires, chart };
    Workbook { stamp: day(2026, 3, 1), title: "Plan & días".to_owned(), sheets: vec![first, second, third, fourth, fifth] }
}

fn calendar() -> (&'static str, Vec<CalendarEntry>, NaiveDate) {
    let titles = [
        "Review due",
        "Evaluación de fidelidad: plazo, con comas; punto y coma \\ barra",
        "A title that is longer than one line of the file may be, so that it has to be folded at least once, with ñ, á and 😀 on the way to its end",
        "ñandú ".repeat(60).leak(),
        "😀".repeat(80).leak(),
        " spaces at both ends ",
        "Colon: \"quotes\" and 'others', =1+1",
    ];
    let days = [day(2026, 1, 31), day(2026, 2, 28), day(2028, 2, 29), day(2026, 12, 31), day(2026, 3, 8), day(2026, 11, 1), day(2000, 1, 1)];
    let reminders = [None, Some(0), Some(1), Some(7), Some(30), Some(365), None];
    let entries = titles.into_iter().zip(days).zip(reminders).enumerate().map(|(index, ((title, day), reminder_days))| CalendarEntry {
        uid_seed: format!("sample/{index}"),
        day,
        // In the order in which they are written: by whose they are, then by day.
        who: ["", "EPM 1", "EPM 1", "EPM 2", "Lead, \u{f1}", "Program", "Program 10"][index].to_owned(),
        title: title.to_owned(),
        description: if index == 0 { String::new() } else { format!("First line\nSecond, line; {title}\n\nThe rule: 1.2 \\n") },
        reminder_days,
    });
    ("Plazos, días & más", entries.collect(), day(2026, 3, 1))
}
