//! `ips batch`: lists as they come, each row as it was with what `ips screen` finds behind it.

mod command;
mod people;

use command::inputs::{NORTH, SOUTH};
use command::{Run, ips};
use ips_policies::find;
use ips_report::{ListSheet, read_xlsx, write_list_sheet};
use people::{Dice, json_line, person};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const AS_OF: &str = "2026-11-21";

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("batch-{name}"))
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Screens bytes as a file of this name; the output has another.
fn batch(policy: &str, name: &str, bytes: &[u8], output: &str, more: &[&str]) -> (Run, PathBuf) {
    let (input, output) = (path(name), path(output));
    fs::write(&input, bytes).expect("a file");
    let _ = fs::remove_file(&output);
    let _ = fs::remove_file(output.with_extension("rejects.csv"));
    let files = [input.to_str().expect("a text"), output.to_str().expect("a text")];
    (ips(&[&["batch", "--policy", policy, "--as-of", AS_OF], &files[..], more].concat(), b""), output)
}

/// The rows of a CSV text.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|record| record.expect("CSV").iter().map(str::to_owned).collect()).collect()
}

/// Outcome, failing and missing of every line, as `ips screen` finds them.
fn screened(policy: &str, lines: &str) -> Vec<[String; 3]> {
    let run = ips(&["screen", "--policy", policy, "--as-of", AS_OF, "--json"], lines.as_bytes());
    let found = run.json_lines().into_iter().map(|found| {
        let ids = |name: &str| found[name].as_array().into_iter().flatten().filter_map(|id| id.as_str()).collect::<Vec<_>>().join(" ");
        [found["outcome"].as_str().unwrap_or("error").to_owned(), ids("failing"), ids("missing")]
    });
    found.collect()
}

/// A list of random people as CSV with a number before and a note behind, and the same as JSON lines.
fn random_list(policy_id: &str, count: usize) -> (String, String) {
    let policy = find(policy_id).expect("a policy");
    let mut dice = Dice(0x5DEE_CE66_D1CE_5EED);
    let names: Vec<&str> = policy.document().facts.iter().map(|fact| fact.name.as_str()).collect();
    let mut list = format!("number,{},note\r\n", names.join(","));
    let mut lines = String::new();
    for number in 0..count {
        let person = person(policy, &mut dice);
        let cells: Vec<&str> = person.iter().map(|answer| answer.as_deref().unwrap_or_default()).collect();
        let note = ["", "plain", "\"two, or \"\"three\"\"\"", "\"line\nbreak\"", "=1+1"][dice.roll(5)];
        let _ = write!(list, "{number},{},{note}\r\n", cells.join(","));
        lines.push_str(&json_line(policy, &person));
    }
    (list, lines)
}

#[test]
fn every_row_is_what_a_screening_of_it_finds() {
    for policy in [NORTH, SOUTH] {
        // More than one block of rows.
        let (list, lines) = random_list(policy, 6_000);
        let expected = screened(policy, &lines);
        let (run, output) = batch(policy, &format!("random-{policy}.csv"), list.as_bytes(), &format!("random-{policy}-out.csv"), &[]);
        assert_eq!(run.status, 1, "{}", run.stderr);
        let (before, after) = (rows(&list), rows(&text(&output)));
        assert_eq!(before.len(), after.len());
        let width = before[0].len();
        let mut problems = 0;
        for (row, (before, after)) in before.iter().zip(&after).enumerate().skip(1) {
            assert_eq!(after[..width], before[..], "row {row}");
            assert_eq!(after[width..width + 3], expected[row - 1][..], "row {row}: {before:?}");
            assert_eq!(after[width] == "error", !after[width + 3].is_empty(), "row {row}");
            problems += usize::from(after[width] == "error");
        }
        assert!(problems > 500, "{problems}");
        // What was added taken away again, every byte is as it was.
        let screened = text(&output);
        let ours = after.iter().map(|row| {
            row[width..]
                .iter()
                .map(|cell| if cell.contains(' ') && cell.ends_with('.') { format!(",\"{cell}\"") } else { format!(",{cell}") })
                .collect::<String>()
        });
        let mut left = screened.as_str();
        let mut original = list.as_str();
        for added in ours {
            let at = left.find(&format!("{added}\r\n")).unwrap_or_else(|| panic!("{added} is not in {}", &left[..200.min(left.len())]));
            assert_eq!(&original[..at], &left[..at]);
            (left, original) = (&left[at + added.len() + 2..], &original[at + 2..]);
        }
        assert!(left.is_empty() && original.is_empty());
        let rejects = rows(&text(&output.with_extension("rejects.csv")));
        assert_eq!(rejects[0], ["row", "column", "code", "reason"]);
        let rejected: std::collections::BTreeSet<&str> = rejects[1..].iter().map(|reject| reject[0].as_str()).collect();
        assert_eq!(rejected.len(), problems, "an entry at least for every row that was not screened");
    }
}

#[test]
fn a_workbook_is_what_the_same_list_is_as_text() {
    let (list, _) = random_list(NORTH, 300);
    let (run, csv) = batch(NORTH, "book.csv", list.as_bytes(), "book-out.csv", &["--reasons", "--lang", "es"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    let cells = rows(&list);
    let book = write_list_sheet(&ListSheet::of_texts("People", cells.iter().map(|row| row.iter().map(String::as_str))), 1).expect("a workbook");
    let (run, xlsx) = batch(NORTH, "book.xlsx", &book, "book-out.xlsx", &["--reasons", "--lang", "es"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    let written = read_xlsx(&fs::read(&xlsx).expect("a file")).expect("a workbook").sheets.remove(0).table.rows;
    let trimmed = |mut row: Vec<String>| {
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
        row
    };
    let expected: Vec<Vec<String>> = rows(&text(&csv)).into_iter().map(trimmed).collect();
    assert_eq!(written.into_iter().map(trimmed).collect::<Vec<_>>(), expected);
    for (input, output) in [("book.xlsx", "book-across.csv"), ("book.csv", "book-across.xlsx")] {
        let bytes = fs::read(path(input)).expect("a file");
        let (run, output) = batch(NORTH, &format!("across-{input}"), &bytes, output, &["--reasons", "--lang", "es"]);
        assert_eq!(run.status, 1, "{}", run.stderr);
        let across = if input.ends_with("csv") {
            read_xlsx(&fs::read(&output).expect("a file")).expect("a workbook").sheets.remove(0).table.rows
        } else {
            rows(&text(&output))
        };
        // A text of a workbook does not calculate; as text it must not begin to.
        let guarded = |cell: &String| if cell.starts_with('=') && input.ends_with("xlsx") { format!("'{cell}") } else { cell.clone() };
        let expected: Vec<Vec<String>> = expected.iter().map(|row| row.iter().map(guarded).collect()).collect();
        assert!(across.into_iter().map(trimmed).eq(expected), "{input}");
    }
}

/// A list of one person of North Carolina, and what comes behind the row.
#[test]
fn cells_as_people_write_them() {
    let wish = "expresses_desire_to_work";
    for (heading, cell, expected) in [
        (wish, "Yes", "undetermined,,"),
        (wish, "sí", "undetermined,,"),
        (wish, "0", "not_eligible,desire,"),
        (wish, "N", "not_eligible,desire,"),
        (wish, "unknown", "undetermined,,"),
        ("Wants to work", "no", "not_eligible,desire,"),
        ("Desea trabajar", "no", "not_eligible,desire,"),
        (wish, "maybe", "error,,"),
        ("DOB", "2015-01-31", "not_eligible,age,"),
        ("DOB", "1/31/2015", "not_eligible,age,"),
        ("DOB", "31 Jan 2015", "not_eligible,age,"),
        ("DOB", "20150131", "not_eligible,age,"),
        ("DOB", "2015-01-31 00:00:00", "not_eligible,age,"),
        ("DOB", "2015", "not_eligible,age,"),
        ("DOB", "2027-01-01", "error,,"),
        ("DOB", "34", "error,,"),
        ("birth_year", "2015", "not_eligible,age,"),
        ("birth_year", "34", "error,,"),
        ("Employment pattern", "Steady work that fits the person", "not_eligible,pattern,"),
        ("employment_pattern", "STEADY", "not_eligible,pattern,"),
        ("employment_pattern", "often", "error,,"),
    ] {
        let (run, output) = batch(NORTH, "cells.csv", format!("name,{heading}\nA. B.,{cell}\n").as_bytes(), "cells-out.csv", &[]);
        let row = text(&output).lines().nth(1).expect("a row").to_owned();
        let found = row.strip_prefix(&format!("A. B.,{cell},")).unwrap_or_else(|| panic!("{row}"));
        let own: Vec<&str> = found.split(',').collect();
        let known: Vec<&str> = expected.split(',').collect();
        assert_eq!((own[0], own[1]), (known[0], known[1]), "{heading} {cell}: {row}");
        assert_eq!(run.status, i32::from(known[0] == "error"), "{heading} {cell}: {}", run.stderr);
    }
}

/// A list; more arguments; the status, a part of the output and of what is said.
type Case<'c> = (&'c [u8], &'c [&'c str], i32, &'c str, &'c str);

#[test]
fn lists_as_they_come() {
    let mark = "\u{feff}";
    let marked = format!("{mark}expresses_desire_to_work\r\nno\r\n");
    let utf16: Vec<u8> = format!("{mark}expresses_desire_to_work\tnote\nno\tseñal\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = format!("expresses_desire_to_work{}\nno{}\n", ",x".repeat(10_000), ",1".repeat(10_000));
    let long = format!("expresses_desire_to_work,note\nno,\"{}\"\n", "x\n".repeat(500_000));
    let cases: [Case<'_>; 22] = [
        (marked.as_bytes(), &[], 0, "\u{feff}expresses_desire_to_work,ips_outcome,ips_failing,ips_missing,ips_problem\r\nno,not_eligible,desire,", ""),
        (b"expresses_desire_to_work\r\nno\n\rno\r\n\n", &[], 0, "\r\nno,not_eligible", "2 people"),
        (b"expresses_desire_to_work;note\nno;\"a;b\"\n", &[], 0, "no;\"a;b\";not_eligible;desire;", ""),
        (&utf16, &[], 0, "no\tseñal\tnot_eligible\tdesire\t", ""),
        (b"expresses_desire_to_work,note\nno,se\xF1al\nyes,plain\n", &[], 0, "no,señal,not_eligible", "1 row was not UTF-8"),
        (wide.as_bytes(), &[], 0, ",1,not_eligible,desire,", ""),
        (long.as_bytes(), &[], 0, "\",not_eligible,desire,", ""),
        (b"Referrals of May\n\nexpresses_desire_to_work\nno\n", &[], 0, "Referrals of May\n\nexpresses_desire_to_work,ips_outcome,", ""),
        (b"name,expresses_desire_to_work\nA,no\n\n,\nTotal,\nB,\n", &[], 0, "\nB,,undetermined,", "2 rows hold nobody"),
        (b"expresses_desire_to_work,note\nno,a,b\nno\n", &[], 1, "no,,not_eligible,desire,", "1 row was not screened"),
        (b"expresses_desire_to_work,expresses_desire_to_work\nno,yes\n", &[], 0, "no,yes,not_eligible", "named more than once"),
        (b"DOB\n1/31/2015\n", &["--dates", "day-first"], 0, ",not_eligible,age,", ""),
        (b"DOB\n3/4/2015\n", &[], 2, "", "can mean 2015-03-04 or 2015-04-03"),
        (b"DOB\n3/4/2015\n", &["--dates", "day-first"], 0, "3/4/2015,not_eligible,age,", ""),
        (b"DOB\n3/4/2015\n31/1/2015\n", &[], 0, "3/4/2015,not_eligible,age,", ""),
        (b"", &[], 2, "", "No row of headings"),
        (b"shoe,size\n1,2\n", &[], 2, "", "No row of headings"),
        (b"expresses_desire_to_work\n", &[], 0, "expresses_desire_to_work,ips_outcome", "0 people"),
        (b"expresses_desire_to_work\n\"no\n", &[], 2, "", "quotation mark in row 2 is never closed"),
        (b"PK\x03\x04 a workbook", &[], 2, "", "packed file"),
        (b"\x89PNG\x00\x01\x02 a picture", &[], 2, "", "not a table of text"),
        (b"expresses_desire_to_work,ips_outcome\nno,eligible\n", &[], 2, "", "screened before"),
    ];
    for (number, (list, more, status, written, said)) in cases.into_iter().enumerate() {
        let (run, output) = batch(NORTH, &format!("as-they-come-{number}.csv"), list, &format!("as-they-come-{number}-out.csv"), more);
        assert_eq!(run.status, status, "{number}: {}", run.stderr);
        assert!(run.stderr.contains(said), "{number}: {}", run.stderr);
        assert_eq!(output.exists(), status < 2, "{number}: {}", run.stderr);
        if status < 2 {
            let text = text(&output);
            assert!(text.contains(written), "{number}: {}", &text[..text.len().min(500)]);
        }
    }
}

/// What stands in a list may be a formula; where it is told, it is a text.
#[test]
fn rejects_hold_no_formula() {
    let map = path("formula.json");
    fs::write(&map, r#"{"columns": {"=1+1": "expresses_desire_to_work"}}"#).expect("a file");
    let (run, output) = batch(NORTH, "formula.csv", b"=1+1\n=2+2\n", "formula-out.csv", &["--map", map.to_str().expect("a text")]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    let rejects = rows(&text(&output.with_extension("rejects.csv")));
    assert_eq!(rejects[1][..3], ["2", "'=1+1", "wrong_type"]);
}

/// What was refused in a run before is not told of the next one.
#[test]
fn rejects_are_those_of_the_last_run() {
    let refused = path("again-out.rejects.csv");
    for (list, status, told) in [("maybe", 1, 2), ("yes", 0, 1)] {
        let (input, output) = (path("again.csv"), path("again-out.csv"));
        fs::write(&input, format!("expresses_desire_to_work\n{list}\n")).expect("a file");
        let files = [input.to_str().expect("a text"), output.to_str().expect("a text")];
        let run = ips(&[&["batch", "--policy", NORTH, "--as-of", AS_OF], &files[..]].concat(), b"");
        assert_eq!((run.status, rows(&text(&refused)).len()), (status, told), "{}", run.stderr);
    }
}

#[test]
fn a_mapping_says_which_column_is_which() {
    let list = b"Born,Keen,expresses_desire_to_work\n3/4/2015,no,yes\n";
    let map = |text: &str| {
        let path = path("map.json");
        fs::write(&path, text).expect("a file");
        path.to_str().expect("a text").to_owned()
    };
    for (mapping, status, written, said) in [
        (
            r#"{"columns": {"Born": "date_of_birth", "keen": "expresses_desire_to_work"}, "dates": "day_first"}"#,
            0,
            ",not_eligible,age desire,",
            "Keen as expresses_desire_to_work",
        ),
        (
            r#"{"columns": {"expresses_desire_to_work": null, "Born": "date_of_birth"}, "dates": "month_first"}"#,
            0,
            ",not_eligible,age,",
            "not read: Keen, expresses_desire_to_work",
        ),
        (r#"{"columns": {"Born": "birth"}}"#, 2, "", "the policy has no fact `birth`"),
        (r#"{"columns": {"Born": "date_of_birth", "Keen": "date_of_birth"}}"#, 2, "", "both named as `date_of_birth`"),
        (r#"{"columns": {"Bornn": "date_of_birth"}}"#, 2, "", "The columns are: Born, Keen, expresses_desire_to_work"),
        (r#"{"column": {}}"#, 2, "", "is no mapping"),
        ("no JSON", 2, "", "is no mapping"),
    ] {
        let (run, output) = batch(NORTH, "mapped.csv", list, "mapped-out.csv", &["--map", &map(mapping)]);
        assert_eq!(run.status, status, "{mapping}: {}", run.stderr);
        assert!(run.stderr.contains(said), "{mapping}: {}", run.stderr);
        assert!(status == 2 || text(&output).contains(written), "{mapping}: {}", text(&output));
    }
}

#[test]
fn kinds_of_files_and_streams() {
    let list = b"expresses_desire_to_work\nno\n";
    let run = |arguments: &[&str]| ips(&[&["batch", "--policy", NORTH, "--as-of", AS_OF], arguments].concat(), list);
    let streamed = run(&["-", "-", "--kind", "csv"]);
    assert_eq!(
        (streamed.status, streamed.stdout.as_str()),
        (
            0,
            "expresses_desire_to_work,ips_outcome,ips_failing,ips_missing,ips_problem\nno,not_eligible,desire,age diagnosis areas pattern assistance no_act one_provider,\n"
        ),
        "{}",
        streamed.stderr
    );
    for (arguments, said) in [
        (&["-", "-"][..], "does not tell what kind"),
        (&["no-such.csv", "-"], "cannot open no-such.csv"),
        (&["-", "out.parquet", "--kind", "csv"], "a list is written as .csv or .xlsx"),
        (&["-", "-", "--kind", "parquet"], "cannot be read from standard input"),
        (&["-", "-", "--kind", "xlsx"], "not an Excel workbook"),
        (&["-", "-", "--kind", "csv", "--brief"], "--brief is not for CSV"),
        (&["-", "-", "--kind", "csv", "--only", "x"], "--only is not for CSV"),
        (&["people.parquet", "-", "--reasons"], "--reasons is not for Parquet"),
    ] {
        let run = run(arguments);
        assert_eq!(run.status, 2, "{arguments:?}");
        assert!(run.stderr.contains(said), "{arguments:?}: {}", run.stderr);
    }
}
