//! Whatever comes in.

use crate::people::{ORACLES, determine, policy, somebody};
use crate::settings;
use chrono::NaiveDate;
use ips_core::{Answers, Facts, screen};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

proptest! {
    #![proptest_config(settings())]

    /// Readiness facts, whatever their value, are listed and change nothing.
    #[test]
    fn readiness_changes_nothing((oracle, as_of, given) in somebody(), value in loose_value()) {
        let policy = policy(&oracle);
        let plain = serde_json::to_value(determine(policy, as_of, &given)).expect("JSON");
        for name in &policy.document().zero_exclusion.ignored_facts {
            let mut with = given.clone();
            with.insert(name.clone(), value.clone());
            let mut with = serde_json::to_value(determine(policy, as_of, &with)).expect("JSON");
            prop_assert_eq!(with["ignored"].take(), json!([name]));
            with["ignored"] = json!([]);
            prop_assert_eq!(&with, &plain, "{} = {}", name, &value);
        }
    }

    /// Whatever JSON comes in, there is a determination or an error; nothing stops.
    #[test]
    fn no_input_stops_the_core(oracle in select(ORACLES.to_vec()), as_of in any_day(), members in vec((a_name(), loose_value()), 0..12)) {
        let members: Vec<String> = members.iter().map(|(name, value)| format!("{}:{value}", json!(name))).collect();
        let line = format!("{{{}}}", members.join(","));
        let answers: Answers<'_> = serde_json::from_str(&line).expect("an object");
        match Facts::read(policy(&oracle), as_of, &answers) {
            Ok(facts) => prop_assert!(serde_json::to_string(&screen(policy(&oracle), &facts)).is_ok()),
            Err(errors) => {
                prop_assert!(!errors.is_empty());
                for error in errors {
                    prop_assert!(error.to_string().starts_with(error.fact()), "{error}");
                    prop_assert!(!error.remedy().is_empty());
                }
            }
        }
    }

    /// What is no object of answers is refused by reading, not by a panic.
    #[test]
    fn no_text_stops_reading(text in ".{0,80}", value in loose_value()) {
        let _ = serde_json::from_str::<Answers<'_>>(&text);
        let line = value.to_string();
        prop_assert_eq!(serde_json::from_str::<Answers<'_>>(&line).is_ok(), value.is_object());
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (i32::from(i16::MIN)..=i32::from(i16::MAX), 1_u32..=12, 1_u32..=28).prop_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).expect("a day"))
}

/// A name that some policy knows, or any other.
fn a_name() -> impl Strategy<Value = String> {
    let known = ips_policies::all().iter().flat_map(|policy| {
        let document = policy.document();
        document.facts.iter().map(|fact| fact.name.clone()).chain(document.zero_exclusion.ignored_facts.iter().cloned())
    });
    prop_oneof![4 => select(known.collect::<Vec<_>>()), 1 => ".{0,20}"]
}

/// Any value of JSON, with those that a fact could take more often than by chance.
pub fn loose_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(|yes| json!(yes)),
        any::<i64>().prop_map(|number| json!(number)),
        any::<u64>().prop_map(|number| json!(number)),
        any::<f64>().prop_map(|number| json!(number)),
        (1850_i64..2200).prop_map(|year| json!(year)),
        (-20_i32..10200, 0_u32..14, 0_u32..33).prop_map(|(year, month, day)| json!(format!("{year:04}-{month:02}-{day:02}"))),
        select(vec!["serious_mental_illness", "substance_use_disorder", "state", "medicaid", "steady", "none", "true", ""]).prop_map(|text| json!(text)),
        ".{0,12}".prop_map(|text| json!(text)),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::Array),
            vec((".{0,6}", inner), 0..4).prop_map(|members| Value::Object(members.into_iter().collect()))
        ]
    })
}
