//! People to be screened: any, and those who are close to meeting everything.

use chrono::{Days, NaiveDate};
use ips_core::{Determination, Facts, Input, Outcome, Policy, Situation, Truth, screen};
use ips_tests::{Oracle, louisiana, north_carolina};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value};

pub(crate) type Given = Map<String, Value>;

pub(crate) const ORACLES: [Oracle; 2] = [louisiana::ORACLE, north_carolina::ORACLE];

pub(crate) fn policy(oracle: &Oracle) -> &'static Policy {
    ips_policies::find(oracle.policy).unwrap_or_else(|| panic!("{} is embedded", oracle.policy))
}

pub(crate) fn read<'p>(policy: &'p Policy, as_of: NaiveDate, given: &Given) -> Facts<'p> {
    let line = Value::Object(given.clone()).to_string();
    let input: Input<'_> = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{line}: {error}"));
    let (facts, errors) = Facts::read(Situation::new(policy, as_of), &input);
    assert_eq!(errors, [], "{line} on {as_of}");
    facts
}

pub(crate) fn determine<'p>(policy: &'p Policy, as_of: NaiveDate, given: &Given) -> Determination<'p> {
    screen(&read(policy, as_of, given))
}

/// The word for an outcome in JSON, which the oracles speak too.
pub(crate) fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Eligible => "eligible",
        Outcome::NotEligible => "not_eligible",
        Outcome::Undetermined => "undetermined",
    }
}

pub(crate) fn value_of(determination: &Determination<'_>, criterion: &str) -> Truth {
    let finding = determination.findings.iter().find(|finding| finding.criterion.id == criterion);
    finding.unwrap_or_else(|| panic!("no finding for {criterion}")).value
}

/// A year of birth that does not belong to the date of birth is an error, not a person.
pub(crate) fn possible(mut given: Given) -> Given {
    if given.get("date_of_birth").is_some_and(|date| !date.is_null()) {
        given.remove("birth_year");
    }
    given
}

pub(crate) fn a_day() -> impl Strategy<Value = NaiveDate> {
    let first: NaiveDate = NaiveDate::from_ymd_opt(2022, 2, 1).expect("a day");
    let leap = [(2024, 2, 28), (2024, 2, 29), (2025, 2, 28), (2025, 3, 1), (2026, 12, 31)];
    let special = leap.map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).expect("a day"));
    prop_oneof![(0_u64..4000).prop_map(move |days| first + Days::new(days)), select(special.to_vec())]
}

/// Somebody who meets everything, with some answers changed and some taken away; or any answers at all.
pub(crate) fn somebody() -> impl Strategy<Value = (Oracle, NaiveDate, Given)> {
    (select(ORACLES.to_vec()), a_day()).prop_flat_map(|(oracle, as_of)| {
        let facts = (oracle.facts)(as_of);
        let answers: Vec<_> = facts.iter().map(|(name, values)| (Just((*name).to_owned()), select(values.clone()))).collect();
        let most = facts.len();
        let near = (subsequence(answers.clone(), 0..4), subsequence(facts.iter().map(|(name, _)| *name).collect::<Vec<_>>(), 0..4));
        let near = near.prop_flat_map(move |(changed, left_out)| {
            changed.prop_map(move |changed| {
                let mut given = (oracle.base)();
                given.extend(changed);
                given.retain(|name, _| !left_out.contains(&name.as_str()));
                given
            })
        });
        let far = subsequence(answers, 0..=most).prop_flat_map(|some| some.prop_map(Given::from_iter));
        prop_oneof![2 => near.boxed(), 1 => far.boxed()].prop_map(move |given| (oracle, as_of, possible(given)))
    })
}

/// The facts that count only while this one is not answered.
pub(crate) fn stand_ins(oracle: &Oracle, fact: &str) -> impl Iterator<Item = &'static str> {
    oracle.stand_ins.iter().filter(move |(stated, _)| *stated == fact).map(|(_, stand_in)| *stand_in)
}
