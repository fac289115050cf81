//! The planning side of the demo.

use crate::{FILE, policy, text};
use ips_core::policy::{Policy, ProgramPolicy};
use ips_tests::{Ran, screen_line};
use serde_json::{Value, json};

fn program() -> ProgramPolicy {
    ProgramPolicy::of(&policy()).expect("the demo has a planning part")
}

fn screened(policy: &Policy, as_of: &str, answers: &Value) -> Value {
    let as_of = as_of.parse().unwrap_or_else(|error| panic!("{as_of}: {error}"));
    match screen_line(policy, as_of, &answers.to_string()) {
        Ran::Determination(determination) => determination,
        Ran::Errors(errors) => panic!("{answers}: {errors:?}"),
    }
}

#[test]
fn a_program_is_what_its_file_says() {
    let program = program();
    assert_eq!((program.id(), program.digest()), ("nm-101", policy().digest()));
    assert_eq!(program.identity().payer.en, "Northmark Health Fund");
    assert_eq!(program.zero_exclusion().ignored_facts, ["not_ready"]);
    assert_eq!(program.role("coach").map(|role| role.title.en.as_str()), Some("Work coach"));
    assert!(program.role("trainer").is_none(), "another name is no id");
    assert_eq!(program.note("A-NM-21").map(|note| note.text.es.as_str()), Some("Nadie dice quién da el curso."));
    assert!(program.note("A-NM-01").is_none(), "that note is one of the screening");
    assert!(program.discharge().is_none(), "the demo has no criteria for it");
}

#[test]
fn a_file_may_leave_planning_out() {
    let text = text();
    let (screening, _) = text.split_once("[planning.staffing]").expect("the planning part comes last");
    let policy = ips_policies::load(FILE, screening).unwrap_or_else(|errors| panic!("{errors}"));
    assert!(ProgramPolicy::of(&policy).is_none());
}

/// Less than nine months: on the same day number they are over.
#[test]
fn staying_is_screened_like_coming_in() {
    let program = program();
    let stay = program.continued_stay().expect("the demo has a criterion for it");
    assert_eq!(stay.digest(), format!("{}:continued_stay", program.digest()));
    let job = json!({ "first_day_in_the_job": "2025-03-10", "not_ready": true });
    let inside = screened(stay, "2025-12-09", &job);
    assert_eq!((&inside["outcome"], &inside["ignored"]), (&json!("eligible"), &json!(["not_ready"])));
    assert_eq!(
        inside["changes"],
        json!([{ "on": "2025-12-10", "criterion": "new_job", "becomes": "not_met", "outcome": "not_eligible", "criteria_outcome": "not_eligible" }])
    );
    assert_eq!(inside["findings"][0]["reason"], json!({ "code": "event_in_window", "date": "2025-03-10", "since": "2025-03-10" }));
    let over = screened(stay, "2025-12-10", &job);
    assert_eq!((&over["outcome"], &over["changes"]), (&json!("not_eligible"), &json!([])));
    assert_eq!(over["findings"][0]["reason"], json!({ "code": "event_too_old", "date": "2025-03-10", "since": "2025-03-11" }));
    let open = screened(stay, "2025-12-10", &json!({}));
    assert_eq!((&open["outcome"], &open["missing"]), (&json!("undetermined"), &json!(["new_job"])));
    // The same policy, day and answers: another question is another result.
    assert_ne!(open["fingerprint"], screened(&policy(), "2025-12-10", &json!({}))["fingerprint"]);
}

/// Where the day itself counts, the same file keeps the person one day longer.
#[test]
fn an_event_window_may_include_its_first_day() {
    let inclusive = text().replace("inclusive = false", "inclusive = true");
    let policy = ips_policies::load(FILE, &inclusive).unwrap_or_else(|errors| panic!("{errors}"));
    let program = ProgramPolicy::of(&policy).expect("the demo has a planning part");
    let stay = program.continued_stay().expect("the demo has a criterion for it");
    let job = json!({ "first_day_in_the_job": "2025-03-10" });
    for (day, outcome) in [("2025-12-10", "eligible"), ("2025-12-11", "not_eligible")] {
        assert_eq!(screened(stay, day, &job)["outcome"], outcome, "{day}");
    }
}

/// A policy file may keep the keys that it was written with: `carrier` for `caseload_role`, and `paper` for the `proof` of a deadline.
#[test]
fn keys_of_before_are_still_read() {
    let today = program();
    let before = text().replace("\ncaseload_role = ", "\ncarrier = ").replace("\nproof = { en = \"The report\"", "\npaper = { en = \"The report\"");
    assert!(before.contains("\ncarrier = ") && before.contains("\npaper = "), "both keys stand in {FILE}");
    let policy = ips_policies::load(FILE, &before).unwrap_or_else(|errors| panic!("{errors}"));
    let before = ProgramPolicy::of(&policy).expect("the demo has a planning part");
    assert_eq!(before.planning(), today.planning());
}
