//! Whatever comes in.

use crate::people::{ORACLES, determine, policy, somebody};
use crate::settings;
use chrono::NaiveDate;
use ips_core::{Facts, Input, InputError, Situation, screen};
use ips_report::InputProblem;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestCaseError;
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
        let input: Input<'_> = serde_json::from_str(&line).expect("an object");
        let (facts, errors) = Facts::read(Situation::new(policy(&oracle), as_of), &input);
        // What could be read is screened, whatever is wrong with the rest.
        prop_assert!(serde_json::to_string(&screen(&facts)).is_ok());
        for error in &errors {
            prop_assert!(error.to_string().starts_with(error.field()), "{error}");
            said_whole(error)?;
        }
    }

    /// What is no object of answers is refused by reading, not by a panic, and comes out as it went in.
    #[test]
    fn no_text_stops_reading(oracle in select(ORACLES.to_vec()), as_of in any_day(), text in ".{0,80}", value in loose_value()) {
        let _ = serde_json::from_str::<Input<'_>>(&text);
        let line = value.to_string();
        let input: Input<'_> = serde_json::from_str(&line).expect("every JSON value can come in");
        let (_, errors) = Facts::read(Situation::new(policy(&oracle), as_of), &input);
        let refused = errors.iter().any(|error| error.field().is_empty() && error.kind.code() == "wrong_type");
        prop_assert_eq!(refused, !input.is_missing() && !value.is_object() || value.is_string());
    }
}

/// Every error says what is wrong and what to do, in sentences of which none is the other.
pub fn said_whole(error: &InputError) -> Result<(), TestCaseError> {
    let problem = InputProblem::from(error);
    prop_assert!(!problem.message.is_empty() && !problem.remedy.is_empty() && problem.message != problem.remedy, "{error}");
    let json = serde_json::to_value(&problem).expect("JSON");
    prop_assert_eq!(json["code"].as_str(), Some(error.kind.code()));
    Ok(())
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
