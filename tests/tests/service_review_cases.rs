//! Every table of reviews of people who are served: may somebody stay in the service, can it end. The engine is that of a screening.

use ips_core::policy::{Policy, ProgramPolicy};
use ips_core::{Input, Situation};
use ips_report::Review;
use ips_tests::{Case, Ran, Table, repository, screen_line};
use std::collections::BTreeSet;

const REVIEWS: [(&str, Review); 2] = [("continued-stay.toml", Review::ContinuedStay), ("discharge.toml", Review::Discharge)];

/// A review that has criteria, with its table.
struct Reviewed {
    program: &'static ProgramPolicy,
    review: Review,
    policy: &'static Policy,
    table: Table,
}

/// Every review that has criteria.
fn tables() -> Vec<Reviewed> {
    let mut tables = Vec::new();
    for program in ips_policies::programs() {
        for (file, review) in REVIEWS {
            let path = repository().join("tests/cases").join(program.id()).join(file);
            assert_eq!(path.exists(), review.policy(program).is_some(), "{}: a review and its table go together", path.display());
            if let Some(policy) = review.policy(program) {
                let table = Table::read(&path);
                assert_eq!(table.policy, program.id(), "{}: the table lies in the folder of another policy", path.display());
                tables.push(Reviewed { program, review, policy, table });
            }
        }
    }
    tables
}

impl Reviewed {
    /// What the policy says beside the criteria, for a case that has an outcome: rules and value.
    fn beside(&self, case: &Case) -> Vec<(String, String)> {
        let line = self.table.line(case);
        let answers: Input<'_> = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{line}: {error}"));
        let reviewed = self.review.of(Situation::new(self.program, self.table.as_of(case)), &answers);
        let reviewed = reviewed.unwrap_or_else(|errors| panic!("\"{}\": {errors:?}", case.name));
        let json = serde_json::to_value(&reviewed.beside).expect("it has a form in JSON");
        let told = reviewed.beside.iter().zip(json.as_array().into_iter().flatten());
        told.map(|(found, json)| (found.citation.ids(), json["value"].as_str().unwrap_or_default().to_owned())).collect()
    }

    fn differences(&self, case: &Case) -> Vec<String> {
        let mut differences = match screen_line(self.policy, self.table.as_of(case), &self.table.line(case)) {
            Ran::Determination(_) if !case.errors.is_empty() => vec![format!("expected errors {:?}, came a determination", case.errors)],
            Ran::Determination(got) => case.differences(&got),
            Ran::Errors(errors) if errors == case.errors => Vec::new(),
            Ran::Errors(errors) => vec![format!("expected errors {:?}, came {errors:?}", case.errors)],
        };
        if let Some(expected) = &case.beside {
            let told = self.beside(case);
            differences.extend((told != *expected).then(|| format!("beside: expected {expected:?}, came {told:?}")));
        }
        differences
    }
}

#[test]
fn reviews_of_people_served() {
    let mut complaints = Vec::new();
    for reviewed in tables() {
        for case in &reviewed.table.case {
            let differences = reviewed.differences(case);
            if !differences.is_empty() {
                complaints.push(format!("{}, \"{}\":\n    {}", reviewed.table.path.display(), case.name, differences.join("\n    ")));
            }
        }
    }
    assert!(complaints.is_empty(), "{} cases differ:\n\n{}\n", complaints.len(), complaints.join("\n\n"));
}

/// A rule that is told and not asked is cited by no criterion, so that nothing says that it is met.
#[test]
fn what_is_not_asked_is_never_met() {
    for Reviewed { program, review, policy, table } in tables() {
        let not_asked: Vec<_> = review.rules(program).beside.iter().filter(|beside| beside.fact.is_none()).flat_map(|beside| &beside.source.rules).collect();
        for case in table.case.iter().filter(|case| case.outcome.is_some()) {
            let Ran::Determination(got) = screen_line(policy, table.as_of(case), &table.line(case)) else { continue };
            let findings = got["findings"].to_string();
            let met: Vec<_> = not_asked.iter().filter(|rule| findings.contains(&format!("\"{}\"", rule.0))).collect();
            assert!(met.is_empty(), "{}, \"{}\": {met:?}", table.path.display(), case.name);
        }
    }
}

/// The tables leave no value of a criterion, no fact and no value of what is said beside them out.
#[test]
fn tables_cover_the_reviews() {
    for reviewed in tables() {
        let Reviewed { policy, table, .. } = &reviewed;
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
            values.extend(case.beside.iter().flatten().map(|(rules, value)| format!("{rules} {value}")));
        }
        let criteria = document.criteria.iter().map(|criterion| criterion.id.clone());
        let beside = reviewed.review.rules(reviewed.program).beside.iter();
        let (asked, told): (Vec<_>, Vec<_>) = beside.partition(|beside| beside.fact.is_some());
        let ids = |beside: &ips_core::policy::planning::Beside| reviewed.program.citation(&beside.source).ids();
        let with_values = criteria.chain(asked.into_iter().map(ids));
        let wanted = with_values.flat_map(|id| ["met", "not_met", "unknown"].map(|value| format!("{id} {value}")));
        let uncovered: Vec<String> = wanted
            .chain(told.into_iter().map(|beside| format!("{} ", ids(beside))))
            .filter(|value| !values.contains(value))
            .chain(document.facts.iter().map(|fact| fact.name.clone()).filter(|name| !names.contains(name)))
            .collect();
        assert!(uncovered.is_empty(), "{}: no case for {uncovered:?}", table.path.display());
    }
}
