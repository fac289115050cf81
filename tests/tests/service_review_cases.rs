//! Every table of reviews of people who are served: may somebody stay in the service, can it end. The engine is that of a screening.

use ips_core::Policy;
use ips_core::policy::ProgramPolicy;
use ips_tests::{Ran, Table, repository, screen_line};
use std::collections::BTreeSet;

type Review = fn(&'static ProgramPolicy) -> Option<&'static Policy>;

const REVIEWS: [(&str, Review); 2] = [("continued-stay.toml", ProgramPolicy::continued_stay), ("discharge.toml", ProgramPolicy::discharge)];

/// Every review that has criteria, with its table.
fn tables() -> Vec<(&'static Policy, Table)> {
    let mut tables = Vec::new();
    for program in ips_policies::programs() {
        for (file, review) in REVIEWS {
            let path = repository().join("tests/cases").join(program.id()).join(file);
            assert_eq!(path.exists(), review(program).is_some(), "{}: a review and its table go together", path.display());
            if let Some(policy) = review(program) {
                let table = Table::read(&path);
                assert_eq!(table.policy, program.id(), "{}: the table lies in the folder of another policy", path.display());
                tables.push((policy, table));
            }
        }
    }
    tables
}

#[test]
fn reviews_of_people_served() {
    let mut complaints = Vec::new();
    for (policy, table) in tables() {
        for case in &table.case {
            let differences = match screen_line(policy, table.as_of(case), &table.line(case)) {
                Ran::Determination(_) if !case.errors.is_empty() => vec![format!("expected errors {:?}, came a determination", case.errors)],
                Ran::Determination(got) => case.differences(&got),
                Ran::Errors(errors) if errors == case.errors => Vec::new(),
                Ran::Errors(errors) => vec![format!("expected errors {:?}, came {errors:?}", case.errors)],
            };
            if !differences.is_empty() {
                complaints.push(format!("{}, \"{}\":\n    {}", table.path.display(), case.name, differences.join("\n    ")));
            }
        }
    }
    assert!(complaints.is_empty(), "{} cases differ:\n\n{}\n", complaints.len(), complaints.join("\n\n"));
}

/// The tables leave no value of a criterion and no fact out.
#[test]
fn tables_cover_the_reviews() {
    for (policy, table) in tables() {
        let document = policy.document();
        let mut values = BTreeSet::new();
        let mut names = BTreeSet::new();
        for case in &table.case {
            let line: serde_json::Value = serde_json::from_str(&table.line(case)).unwrap_or_else(|error| panic!("\"{}\": {error}", case.name));
            names.extend(line.as_object().into_iter().flatten().map(|(name, _)| name.clone()));
            for criterion in document.criteria.iter().filter(|_| case.outcome.is_some()) {
                let value = match (case.failing.contains(&criterion.id), case.missing.contains(&criterion.id)) {
                    (true, _) => "not_met",
                    (_, true) => "unknown",
                    _ => "met",
                };
                values.insert(format!("{} {value}", criterion.id));
            }
        }
        let wanted = document.criteria.iter().flat_map(|criterion| ["met", "not_met", "unknown"].map(|value| format!("{} {value}", criterion.id)));
        let uncovered: Vec<String> = wanted
            .filter(|value| !values.contains(value))
            .chain(document.facts.iter().map(|fact| fact.name.clone()).filter(|name| !names.contains(name)))
            .collect();
        assert!(uncovered.is_empty(), "{}: no case for {uncovered:?}", table.path.display());
    }
}
