//! Facts that are read the short way are those of the long way.

use ips_core::{Facts, Input, Situation, Value};
use serde_json::Deserializer;

/// Names of facts, of before, of what is ignored, and of nothing.
const NAMES: [&str; 9] =
    ["date_of_birth", "birth_year", "wants_to_work", "insurance", "day_of_the_last_job", r"\u0062irth_year", "not_ready", "employment_start_date", "nothing"];

/// What can stand as an answer.
const ANSWERS: [&str; 26] = [
    "null",
    "true",
    "false",
    "1990",
    "1991",
    "1990.0",
    "1.99e3",
    "-1",
    "-0",
    "0",
    "2027",
    "1700",
    "4294969286",
    "18446744073709551615",
    "1e400",
    r#""1990-05-17""#,
    r#""1990-05-1\u0037""#,
    r#""2026-11-21""#,
    r#""2026-11-22""#,
    r#""1990-02-30""#,
    r#""1990""#,
    r#""""#,
    r#""fund""#,
    r#""lottery""#,
    r#"["1990-05-17"]"#,
    r#"{"birth_year": 1990}"#,
];

fn answers(facts: &Facts<'_>) -> Vec<(String, Value)> {
    facts.answered().map(|answered| (answered.fact.name.clone(), answered.value)).collect()
}

/// Holds one way against the other, and tells which was gone.
fn is_usual(situation: Situation<'_>, json: &str) -> bool {
    let input: Result<Input<'_>, _> = serde_json::from_str(json);
    let Ok(usual) = Facts::read_usual(situation, &mut Deserializer::from_str(json)) else { return false };
    let input = input.unwrap_or_else(|error| panic!("{json} was read: {error}"));
    let (facts, errors) = Facts::read(situation, &input);
    assert_eq!((answers(&usual), usual.ignored().count(), 0), (answers(&facts), facts.ignored().count(), errors.len()), "{json}");
    true
}

#[test]
fn what_is_usual_is_read_as_everything_is() {
    let situation = include!("../../../tests/demo/screening.rs");
    let fields: Vec<String> = NAMES.iter().flat_map(|name| ANSWERS.iter().map(move |answer| format!("\"{name}\": {answer}"))).collect();
    let mut usual = 0;
    for one in &fields {
        usual += u32::from(is_usual(situation, &format!("{{{one}}}")));
        for other in &fields {
            usual += u32::from(is_usual(situation, &format!("{{{one}, {other}}}")));
        }
    }
    assert!(usual > 100, "only {usual} went the short way");
}

#[test]
fn only_what_is_unusual_goes_the_long_way() {
    let situation = include!("../../../tests/demo/screening.rs");
    for (json, usual) in [
        ("{}", true),
        (r#"{"birth_year": 1990, "wants_to_work": true, "date_of_birth": "1990-05-17", "insurance": null}"#, true),
        (r#"{"birth_year": 1990, "date_of_birth": "1991-05-17"}"#, false),
        (r#"{"birth_year": 1990, "birth_year": 1990}"#, false),
        (r#"{"birth_year": null, "birth_year": 1990}"#, false),
        (r#"{"wants_to_work": "true"}"#, false),
        (r#"{"birth_year": 1990.0}"#, false),
        (r#"{"not_ready": true}"#, false),
        (r#"{"nothing": null}"#, false),
        (r#"{"birth_year": 1990"#, false),
        ("[]", false),
        ("null", false),
    ] {
        assert_eq!(is_usual(situation, json), usual, "{json}");
    }
}
