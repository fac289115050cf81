//! `ips screen`, run as a program: lines in, lines out, and what happens to those that are wrong.

mod command;

use command::{Run, SAMPLE, ips, sample};
use serde_json::{Value, json};

const GOOD: &str = r#"{"birth_year": 1990, "wants_work": true}"#;

fn sample_json(input: &[u8]) -> Run {
    ips(&["screen", "--policy-file", &sample(), "--as-of", "2025-01-31"], input)
}

#[test]
fn a_determination_for_each_line_in_order() {
    let years: Vec<i32> = (0..5000).map(|index| 1900 + index % 120).collect();
    let input: Vec<String> = years.iter().map(|year| format!("{{\"birth_year\": {year}}}")).collect();
    let run = sample_json(input.join("\n").as_bytes());
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let found: Vec<Value> = run.json_lines();
    assert_eq!(found.len(), years.len());
    for (line, year) in found.iter().zip(years) {
        assert_eq!(line["findings"][0]["facts"]["birth_year"], year, "{line}");
        let value = match year {
            ..2004 => "met",
            2004 => "unknown",
            _ => "not_met",
        };
        assert_eq!(line["findings"][0]["value"], value, "{line}");
    }
}

#[test]
fn a_determination_says_everything() {
    let run = sample_json(GOOD.as_bytes());
    let line = &run.json_lines()[0];
    assert_eq!((&line["policy"], &line["as_of"], &line["outcome"]), (&json!("sample-1"), &json!("2025-01-31"), &json!("undetermined")));
    assert_eq!(line["missing"], json!(["diagnosis", "areas", "pathway", "not_twice"]));
    assert_eq!(line["failing"], json!([]));
}

#[test]
fn a_brief_line_is_the_beginning_of_the_whole_result() {
    let years = (1999..2009).map(|year| format!("{{\"birth_year\": {year}, \"wants_work\": {}}}\n", year % 2 == 0));
    let input = format!("{}{{}}\n\n{{\"birth_year\": 1}}\nnope\n{{\"wants_wrk\": true}}\n", years.collect::<String>());
    let whole = sample_json(input.as_bytes());
    let brief = ips(&["screen", "--policy-file", &sample(), "--as-of", "2025-01-31", "--brief"], input.as_bytes());
    assert_eq!((brief.status, brief.stderr.as_str(), brief.json_lines().len()), (whole.status, "", 14));
    let names = ["outcome", "criteria_outcome", "person_outcome", "failing", "missing"];
    let expected: Vec<Value> = whole.json_lines();
    let expected = expected.into_iter().map(|line| match line.get("error") {
        Some(_) => line,
        None => names.iter().map(|name| ((*name).to_owned(), line[name].clone())).collect(),
    });
    assert_eq!(brief.json_lines(), expected.collect::<Vec<_>>());
    assert!(brief.stdout.starts_with(r#"{"outcome":""#), "in this order: {}", brief.stdout);
}

#[test]
fn bad_lines_give_an_error_in_their_place() {
    let long = format!("{{\"a\": \"{}\"}}", "x".repeat(1 << 20));
    let deep = format!("{{\"birth_year\": {}", "[".repeat(100_000));
    let lines: Vec<&[u8]> = vec![
        GOOD.as_bytes(),
        b"",
        b"{\"birth_year\": 1990,}",
        b"[1, 2]",
        b"\"text\"",
        b"   ",
        b"{\"wants_work\": \"\xff\"}",
        "{\"wünts\": 1, nope}".as_bytes(),
        b"{\"wants_wrk\": true}\r",
        b"{\"birth_year\": 2026, \"diagnosis\": \"flu\", \"wants_work\": 3}",
        long.as_bytes(),
        deep.as_bytes(),
        b"{} {}",
        b"{\"last_hospital_stay\": \"2024-02-30\"}",
        GOOD.as_bytes(),
    ];
    let run = sample_json(&lines.join(&b'\n'));
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    let found = run.json_lines();
    let seen: Vec<(Value, Value, Value, Value)> = found
        .iter()
        .map(|line| &line["error"])
        .map(|error| (error["line"].clone(), error["code"].clone(), error["field"].clone(), error["column"].clone()))
        .collect();
    let error = |line: u64, code: &str, fact: Value, column: Value| (json!(line), json!(code), fact, column);
    let none = || Value::Null;
    let nothing = (none(), none(), none(), none());
    let expected = vec![
        nothing.clone(),
        error(3, "invalid_json", none(), json!(21)),
        error(4, "not_an_object", none(), none()),
        error(5, "not_an_object", none(), none()),
        error(7, "invalid_utf8", none(), json!(17)),
        error(8, "invalid_json", none(), json!(14)),
        error(9, "unknown_fact", json!("wants_wrk"), none()),
        error(10, "after_as_of", json!("birth_year"), none()),
        error(11, "line_too_long", none(), none()),
        error(12, "invalid_json", none(), json!(142)),
        error(13, "invalid_json", none(), json!(4)),
        error(14, "no_such_date", json!("last_hospital_stay"), none()),
        nothing,
    ];
    assert_eq!(seen, expected);
    for line in found.iter().filter(|line| line.get("error").is_some()) {
        for part in ["message", "remedy"] {
            assert!(line["error"][part].as_str().is_some_and(|text| !text.is_empty() && !text.contains("at line")), "{line}");
        }
    }
    let several = &found[7]["error"]["others"];
    assert_eq!(several.as_array().map(Vec::len), Some(2), "{several}");
    assert_eq!((&several[0]["code"], &several[1]["field"]), (&json!("not_an_option"), &json!("wants_work")));
    assert!(found[6]["error"].get("others").is_none(), "{}", found[6]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let run = sample_json(format!("\u{feff}{GOOD}\r\n{GOOD}\r\n").as_bytes());
    assert_eq!((run.status, run.json_lines().len()), (0, 2));
}

#[test]
fn nothing_in_nothing_out() {
    let run = sample_json(b"\n\n");
    assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
}

#[test]
fn readiness_facts_change_nothing() {
    let with = sample_json(br#"{"wants_work": true, "active_symptoms": true}"#).json_lines();
    let without = sample_json(br#"{"wants_work": true}"#).json_lines();
    assert_eq!(with[0]["ignored"], json!(["active_symptoms"]));
    for part in ["outcome", "findings", "missing", "fingerprint"] {
        assert_eq!(with[0][part], without[0][part]);
    }
}

#[test]
fn text_for_people() {
    let input = format!("{GOOD}\n{{\"birth_year\": 90, \"nope\": 1}}\n{{\n");
    let run = ips(&["screen", "--policy-file", &sample(), "--as-of", "2025-01-31", "--text"], input.as_bytes());
    assert_eq!(run.status, 1);
    for part in [
        "[Line 1]\nSupported employment: Cannot tell yet\n",
        "- [met] Old enough: ",
        "[Line 2]\n! Year of birth: 90 is too far away to be right. Check the year, which has four digits.\n! nope: This policy does not ask for a fact of this name. Leave it out.\n",
        "[Line 3]\n! not JSON: ",
    ] {
        assert!(run.stdout.contains(part), "{part} is not in\n{}", run.stdout);
    }
    let spanish = ips(&["screen", "--policy-file", &sample(), "--as-of", "2025-01-31", "--text", "--lang", "es"], GOOD.as_bytes());
    assert!(spanish.stdout.starts_with("Empleo con apoyo: Aún no se puede saber\n"), "a single answer needs no number: {}", spanish.stdout);
    let two = ips(&["screen", "--policy-file", &sample(), "--as-of", "2025-01-31", "--text", "--lang", "es"], format!("{GOOD}\n\n{GOOD}").as_bytes());
    assert!(two.stdout.starts_with("[Línea 1]\n") && two.stdout.contains("\n[Línea 3]\n"), "{}", two.stdout);
}

#[test]
fn a_file_is_read_as_standard_input_is() {
    let path = command::scratch("facts.jsonl", format!("{GOOD}\n{{\n"));
    let from_file = ips(&["screen", "--policy-file", &sample(), "--as-of", "2025-01-31", &path], b"");
    assert_eq!(from_file.stdout, sample_json(format!("{GOOD}\n{{\n").as_bytes()).stdout);
    let dash = ips(&["screen", "--policy-file", &sample(), "--as-of", "2025-01-31", "-"], GOOD.as_bytes());
    assert_eq!(dash.json_lines().len(), 1);
}

#[test]
fn what_cannot_be_used_ends_with_two_and_says_why() {
    let broken = command::scratch("broken.toml", SAMPLE.replace("fact = \"wants_work\"", "fact = \"wants_wrk\""));
    let no_form = command::scratch("no_form.toml", "[policy]\nid = 3\n");
    let directory = env!("CARGO_MANIFEST_DIR");
    let sample = sample();
    let cases: Vec<(Vec<&str>, Vec<&str>)> = vec![
        (vec!["screen", "--policy", "nowhere", "--as-of", "2025-01-31"], vec!["no policy is called `nowhere`", "la-ccp4043, nc-yp630"]),
        (vec!["screen", "--policy", "nc-yp630"], vec!["--as-of"]),
        (vec!["screen", "--as-of", "2025-01-31"], vec!["--policy"]),
        (vec!["screen", "--policy", "nc-yp630", "--as-of", "2025-02-29"], vec!["2025-02-29", "YYYY-MM-DD"]),
        (vec!["screen", "--policy", "nc-yp630", "--as-of", "2025-01-31", "--text", "--json"], vec!["--json"]),
        (vec!["screen", "--policy", "nc-yp630", "--as-of", "2025-01-31", "--brief", "--text"], vec!["--brief", "--text"]),
        (vec!["screen", "--policy", "nc-yp630", "--as-of", "2025-01-31", "/nowhere/facts"], vec!["cannot open /nowhere/facts"]),
        (vec!["screen", "--policy", "nc-yp630", "--as-of", "2025-01-31", directory], vec!["cannot read", directory]),
        (vec!["screen", "--policy", "nc-yp630", "--policy-file", &sample, "--as-of", "2025-01-31"], vec!["--policy-file"]),
        (vec!["screen", "--policy-file", "/nowhere/policy.toml", "--as-of", "2025-01-31"], vec!["cannot read /nowhere/policy.toml"]),
        (vec!["screen", "--policy-file", &broken, "--as-of", "2025-01-31"], vec!["no fact is called `wants_wrk`", "broken.toml:"]),
        (vec!["screen", "--policy-file", &no_form, "--as-of", "2025-01-31"], vec!["no_form.toml:2"]),
        (vec!["policy", "show", "nowhere"], vec!["no policy is called `nowhere`", "la-ccp4043, nc-yp630"]),
        (vec!["policy"], vec!["list", "show"]),
        (vec![], vec!["screen", "policy"]),
    ];
    for (arguments, words) in cases {
        let run = ips(&arguments, GOOD.as_bytes());
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{arguments:?}: {}", run.stderr);
        for word in words {
            assert!(run.stderr.contains(word), "{arguments:?}: {word} is not in {}", run.stderr);
        }
    }
}
