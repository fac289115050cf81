//! Input of the command that is nearly right: a bad line is an error line in its place, and a bad file ends the command with words and no result.

use crate::mutation::{changed, changes};
use crate::run::{done, runner};
use chrono::NaiveDate;
use ips_core::Policy;
use ips_core::policy::FactKind;
use ips_tests::{Ips, Oracle, Ran, louisiana, north_carolina, repository};
use proptest::strategy::{Strategy, ValueTree};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt;
use std::fs;

const AS_OF: &str = "2026-11-21";

const WORDS: &[&str] = &[
    " ",
    "\t",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "false",
    "\"true\"",
    "1",
    "-1",
    "0.5",
    "1e400",
    "1990",
    "\"1990-02-30\"",
    "\"1990-05-05\"",
    "\"0190-05-05\"",
    "\"\"",
    "\\ud800",
    "\"date_of_birth\":",
    "\"expresses_desire_to_work\":",
    "\"expresses_desire_to_work\":false,",
    "\"people\":",
    "\"staff\":[",
    "\"__proto__\":",
    "é",
    "\0",
    "{\"a\":",
    "[[[[[[[[",
    "9999-12-31",
];

/// Names with values, those that stand twice included.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PairsVisitor;
        impl<'de> Visitor<'de> for PairsVisitor {
            type Value = Pairs;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(PairsVisitor)
    }
}

/// Whether a line must not be screened, as far as that can be told without the core: it is no object, a name is unknown or stands twice, or a value is of
/// another kind than its fact.
fn is_bad(policy: &Policy, line: &[u8]) -> bool {
    let Ok(Pairs(pairs)) = serde_json::from_slice(line) else { return true };
    let mut names = BTreeSet::new();
    pairs.iter().any(|(name, value)| !names.insert(name) || !could_be(policy, name, value))
}

fn could_be(policy: &Policy, name: &String, value: &Value) -> bool {
    let document = policy.document();
    if document.zero_exclusion.ignored_facts.contains(name) {
        return true;
    }
    let Some(fact) = document.facts.iter().find(|fact| fact.name == *name) else { return false };
    // What is empty is not known.
    value.is_null()
        || value.as_str().is_some_and(|text| text.trim().is_empty())
        || match &fact.kind {
            FactKind::YesNo => value.is_boolean(),
            FactKind::Date => value.as_str().is_some_and(|text| text.trim().len() == 10 && text.trim().parse::<NaiveDate>().is_ok()),
            FactKind::Year => value.as_f64().is_some_and(|year| year > 0.0 && year < 10_000.0),
            FactKind::Choice(options) => options.iter().any(|option| value == option.id.as_str()),
        }
}

/// Lines that are right: each has a few answers, one or another of each.
fn right_lines(oracle: &Oracle) -> Vec<String> {
    let facts = (oracle.facts)(AS_OF.parse().expect("a day"));
    let line = |place: usize| {
        let pairs = (0..=place % 4).map(|more| {
            let (name, values) = &facts[(place + more * 5) % facts.len()];
            format!("{}:{}", Value::from(*name), values[(place + more) % values.len()])
        });
        format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
    };
    (0..40).map(line).collect()
}

/// Values of which each is right for some fact and wrong for the others.
const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "1",
    "1990",
    "-0",
    "0.5",
    "\"\"",
    "\"true\"",
    "\"1990-05-05\"",
    "\"1990-02-30\"",
    "\"0190-05-05\"",
    "\"2026-11-22\"",
    "\"steady\"",
    "\"state\"",
    "[]",
    "[true]",
    "{}",
];

/// A line with one more answer, which may be one to a question that is answered or that nobody asks.
fn one_more(oracle: &Oracle, line: &str, number: usize) -> String {
    let facts = (oracle.facts)(AS_OF.parse().expect("a day"));
    let name = facts.get(number % (facts.len() + 2)).map_or("__proto__", |(name, _)| name);
    format!("{},{}:{}}}", line.trim_end_matches('}'), Value::from(name), VALUES[number / 7 % VALUES.len()])
}

#[test]
fn a_bad_line_is_never_a_determination() {
    let ips = Ips::built();
    let (mut runner, cases) = runner(2_000);
    let changes = changes(WORDS);
    for oracle in [louisiana::ORACLE, north_carolina::ORACLE] {
        let policy = ips_policies::find(oracle.policy).expect("it is embedded");
        let right = right_lines(&oracle);
        let lines: Vec<Vec<u8>> = (0..cases as usize)
            .map(|number| {
                let right = &right[number % right.len()];
                let changes = changes.new_tree(&mut runner).expect("changes can be made").current();
                // Most changes of a text in JSON make it none: a third of the lines has another answer more in their place.
                let mut line = if number % 3 == 0 { one_more(&oracle, right, number).into_bytes() } else { changed(right.as_bytes(), &changes) };
                // One line stays one, and is not passed over.
                line.retain(|byte| *byte != b'\n');
                if line.trim_ascii().is_empty() { b"{".to_vec() } else { line }
            })
            .collect();
        let input = lines.join(&b'\n');
        let output = done(move || ips.run(&["screen", "--policy", oracle.policy, "--as-of", AS_OF], input)).expect("the command ends");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(1) && said.is_empty(), "{}: {said}", output.status);
        let written: Vec<&[u8]> = output.stdout.trim_ascii_end().split(|byte| *byte == b'\n').collect();
        assert_eq!(written.len(), lines.len(), "one line out for each line in");
        let (mut screened, mut refused) = (0, 0);
        for (number, (line, written)) in lines.iter().zip(written).enumerate() {
            let shown = String::from_utf8_lossy(line);
            let value: Value = serde_json::from_slice(written).unwrap_or_else(|error| panic!("{shown}: {error}"));
            match Ran::from_command(number + 1, value) {
                Ran::Determination(_) => {
                    assert!(!is_bad(policy, line), "a determination of a bad line: {shown}");
                    screened += 1;
                }
                Ran::Errors(_) => refused += 1,
            }
        }
        assert!(screened > cases / 50 && refused > cases / 4, "{screened} screened, {refused} refused");
    }
}

/// Each planning task with a question that is right.
const TASKS: [(&str, &str); 8] = [
    ("need", r#"{"people": 60, "smallest_position": "0.5", "phase": "full", "people_per_fte": 20}"#),
    (
        "check-team",
        r#"{"individuals_served": 60, "program_start_date": "2025-01-06", "staff": [{"name": "E1", "role": "esp", "fte": 0.5, "caseload": 12, "hire_date": "2026-03-02"}]}"#,
    ),
    ("plan", r#"{"program_start_date": "2027-01-04", "months": 6, "new_per_month": 6, "opening_staff": {"esp": 1}}"#),
    (
        "deadlines",
        r#"{"program": {"program_start_date": "2026-01-05"}, "staff": [{"role": "specialist", "first_service_date": "2026-09-05", "done": {"ips_101": "2026-10-01"}}], "participants": [{"code": "A"}]}"#,
    ),
    ("fidelity", r#"{"ratings": [5, 4, 3], "total": 73, "reviews": [{"date": "2026-03-02", "total": 73, "kind": "review"}]}"#),
    (
        "authorization",
        r#"{"services": [{"date": "2026-03-02", "minutes": 50}], "authorizations": [{"start": "2026-01-01", "end": "2026-06-30", "units": 100}]}"#,
    ),
    ("continued-stay", r#"{"needs_follow_along_supports": true, "working_for_less_than_a_year": true}"#),
    ("discharge", "{}"),
];

#[test]
fn a_bad_question_has_no_result() {
    let ips = Ips::built();
    let (mut runner, cases) = runner(12);
    let changes = changes(WORDS);
    for (policy, (task, right)) in [louisiana::ORACLE.policy, north_carolina::ORACLE.policy].into_iter().flat_map(|policy| TASKS.map(|task| (policy, task))) {
        for _ in 0..cases {
            let input = changed(right.as_bytes(), &changes.new_tree(&mut runner).expect("changes can be made").current());
            let shown = String::from_utf8_lossy(&input).into_owned();
            let is_object = serde_json::from_slice::<Value>(&input).is_ok_and(|value| value.is_object());
            let output = done(move || ips.run(&[task, "--policy", policy, "--as-of", AS_OF], input)).unwrap_or_else(|error| panic!("{task} {shown}: {error}"));
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(!said.contains("panicked"), "{task} {shown}: {said}");
            match output.status.code() {
                Some(0 | 1) => {
                    let answer: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{task} {shown}: {error}"));
                    assert!(answer["errors"].is_array() && answer.get("result").is_some(), "{task} {shown}: {answer}");
                    // A team may also come as a table, and where a policy has no criteria nothing is read.
                    let is_unread = answer["result"]["determination"].is_null() && answer["result"].is_object();
                    assert!(is_object || task == "check-team" || is_unread, "{task} answers what is no object: {shown}");
                }
                Some(2) => assert!(output.stdout.is_empty() && said.starts_with("ips: "), "{task} {shown}: {said}"),
                other => panic!("{task} {shown}: {other:?}"),
            }
        }
    }
}

#[test]
fn a_bad_policy_file_screens_nobody() {
    let ips = Ips::built();
    let (mut runner, cases) = runner(20);
    let changes = changes(WORDS);
    let right = fs::read(repository().join("tests/demo/third-state.toml")).expect("the demonstration is there");
    let file = std::env::temp_dir().join(format!("ips-kit-mutation-{}.toml", std::process::id()));
    for _ in 0..cases {
        let text = changed(&right, &changes.new_tree(&mut runner).expect("changes can be made").current());
        fs::write(&file, &text).expect("a file can be written");
        let path = file.display().to_string();
        let output = done(move || ips.run(&["screen", "--policy-file", &path, "--as-of", AS_OF], "{}\n")).expect("the command ends");
        let said = String::from_utf8_lossy(&output.stderr);
        let is_policy = str::from_utf8(&text).is_ok_and(|text| ips_policies::load("changed.toml", text).is_ok());
        assert_eq!(output.status.code(), Some(if is_policy { 0 } else { 2 }), "{said}");
        assert_eq!(output.stdout.is_empty(), !is_policy, "{said}");
        assert!(!said.contains("panicked"), "{said}");
    }
    // What is left behind is cleared away by the system.
    let _ = fs::remove_file(&file);
}
