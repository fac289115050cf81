//! Screening with the demo.

use crate::{FILE, policy, text};
use chrono::NaiveDate;
use ips_tests::{Ran, screen_line};
use serde_json::{Value, json};

fn screened(as_of: &str, answers: &Value) -> Value {
    let as_of: NaiveDate = as_of.parse().unwrap_or_else(|error| panic!("{as_of}: {error}"));
    match screen_line(&policy(), as_of, &answers.to_string()) {
        Ran::Determination(determination) => determination,
        Ran::Errors(errors) => panic!("{answers}: {errors:?}"),
    }
}

/// Somebody who meets everything at the end of 2026, with these answers instead.
fn with(changes: &Value) -> Value {
    let mut answers = json!({
        "date_of_birth": "2000-01-31",
        "wants_to_work": true,
        "insurance": "fund",
        "letter_from_a_clinic": true,
        "letter_is_signed": true,
        "day_of_the_last_job": "2026-06-30",
        "needs_a_coach": true,
        "long_way_to_work": false,
        "gets_the_same_elsewhere": false,
    });
    for (name, value) in changes.as_object().into_iter().flatten() {
        answers[name] = value.clone();
    }
    answers
}

fn expect(as_of: &str, changes: &Value, outcome: &str, failing: &[&str], missing: &[&str]) -> Value {
    let got = screened(as_of, &with(changes));
    assert_eq!((&got["outcome"], &got["failing"], &got["missing"]), (&json!(outcome), &json!(failing), &json!(missing)), "{changes} on {as_of}");
    got
}

fn notes(determination: &Value) -> Vec<&str> {
    determination["notes"].as_array().into_iter().flatten().filter_map(|note| note["id"].as_str()).collect()
}

#[test]
fn the_demo_uses_the_whole_vocabulary() {
    let text = text();
    for word in ["minimum_age", "fact =", "adverse_fact", "choice =", "all_of", "any_of", "at_least", "event_within", "stated_or", "two_readings"] {
        assert!(text.contains(word), "{word} stands nowhere in {FILE}");
    }
    for kind in ["\"yes_no\"", "\"date\"", "\"year\"", "kind = { choice"] {
        assert!(text.contains(kind), "{kind} stands nowhere in {FILE}");
    }
}

#[test]
fn screening_works_as_the_file_says() {
    let met = expect("2026-12-31", &json!({}), "eligible", &[], &[]);
    assert_eq!(notes(&met), ["A-NM-02"]);
    assert_eq!(met["policy"], "nm-101");
    assert_eq!(met["past_review"], true);
    assert_eq!(met["zero_exclusion"]["rules"], json!(["NM-10"]));
    // Six months back from 31 December is 30 June; a day later it is 1 July.
    assert_eq!(
        met["changes"],
        json!([{ "on": "2027-01-01", "criterion": "need", "becomes": "not_met", "outcome": "not_eligible", "criteria_outcome": "not_eligible" }])
    );
    expect("2027-01-01", &json!({}), "not_eligible", &["need"], &[]);
    expect("2026-08-31", &json!({ "day_of_the_last_job": "2026-02-28" }), "eligible", &[], &[]);
    expect("2026-08-31", &json!({ "day_of_the_last_job": "2026-02-27" }), "not_eligible", &["need"], &[]);
    expect("2026-12-31", &json!({ "lost_a_job_lately": false }), "not_eligible", &["need"], &[]);
    expect("2026-12-31", &json!({ "day_of_the_last_job": null }), "undetermined", &[], &["need"]);
    expect("2026-12-31", &json!({ "insurance": "private" }), "undetermined", &[], &["payer"]);
    expect("2026-12-31", &json!({ "insurance": "private", "lives_on_the_islands": true }), "eligible", &[], &[]);
    let private = expect("2026-12-31", &json!({ "insurance": "private", "lives_on_the_islands": false }), "not_eligible", &["payer"], &[]);
    assert_eq!(private["alternatives"], json!(["library"]));
    let unsigned = expect("2026-12-31", &json!({ "letter_is_signed": false }), "undetermined", &[], &["letter"]);
    assert_eq!(unsigned["findings"][3]["reason"], json!({ "code": "readings_differ", "note": "A-NM-01" }));
    assert_eq!(notes(&unsigned), ["A-NM-01", "A-NM-02"], "what has to be asked comes first");
    expect("2026-12-31", &json!({ "letter_from_a_clinic": false, "letter_is_signed": false }), "not_eligible", &["letter"], &[]);
    let twice = expect("2026-12-31", &json!({ "gets_the_same_elsewhere": true, "not_ready": true }), "not_eligible", &["not_twice"], &[]);
    assert_eq!((&twice["criteria_outcome"], &twice["ignored"]), (&json!("eligible"), &json!(["not_ready"])));
    expect("2026-12-31", &json!({ "wants_to_work": null }), "undetermined", &[], &["wish"]);
    expect("2026-12-31", &json!({ "date_of_birth": null, "birth_year": 2009 }), "undetermined", &[], &["age"]);
}

/// On each day the number that holds on it.
#[test]
fn values_hold_from_their_day_on() {
    let one_need = json!({ "day_of_the_last_job": "2024-05-30", "needs_a_coach": false });
    let before = expect("2024-05-31", &one_need, "eligible", &[], &[]);
    assert_eq!(before["findings"][4]["reason"], json!({ "code": "enough_parts", "met": 1, "needed": 1 }));
    assert_eq!(
        before["changes"][0],
        json!({ "on": "2024-06-01", "criterion": "need", "becomes": "not_met", "outcome": "not_eligible", "criteria_outcome": "not_eligible" })
    );
    expect("2024-06-01", &one_need, "not_eligible", &["need"], &[]);
    let seventeen = json!({ "date_of_birth": "2007-01-01", "day_of_the_last_job": "2024-05-30" });
    expect("2024-05-31", &seventeen, "not_eligible", &["age"], &[]);
    expect("2024-06-01", &seventeen, "eligible", &[], &[]);
    let early =
        expect("2020-02-29", &json!({ "day_of_the_last_job": "2020-02-01" }), "undetermined", &[], &["age", "wish", "payer", "letter", "need", "not_twice"]);
    assert_eq!(early["findings"][0]["reason"], json!({ "code": "no_rule_in_force", "first": "2020-03-01" }));
}
