//! The whole fact space of each policy against an oracle that was written without the core.
//!
//! The space is the product of all answers. It is walked in two ways: criterion by criterion with every combination of the
//! facts that the criterion reads, and over the product of all criteria with answers that stand for each of their values.

use chrono::NaiveDate;
use ips_core::{Facts, Input, Outcome, Policy, Situation, Truth, screen};
use ips_tests::{Oracle, Value3, louisiana, north_carolina};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

type Given = Map<String, Value>;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn policy(oracle: &Oracle) -> &'static Policy {
    ips_policies::find(oracle.policy).unwrap_or_else(|| panic!("{} is embedded", oracle.policy))
}

/// What the core and the oracle have to agree on.
fn compare(oracle: &Oracle, as_of: NaiveDate, given: &Given) {
    let policy = policy(oracle);
    let line = Value::Object(given.clone()).to_string();
    let input: Input<'_> = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{line}: {error}"));
    let (facts, errors) = Facts::read(Situation::new(policy, as_of), &input);
    assert_eq!(errors, [], "{line} on {as_of}");
    let got = screen(&facts);
    let expected = (oracle.expect)(as_of, given);
    let word = |outcome: Outcome| serde_json::to_value(outcome).unwrap_or_default();
    assert_eq!(word(got.outcome), expected.outcome(), "outcome of {line} on {as_of}");
    assert_eq!(word(got.criteria_outcome), expected.criteria_outcome(), "criteria_outcome of {line} on {as_of}");
    assert_eq!(BTreeSet::from_iter(got.failing.clone()), expected.failing(), "failing of {line} on {as_of}");
    assert_eq!(BTreeSet::from_iter(got.missing.clone()), expected.missing(), "missing of {line} on {as_of}");
    assert_eq!(got.findings.len(), expected.criteria.len(), "one finding for each criterion");
    for (criterion, value, _) in &expected.criteria {
        let finding = got.findings.iter().find(|finding| finding.criterion.id == *criterion).unwrap_or_else(|| panic!("no finding for {criterion}"));
        let wanted = match value {
            Value3::Yes => Truth::Met,
            Value3::No => Truth::NotMet,
            Value3::Open => Truth::Unknown,
        };
        assert_eq!(finding.value, wanted, "{criterion} of {line} on {as_of}");
    }
}

/// Calls `visit` with every combination: one alternative of each list, all laid over `base`. Returns how many there were.
fn product(base: &Given, lists: &[Vec<Given>], visit: &mut dyn FnMut(&Given)) -> usize {
    let Some((first, rest)) = lists.split_first() else {
        visit(base);
        return 1;
    };
    let mut count = 0;
    for alternative in first {
        let mut given = base.clone();
        given.extend(alternative.clone());
        count += product(&given, rest, visit);
    }
    count
}

/// No answer, or one of these.
fn any_answer(fact: &str, values: &[Value]) -> Vec<Given> {
    [Given::new()].into_iter().chain(values.iter().map(|value| Given::from_iter([(fact.to_owned(), value.clone())]))).collect()
}

/// Every answer of a fact, or none.
fn every(oracle: &Oracle, as_of: NaiveDate, fact: &str) -> Vec<Given> {
    let facts = (oracle.facts)(as_of);
    let (_, values) = facts.iter().find(|(name, _)| *name == fact).unwrap_or_else(|| panic!("the oracle knows {fact}"));
    any_answer(fact, values)
}

/// No age, a year of birth, a date of birth, or a date with its year.
fn ages(oracle: &Oracle, as_of: NaiveDate) -> Vec<Given> {
    let mut ages = every(oracle, as_of, "birth_year");
    for date in every(oracle, as_of, "date_of_birth").into_iter().skip(1) {
        let year: i64 = date["date_of_birth"].as_str().and_then(|text| text[..4].parse().ok()).expect("a date begins with its year");
        ages.push(date.clone());
        ages.push(date.into_iter().chain([("birth_year".to_owned(), json!(year))]).collect());
    }
    ages
}

fn given(answers: &Value) -> Given {
    answers.as_object().cloned().unwrap_or_default()
}

/// Days on which something is different: ordinary, month ends, leap days, the edges of every rule. The day before a policy
/// took effect is one of them.
const DAYS: [&str; 15] = [
    "2013-04-17",
    "2013-04-18",
    "2019-01-06",
    "2019-01-07",
    "2022-01-31",
    "2022-02-01",
    "2024-02-28",
    "2024-02-29",
    "2024-03-01",
    "2025-02-28",
    "2025-03-01",
    "2026-01-01",
    "2026-11-21",
    "2026-12-31",
    "2100-02-28",
];

const PATHWAY: [&str; 3] = ["transitioned_from_nursing_facility", "diverted_from_nursing_facility_level_of_care", "my_choice_louisiana_program"];

const LA_YES_NO: [&str; 8] = [
    "plan_member",
    "medical_necessity_met",
    "recommended_by_lmhp_or_physician",
    "interested_in_working",
    "served_by_louisiana_rehabilitation_services",
    "needs_more_intensive_supports",
    "available_under_rehabilitation_act_program",
    "duplicates_plan_or_free_service",
];

#[test]
fn louisiana_every_age_and_pathway_on_every_day() {
    let oracle = louisiana::ORACLE;
    for as_of in DAYS.map(day) {
        let mut base = (oracle.base)();
        base.retain(|name, _| name != "date_of_birth" && !PATHWAY.contains(&name.as_str()));
        let lists: Vec<Vec<Given>> = [ages(&oracle, as_of)].into_iter().chain(PATHWAY.iter().map(|fact| every(&oracle, as_of, fact))).collect();
        let count = product(&base, &lists, &mut |given| compare(&oracle, as_of, given));
        assert!(count >= 27 * 12, "{count} combinations on {as_of}");
    }
}

#[test]
fn louisiana_every_combination() {
    let oracle = louisiana::ORACLE;
    let as_of = day("2026-11-21");
    let age = ["2005-11-21", "2005-11-22"].map(|text| json!(text));
    // Through the program, not at all, where the readings differ, and open.
    let pathway = [json!([true, false, true]), json!([false, false, true]), json!([true, false, false]), json!([null, null, null])];
    let pathway =
        pathway.iter().map(|values| PATHWAY.iter().zip(values.as_array().into_iter().flatten()).map(|(fact, value)| ((*fact).to_owned(), value.clone())));
    let mut lists = vec![any_answer("date_of_birth", &age), pathway.map(Iterator::collect).collect()];
    lists.extend(LA_YES_NO.iter().map(|fact| every(&oracle, as_of, fact)));
    let count = product(&Given::new(), &lists, &mut |given| compare(&oracle, as_of, given));
    assert_eq!(count, 3 * 4 * 3_usize.pow(8));
}

const AREAS: [&str; 8] = [
    "area_1_housing",
    "area_2_co_occurring",
    "area_3_crisis_risk",
    "area_4_office_based_services",
    "area_5_daily_living",
    "area_6_criminal_justice",
    "last_criminal_justice_event_date",
    "high_risk_of_criminal_justice_involvement",
];

#[test]
fn north_carolina_every_age_and_diagnosis_on_every_day() {
    let oracle = north_carolina::ORACLE;
    for as_of in DAYS.map(day) {
        let mut base = (oracle.base)();
        base.retain(|name, _| !["date_of_birth", "primary_diagnosis", "funding"].contains(&name.as_str()));
        let mut lists = vec![ages(&oracle, as_of)];
        lists.extend(["primary_diagnosis", "funding", "employment_pattern"].iter().map(|fact| every(&oracle, as_of, fact)));
        let count = product(&base, &lists, &mut |given| compare(&oracle, as_of, given));
        assert!(count >= 6 * 4 * 5 * 12, "{count} combinations on {as_of}");
    }
}

#[test]
fn north_carolina_every_combination_of_areas() {
    let oracle = north_carolina::ORACLE;
    // Leap days move the window; one ordinary day stands for the others.
    for as_of in ["2024-02-29", "2025-02-28", "2026-11-21"].map(day) {
        let mut base = (oracle.base)();
        base.retain(|name, _| !AREAS.contains(&name.as_str()));
        let lists: Vec<Vec<Given>> = AREAS.iter().map(|fact| every(&oracle, as_of, fact)).collect();
        let count = product(&base, &lists, &mut |given| compare(&oracle, as_of, given));
        assert_eq!(count, 3_usize.pow(6) * 5 * 3);
    }
}

#[test]
fn north_carolina_every_combination() {
    let oracle = north_carolina::ORACLE;
    let as_of = day("2026-11-21");
    let age = ["2010-11-21", "2010-11-22"].map(|text| json!(text));
    let no_others = json!({ "area_1_housing": true, "area_2_co_occurring": false, "area_3_crisis_risk": false, "area_4_office_based_services": false, "area_5_daily_living": false });
    let with = |more: Value| given(&no_others).into_iter().chain(given(&more)).collect::<Given>();
    let areas = vec![
        with(json!({ "last_criminal_justice_event_date": "2025-11-21" })),
        with(json!({ "last_criminal_justice_event_date": "2025-11-21", "area_6_criminal_justice": false })),
        with(json!({ "last_criminal_justice_event_date": "2025-11-20" })),
        given(&json!({ "area_2_co_occurring": true, "area_4_office_based_services": true })),
        Given::new(),
    ];
    let mut lists = vec![any_answer("date_of_birth", &age), areas];
    lists.extend(
        [
            "primary_diagnosis",
            "funding",
            "expresses_desire_to_work",
            "employment_pattern",
            "needs_assistance_beyond_employer",
            "act_in_same_authorization_period",
            "authorized_with_another_ips_provider",
        ]
        .iter()
        .map(|fact| every(&oracle, as_of, fact)),
    );
    let count = product(&Given::new(), &lists, &mut |given| compare(&oracle, as_of, given));
    assert_eq!(count, 3 * 5 * 6 * 4 * 3 * 5 * 3 * 3 * 3);
}

/// The oracle asks about the same facts and judges the same criteria as the policy, or the walks above would leave some out.
#[test]
fn the_oracles_know_every_fact_and_criterion() {
    for oracle in [louisiana::ORACLE, north_carolina::ORACLE] {
        let document = policy(&oracle).document();
        let as_of = day("2026-11-21");
        let known: BTreeSet<&str> = (oracle.facts)(as_of).into_iter().map(|(name, _)| name).collect();
        assert_eq!(document.facts.iter().map(|fact| fact.name.as_str()).collect::<BTreeSet<_>>(), known);
        let expected = (oracle.expect)(as_of, &Given::new());
        let judged: BTreeSet<&str> = expected.criteria.iter().map(|(criterion, _, _)| *criterion).collect();
        assert_eq!(document.criteria.iter().map(|criterion| criterion.id.as_str()).collect::<BTreeSet<_>>(), judged);
        assert_eq!((oracle.expect)(as_of, &(oracle.base)()).outcome(), "eligible", "the base of {} meets everything", oracle.policy);
    }
}
