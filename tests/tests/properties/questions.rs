//! The questions that are still open: each can matter, and none is forgotten.

use crate::people::{Given, determine, outcome_word, policy, somebody};
use crate::settings;
use chrono::{Datelike, Days, NaiveDate};
use ips_core::Truth;
use ips_tests::{FactValues, Oracle};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use std::collections::BTreeSet;

/// Whether an answer goes together with what is known: a date of birth with the year of birth.
fn fits(given: &Given, name: &str, value: &Value) -> bool {
    let year = given.get("birth_year").filter(|_| name == "date_of_birth");
    year.is_none_or(|year| value.as_str().is_some_and(|date| date.starts_with(&year.to_string())))
}

/// All of these facts answered somehow. A fact that no answer fits stays open.
fn answered(oracle: &Oracle, as_of: NaiveDate, given: &Given, facts: &BTreeSet<&str>, picks: &[Index]) -> Given {
    let mut with = given.clone();
    let all = (oracle.facts)(as_of);
    for ((name, values), pick) in all.iter().filter(|(name, _)| facts.contains(name)).zip(picks) {
        let fitting: Vec<&Value> = values.iter().filter(|value| fits(given, name, value)).collect();
        if !fitting.is_empty() {
            with.insert((*name).to_owned(), fitting[pick.index(fitting.len())].clone());
        }
    }
    with
}

proptest! {
    #![proptest_config(settings())]

    /// Every open question can still matter: the others can be answered so that this one makes the difference.
    #[test]
    fn no_dead_question((oracle, as_of, given) in somebody()) {
        let determination = determine(policy(&oracle), as_of, &given);
        let open: BTreeSet<&str> = determination.to_settle.iter().map(|open| open.fact.name.as_str()).collect();
        prop_assert!(open.iter().all(|name| !given.contains_key(*name)), "{open:?} are not answered yet");
        prop_assert!(oracle.stand_ins.iter().all(|(_, stand_in)| !open.contains(stand_in)), "{open:?}: nothing that stands in is asked");
        // On the last day of the birthday year every date of that year says the same; the convention still leaves the age open.
        let year_is_over = (as_of + Days::new(1)).year() > as_of.year() && given.contains_key("birth_year");
        for name in open.iter().filter(|name| !(year_is_over && **name == "date_of_birth")) {
            prop_assert!(matters(&oracle, as_of, &given, name), "{name} cannot change the outcome of {given:?} on {as_of}");
        }
        prop_assert_eq!(determination.next_question, determination.to_settle.first().map(|open| open.fact.name.as_str()));
    }

    /// No question is forgotten: with all of them answered the outcome is settled, unless the text or the date leaves it open.
    #[test]
    fn the_open_questions_are_enough((oracle, as_of, given) in somebody(), picks in vec(any::<Index>(), 20)) {
        let determination = determine(policy(&oracle), as_of, &given);
        let open: BTreeSet<&str> = determination.to_settle.iter().map(|open| open.fact.name.as_str()).collect();
        let settled = determine(policy(&oracle), as_of, &answered(&oracle, as_of, &given, &open, &picks));
        if outcome_word(settled.outcome) == "undetermined" {
            let unclear = settled.findings.iter().filter(|finding| finding.value == Truth::Unknown).all(|finding| ["readings_differ", "no_rule_in_force"].contains(&finding.reason.code()));
            prop_assert!(unclear, "{:?} are open after {open:?} were answered: {given:?} on {as_of}", settled.missing);
        } else {
            prop_assert!(settled.to_settle.is_empty());
        }
    }

    /// What the screen does not ask cannot change the outcome.
    #[test]
    fn what_is_not_asked_does_not_matter((oracle, as_of, given) in somebody()) {
        let determination = determine(policy(&oracle), as_of, &given);
        let open: BTreeSet<&str> = determination.to_settle.iter().map(|open| open.fact.name.as_str()).collect();
        for (name, _) in (oracle.facts)(as_of) {
            let stands_in = oracle.stand_ins.iter().any(|(_, stand_in)| *stand_in == name);
            if !given.contains_key(name) && !open.contains(name) && !stands_in && !settled_by_stand_ins(&oracle, as_of, &given, name) {
                prop_assert!(!matters(&oracle, as_of, &given, name), "{name} can change the outcome of {given:?} on {as_of} and is not asked");
            }
        }
    }
}

/// Facts of one criterion, which can matter only together.
const TOGETHER: [&[&str]; 3] = [
    &["transitioned_from_nursing_facility", "diverted_from_nursing_facility_level_of_care", "my_choice_louisiana_program"],
    &["primary_diagnosis", "funding"],
    &["area_1_housing", "area_2_co_occurring", "area_3_crisis_risk", "area_4_office_based_services", "area_5_daily_living", "area_6_criminal_justice"],
];

/// Whether the sixth area is settled by what stands in for it. A stated answer could still say otherwise; nobody is asked for that.
fn settled_by_stand_ins(oracle: &Oracle, as_of: NaiveDate, given: &Given, fact: &str) -> bool {
    if fact != "area_6_criminal_justice" {
        return false;
    }
    // With one of the other areas met and the rest not, the sixth alone decides.
    let mut with = given.clone();
    for area in TOGETHER[2] {
        with.insert((*area).to_owned(), if *area == fact { Value::Null } else { Value::Bool(*area == "area_1_housing") });
    }
    !(oracle.expect)(as_of, &with).missing().contains("areas")
}

/// Whether some answers to the other open facts make the outcome depend on this one.
fn matters(oracle: &Oracle, as_of: NaiveDate, given: &Given, name: &str) -> bool {
    let facts = (oracle.facts)(as_of);
    let Some((_, values)) = facts.iter().find(|(fact, _)| *fact == name) else { return false };
    let mut answers: Vec<Option<&Value>> = values.iter().filter(|value| fits(given, name, value)).map(Some).collect();
    if name == "date_of_birth" {
        // On the last day of the birthday year every date of that year says the same, and still one has to be given.
        answers.push(None);
    }
    let together = TOGETHER.into_iter().find(|facts| facts.contains(&name)).unwrap_or_default();
    let mut favourable = given.clone();
    if let Some(year) = given.get("birth_year").filter(|_| name != "date_of_birth") {
        // Of the dates in a year the first is the most favourable one.
        favourable.entry("date_of_birth").or_insert(Value::String(format!("{year}-01-01")));
    }
    for (fact, value) in (oracle.base)() {
        if fact != name && !together.contains(&fact.as_str()) {
            // One yes more never harms where facts are counted or are ways to the same end.
            let counted = TOGETHER.iter().any(|facts| facts.contains(&fact.as_str())) && value.is_boolean();
            favourable.entry(fact).or_insert(if counted { Value::Bool(true) } else { value });
        }
    }
    let open = facts.iter().filter(|(fact, _)| together.contains(fact) && *fact != name && !given.contains_key(*fact));
    let open: Vec<_> = open.filter(|(fact, _)| !settled_by_stand_ins(oracle, as_of, given, fact)).collect();
    completions(&open, &favourable).iter().any(|given| {
        let outcomes = answers.iter().map(|answer| {
            let mut with = given.clone();
            with.extend(answer.map(|value| (name.to_owned(), value.clone())));
            (oracle.expect)(as_of, &with).outcome()
        });
        outcomes.collect::<BTreeSet<_>>().len() > 1
    })
}

fn completions(open: &[&FactValues], given: &Given) -> Vec<Given> {
    let Some(((name, values), rest)) = open.split_first() else { return vec![given.clone()] };
    let mut found = Vec::new();
    for value in values {
        let mut with = given.clone();
        with.insert((*name).to_owned(), value.clone());
        found.extend(completions(rest, &with));
    }
    found
}
