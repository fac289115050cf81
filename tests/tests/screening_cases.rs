//! Every table of cases, on the core and through the command: one expectation for both.

use chrono::NaiveDate;
use ips_core::{Facts, Input, Language, Policy, Situation, Voice, screen};
use ips_report::Speaker;
use ips_tests::{Case, Ips, Ran, Table, case_tables, screen_line};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

fn tables(policy: &str) -> Vec<Table> {
    let tables: Vec<Table> = case_tables(policy).iter().map(|path| Table::read(path)).collect();
    for table in &tables {
        assert_eq!(table.policy, policy, "{}: the table lies in the folder of another policy", table.path.display());
    }
    tables
}

fn cases(tables: &[Table]) -> impl Iterator<Item = (&Table, &Case)> {
    tables.iter().flat_map(|table| table.case.iter().map(move |case| (table, case)))
}

/// What is wrong with one case: its name with every difference, or nothing.
fn complaint(table: &Table, case: &Case, ran: &Ran) -> Option<String> {
    let differences = match ran {
        Ran::Determination(_) if !case.errors.is_empty() => vec![format!("expected errors {:?}, came a determination", case.errors)],
        Ran::Determination(got) => case.differences(got),
        Ran::Errors(errors) if *errors == case.errors => Vec::new(),
        Ran::Errors(errors) => vec![format!("expected errors {:?}, came {errors:?}", case.errors)],
    };
    let file = table.path.file_name().unwrap_or_default().display();
    (!differences.is_empty()).then(|| format!("{}/{file}, \"{}\":\n    {}", table.policy, case.name, differences.join("\n    ")))
}

/// What is wrong with the heading of a result.
fn wrong_heading(policy: &Policy, as_of: NaiveDate, case: &Case, line: &str) -> Option<String> {
    let wanted = case.heading.as_ref()?;
    let input: Input<'_> = serde_json::from_str(line).ok()?;
    let (facts, _) = Facts::read(Situation::new(policy, as_of), &input);
    let heading = Speaker::new(policy, Voice::Worker, Language::En).outcome_heading(&screen(&facts));
    (heading != *wanted).then(|| format!("\"{}\":\n    expected the heading \"{wanted}\", came \"{heading}\"", case.name))
}

fn report(complaints: &[String]) {
    assert!(complaints.is_empty(), "{} cases differ:\n\n{}\n", complaints.len(), complaints.join("\n\n"));
}

fn on_the_core(policy_id: &str) {
    let policy = ips_policies::find(policy_id).unwrap_or_else(|| panic!("{policy_id} is embedded"));
    let tables = tables(policy_id);
    let complaints = cases(&tables).filter_map(|(table, case)| {
        let (as_of, line) = (table.as_of(case), table.line(case));
        complaint(table, case, &screen_line(policy, as_of, &line)).or_else(|| wrong_heading(policy, as_of, case, &line))
    });
    report(&complaints.collect::<Vec<_>>());
}

/// One run of the command for each as-of date, with every case of that date, good lines and bad ones mixed.
fn through_the_command(policy_id: &str) {
    let policy = ips_policies::find(policy_id).unwrap_or_else(|| panic!("{policy_id} is embedded"));
    let tables = tables(policy_id);
    let mut runs: BTreeMap<NaiveDate, Vec<(&Table, &Case)>> = BTreeMap::new();
    for (table, case) in cases(&tables) {
        runs.entry(table.as_of(case)).or_default().push((table, case));
    }
    let mut complaints = Vec::new();
    for (as_of, cases) in runs {
        let lines: Vec<String> = cases.iter().map(|(table, case)| table.line(case)).collect();
        let written = Ips::built().screen(policy_id, as_of, &lines);
        for (index, ((table, case), written)) in cases.into_iter().zip(written).enumerate() {
            let ran = Ran::from_command(index + 1, written);
            complaints.extend(complaint(table, case, &ran));
            // What a case does not mention is the same on both sides, too.
            let core = screen_line(policy, as_of, &lines[index]);
            if ran != core {
                complaints.push(format!("\"{}\": the command says {ran:?}, the core says {core:?}", case.name));
            }
        }
    }
    report(&complaints);
}

#[test]
fn louisiana_on_the_core() {
    on_the_core("la-ccp4043");
}

#[test]
fn north_carolina_on_the_core() {
    on_the_core("nc-yp630");
}

#[test]
fn louisiana_through_the_command() {
    through_the_command("la-ccp4043");
}

#[test]
fn north_carolina_through_the_command() {
    through_the_command("nc-yp630");
}

/// The tables themselves leave nothing out: every value of every criterion, every reason, every error, every name.
#[test]
fn tables_cover_the_policies() {
    for policy in ips_policies::all() {
        let document = policy.document();
        let tables = tables(policy.id());
        let mut values = BTreeSet::new();
        let mut names = BTreeSet::new();
        for (table, case) in cases(&tables) {
            let line: Value = serde_json::from_str(&table.line(case)).unwrap_or_else(|error| panic!("\"{}\": {error}", case.name));
            names.extend(line.as_object().into_iter().flatten().map(|(name, _)| name.clone()));
            if case.outcome.is_some() {
                for criterion in &document.criteria {
                    let value = match (case.failing.contains(&criterion.id), case.missing.contains(&criterion.id)) {
                        (true, _) => "not_met",
                        (_, true) => "unknown",
                        _ => "met",
                    };
                    values.insert((criterion.id.as_str(), value));
                }
            }
        }
        let uncovered: Vec<String> = document
            .criteria
            .iter()
            .flat_map(|criterion| ["met", "not_met", "unknown"].map(|value| (criterion.id.as_str(), value)))
            .filter(|pair| !values.contains(pair))
            .map(|(criterion, value)| format!("{criterion} {value}"))
            .chain(document.facts.iter().map(|fact| &fact.name).chain(&document.zero_exclusion.ignored_facts).filter(|name| !names.contains(*name)).cloned())
            .collect();
        assert!(uncovered.is_empty(), "{}: no case for {uncovered:?}", policy.id());
    }
}

#[test]
fn tables_use_every_reason_and_error() {
    let tables: Vec<Table> = ips_policies::all().iter().flat_map(|policy| tables(policy.id())).collect();
    let reasons: BTreeSet<&str> = cases(&tables).flat_map(|(_, case)| case.reasons.values()).map(String::as_str).collect();
    let expected = BTreeSet::from([
        "answered",
        "answer_missing",
        "age_reached",
        "age_not_reached",
        "birthday_this_year",
        "enough_parts",
        "too_few_parts",
        "parts_open",
        "event_in_window",
        "event_too_old",
        "readings_differ",
        "no_rule_in_force",
    ]);
    assert_eq!(reasons, expected);
    let errors: BTreeSet<&str> = cases(&tables).flat_map(|(_, case)| &case.errors).map(|error| error.code.as_str()).collect();
    let expected =
        BTreeSet::from(["unknown_fact", "wrong_type", "no_such_date", "after_as_of", "implausible", "not_an_option", "given_twice", "contradiction"]);
    assert_eq!(errors, expected);
}
