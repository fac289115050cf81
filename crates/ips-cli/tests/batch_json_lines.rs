//! `ips batch` over JSON lines: what `ips screen` writes, in a file, with what was not screened beside it.

mod command;

use command::{Run, ips, sample, scratch};
use std::fs;
use std::path::Path;

const AS_OF: &str = "2025-01-31";

/// Good lines, and one of each kind that is not.
fn lines() -> String {
    let years: String =
        (1960..2020).map(|year| format!("{{\"birth_year\": {year}, \"wants_work\": {}}}\n", year % 3 == 0)).fold(String::new(), |all, line| all + &line);
    format!(
        "{years}\n{{}}\r\n{{\"birth_year\": 1}}\nnope\n[]\n{{\"wants_wrk\": true, \"birth_year\": \"x\"}}\n{{\"active_symptoms\": \"yes\"}}\n{years}{{\"birth_year\": 1990}}"
    )
}

fn batch(input: &str, output: &str, more: &[&str]) -> Run {
    let policy = sample();
    let arguments = [&["batch", "--policy-file", &policy, "--as-of", AS_OF, input, output], more].concat();
    ips(&arguments, b"")
}

/// A path at which nothing is.
fn nowhere(name: &str) -> String {
    let path = scratch(name, "");
    fs::remove_file(&path).expect("it is there");
    path
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path.as_ref()).unwrap_or_else(|error| panic!("{}: {error}", path.as_ref().display()))
}

#[test]
fn the_output_is_that_of_a_screening() {
    let input = scratch("batch-same.jsonl", lines());
    for brief in [&[][..], &["--brief"]] {
        let screened = ips(&[&["screen", "--policy-file", &sample(), "--as-of", AS_OF, "--json", &input], brief].concat(), b"");
        let output = nowhere("batch-same-out.jsonl");
        let run = batch(&input, &output, brief);
        assert_eq!((run.status, run.stdout.as_str()), (1, ""), "{}", run.stderr);
        assert_eq!(read(&output), screened.stdout);
        assert!(run.stderr.contains("127 people: "), "{}", run.stderr);
        assert!(run.stderr.contains("4 rows were not screened"), "{}", run.stderr);
        assert!(run.stderr.contains("1 row holds nobody"), "{}", run.stderr);
        // The same through pipes, where nothing is listed unless it is asked for.
        let piped = ips(&[&["batch", "--policy-file", &sample(), "--as-of", AS_OF, "--kind", "jsonl", "-", "-"], brief].concat(), lines().as_bytes());
        assert_eq!((piped.status, piped.stdout), (1, screened.stdout));
        assert!(piped.stderr.contains("--rejects FILE lists them"), "{}", piped.stderr);
    }
}

#[test]
fn every_bad_line_is_listed_by_its_number() {
    let input = scratch("batch-bad.jsonl", lines());
    let output = nowhere("batch-bad-out.jsonl");
    let rejects = nowhere("batch-bad-list.csv");
    batch(&input, &output, &["--brief", "--rejects", &rejects]);
    let listed = read(&rejects);
    let mut listed = csv_lines(&listed).into_iter();
    for (row, column, code) in [
        ("row", "column", "code"),
        ("63", "birth_year", "implausible"),
        ("64", "", "invalid_json"),
        ("65", "", "not_an_object"),
        ("66", "wants_wrk", "unknown_fact"),
        ("66", "birth_year", "wrong_type"),
    ] {
        let line = listed.next().expect("a line");
        assert_eq!((line[0].as_str(), line[1].as_str(), line[2].as_str()), (row, column, code));
        assert!(!line[3].is_empty(), "{line:?}");
    }
    assert_eq!(listed.next(), None);
}

fn csv_lines(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|line| line.expect("CSV").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn good_lines_leave_no_list() {
    let input = scratch("batch-good.jsonl", "{\"birth_year\": 1990}\n{}\n");
    let output = nowhere("batch-good-out.jsonl");
    let run = batch(&input, &output, &[]);
    assert_eq!((run.status, read(&output).lines().count()), (0, 2), "{}", run.stderr);
    assert!(!Path::new(&output).with_extension("rejects.csv").exists());
}

#[test]
fn what_is_not_for_json_lines_is_refused_before_anything_is_written() {
    let input = scratch("batch-refused.jsonl", "{}\n");
    let map = scratch("batch-refused-map.json", "{}");
    for (more, named) in [(vec!["--reasons"], "--reasons"), (vec!["--map", &map], "--map"), (vec!["--dates", "day-first"], "--dates")] {
        let output = scratch("batch-refused-out.jsonl", "old");
        let run = batch(&input, &output, &more);
        assert_eq!((run.status, read(&output).as_str()), (2, "old"), "{named}");
        assert!(run.stderr.contains(named) && run.stderr.contains("JSON lines"), "{}", run.stderr);
    }
}
