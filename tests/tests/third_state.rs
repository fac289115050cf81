//! A third policy is one file: it is read and used without any change of code, and what is wrong with a file is said by line.

use chrono::NaiveDate;
use ips_core::Policy;
use ips_tests::{Ran, repository, screen_line};
use serde_json::{Value, json};
use std::fs;

const FILE: &str = "third-state.toml";

fn text() -> String {
    let path = repository().join("tests/demo").join(FILE);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn policy() -> Policy {
    ips_policies::load(FILE, &text()).unwrap_or_else(|errors| panic!("{errors}"))
}

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
    assert_eq!(met["changes"], json!([{ "on": "2027-01-01", "criterion": "need", "becomes": "not_met", "outcome": "not_eligible" }]));
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
    assert_eq!(before["changes"][0], json!({ "on": "2024-06-01", "criterion": "need", "becomes": "not_met", "outcome": "not_eligible" }));
    expect("2024-06-01", &one_need, "not_eligible", &["need"], &[]);
    let seventeen = json!({ "date_of_birth": "2007-01-01", "day_of_the_last_job": "2024-05-30" });
    expect("2024-05-31", &seventeen, "not_eligible", &["age"], &[]);
    expect("2024-06-01", &seventeen, "eligible", &[], &[]);
    let early = expect("2020-02-29", &json!({ "day_of_the_last_job": "2020-02-01" }), "undetermined", &[], &["age", "need"]);
    assert_eq!(early["findings"][0]["reason"], json!({ "code": "no_rule_in_force", "first": "2020-03-01" }));
}

/// The demo with one thing broken: what the message has to hold, and the text at whose line it points.
fn broken(from: &str, to: &str, at: &str, says: &[&str]) {
    let good = text();
    assert!(good.contains(from), "{from} stands in {FILE}");
    let bad = good.replacen(from, to, 1);
    let line = 1 + bad[..bad.find(at).unwrap_or_else(|| panic!("{at} stands in the broken file"))].matches('\n').count();
    let Err(errors) = ips_policies::load(FILE, &bad) else { panic!("with {to} the file must be refused") };
    let message = errors.to_string();
    let wanted = format!("{FILE}:{line}: ");
    assert!(
        message.lines().any(|error| error.starts_with(&wanted) && says.iter().all(|words| error.contains(words))),
        "{wanted}{says:?} is expected, came:\n{message}"
    );
}

#[test]
fn an_unknown_field_is_refused() {
    broken("sensitive = true", "delicate = true", "delicate = true", &["unknown field", "delicate", "sensitive", "correct it"]);
}

#[test]
fn an_unknown_fact_is_refused() {
    broken(
        "test = { fact = \"wants_to_work\" }",
        "test = { fact = \"wants_work\" }",
        "test = { fact = \"wants_work\" }",
        &["no fact is called `wants_work`", "correct the name"],
    );
}

#[test]
fn an_empty_text_is_refused() {
    broken("es = \"Nota de la conversación\"", "es = \" \"", "proof = { en = \"Note of the talk\"", &["the text is empty", "write it"]);
}

#[test]
fn dates_out_of_order_are_refused() {
    broken(
        "{ from = \"2024-06-01\", value = 17",
        "{ from = \"2020-02-01\", value = 17",
        "{ from = \"2020-02-01\", value = 17",
        &["2020-02-01 does not come after", "oldest entry first"],
    );
}

#[test]
fn a_wrong_type_is_refused() {
    broken("sensitive = true", "sensitive = \"very\"", "sensitive = \"very\"", &["expected a boolean", "correct it"]);
}

#[test]
fn a_missing_translation_is_refused() {
    broken("{ en = \"Card\", es = \"Tarjeta\" }", "{ en = \"Card\" }", "{ en = \"Card\" }", &["missing field `es`", "correct it"]);
}

#[test]
fn a_date_that_does_not_exist_is_refused() {
    broken("last_review = \"2024-05-31\"", "last_review = \"2024-05-32\"", "last_review = \"2024-05-32\"", &["2024-05-32", "not a date that exists"]);
}

#[test]
fn an_unknown_kind_of_test_is_refused() {
    broken("test = { adverse_fact =", "test = { formula =", "test = { formula =", &["formula", "adverse_fact"]);
}

#[test]
fn a_fact_of_the_wrong_kind_is_refused() {
    broken(
        "birth_date = \"date_of_birth\"",
        "birth_date = \"wants_to_work\"",
        "birth_date = \"wants_to_work\"",
        &["`wants_to_work` is of kind `yes_no`", "`date`"],
    );
}

#[test]
fn an_option_that_does_not_exist_is_refused() {
    broken(
        "accepted = [\"fund\", \"none\"]",
        "accepted = [\"fund\", \"nobody\"]",
        "accepted = [\"fund\", \"nobody\"]",
        &["no option `nobody`", "fund, private, none"],
    );
}

#[test]
fn a_name_given_twice_is_refused() {
    broken(
        "id = \"wish\"",
        "id = \"age\"",
        "id = \"age\"\ngroup = \"criterion\"\nattest = [\"person\"]\ncitation = { heading = \"Who\", item = \"2\" }",
        &["`age` stands here for the second time"],
    );
}

#[test]
fn a_readiness_fact_that_decides_is_refused() {
    broken("ignored_facts = [\"not_ready\"]", "ignored_facts = [\"wants_to_work\"]", "ignored_facts = [\"wants_to_work\"]", &["readiness", "remove it"]);
}

#[test]
fn a_count_beyond_the_parts_is_refused() {
    broken("value = 2, citation", "value = 4, citation", "value = 4, citation", &["4 is out of range", "1 to 3"]);
}

#[test]
fn a_missing_rule_is_refused() {
    broken("rules = [\"NM-09\"]", "rules = []", "rules = []", &["no rule is named"]);
}

#[test]
fn a_note_that_does_not_exist_is_refused() {
    broken("note = \"A-NM-01\"", "note = \"A-NM-09\"", "note = \"A-NM-09\"", &["no note is called `A-NM-09`"]);
}

#[test]
fn what_is_no_toml_is_refused() {
    broken("[zero_exclusion]", "[zero_exclusion", "[zero_exclusion", &["correct it"]);
}

#[test]
fn every_problem_is_told_at_once() {
    let bad = text().replacen("es = \"Edad\"", "es = \"\"", 1).replacen("rules = [\"NM-09\"]", "rules = []", 1);
    let Err(errors) = ips_policies::load(FILE, &bad) else { panic!("the file must be refused") };
    let lines: Vec<usize> = errors.iter().map(ips_policies::FileError::line).collect();
    assert_eq!(lines.len(), 2, "{errors}");
    assert!(lines.is_sorted() && lines[0] > 1, "{errors}");
}
