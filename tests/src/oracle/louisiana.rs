//! CCP.4043: twenty-one years, a way out of or past a nursing facility through My Choice Louisiana, and four limitations.

use super::answers::{OracleAnswers, births};
use super::{Expected, FactValues, Oracle, Value3};
use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};

/// The oracle of this policy.
pub const ORACLE: Oracle = Oracle { policy: "la-ccp4043", facts, expect, base, stand_ins: &[("date_of_birth", "birth_year")] };

fn expect(as_of: NaiveDate, given: &Map<String, Value>) -> Expected {
    let answers = OracleAnswers::new(as_of, given);
    let expected = Expected {
        criteria: vec![
            ("member", answers.yes_no("plan_member"), false),
            ("medical_necessity", answers.yes_no("medical_necessity_met"), false),
            ("recommendation", answers.yes_no("recommended_by_lmhp_or_physician"), false),
            ("age", answers.age(21), false),
            ("pathway", pathway(answers), false),
            ("interest", answers.yes_no("interested_in_working"), false),
            ("not_served_by_lrs", answers.adverse("served_by_louisiana_rehabilitation_services"), true),
            ("more_intensive_supports", answers.yes_no("needs_more_intensive_supports"), true),
            ("not_rehab_act", answers.adverse("available_under_rehabilitation_act_program"), true),
            ("not_duplicate", answers.adverse("duplicates_plan_or_free_service"), true),
        ],
    };
    // The policy took effect in February 2022.
    if answers.today < (2022, 2, 1) { expected.before_the_policy() } else { expected }
}

/// Both readings are worked out for every way the open answers could still go; each must come to one result, and both to the same.
fn pathway(answers: OracleAnswers<'_>) -> Value3 {
    let ways = |fact: &str| match answers.yes_no(fact) {
        Value3::Yes => vec![true],
        Value3::No => vec![false],
        Value3::Open => vec![true, false],
    };
    let mut results = Vec::new();
    for &moved_out in &ways("transitioned_from_nursing_facility") {
        for &kept_out in &ways("diverted_from_nursing_facility_level_of_care") {
            for &my_choice in &ways("my_choice_louisiana_program") {
                let both_through_the_program = (moved_out || kept_out) && my_choice;
                let only_diversion_through_it = moved_out || (kept_out && my_choice);
                results.push(both_through_the_program);
                results.push(only_diversion_through_it);
            }
        }
    }
    if results.iter().all(|result| *result) {
        Value3::Yes
    } else if results.iter().all(|result| !result) {
        Value3::No
    } else {
        Value3::Open
    }
}

fn facts(as_of: NaiveDate) -> Vec<FactValues> {
    let yes_no = || vec![json!(true), json!(false)];
    vec![
        ("plan_member", yes_no()),
        ("medical_necessity_met", yes_no()),
        ("recommended_by_lmhp_or_physician", yes_no()),
        ("date_of_birth", births(as_of, 21)),
        ("birth_year", (20..=22).map(|years| json!(as_of.year() - years)).collect()),
        ("transitioned_from_nursing_facility", yes_no()),
        ("diverted_from_nursing_facility_level_of_care", yes_no()),
        ("my_choice_louisiana_program", yes_no()),
        ("interested_in_working", yes_no()),
        ("served_by_louisiana_rehabilitation_services", yes_no()),
        ("needs_more_intensive_supports", yes_no()),
        ("available_under_rehabilitation_act_program", yes_no()),
        ("duplicates_plan_or_free_service", yes_no()),
    ]
}

fn base() -> Map<String, Value> {
    let base = json!({
        "plan_member": true,
        "medical_necessity_met": true,
        "recommended_by_lmhp_or_physician": true,
        "date_of_birth": "1990-05-17",
        "transitioned_from_nursing_facility": true,
        "diverted_from_nursing_facility_level_of_care": false,
        "my_choice_louisiana_program": true,
        "interested_in_working": true,
        "served_by_louisiana_rehabilitation_services": false,
        "needs_more_intensive_supports": true,
        "available_under_rehabilitation_act_program": false,
        "duplicates_plan_or_free_service": false,
    });
    base.as_object().cloned().unwrap_or_default()
}
