//! Single rules as an auditor looks them up: where they stand, how strongly and from when they are told, and what is said of them.

use crate::{documents, walk};
use ips_core::{Facts, Situation, screen};
use ips_report::proofs;
use ips_tests::{Complaints, PlanningTable, input};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// One rule. What a case does not mention is not compared.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleCase {
    name: String,
    rule: String,
    /// The headings of everything that carries the rule.
    heading: Option<BTreeSet<String>>,
    /// The beginnings of items, one of which each citation has.
    item: Option<Vec<String>>,
    /// Every force with which it is told.
    force: Option<BTreeSet<String>>,
    /// The first day on which anything that carries it holds.
    from: Option<String>,
    /// Words that stand together in the English of one thing that carries the rule.
    #[serde(default)]
    says: Vec<String>,
    /// Words that stand in nothing that carries the rule.
    #[serde(default)]
    never_says: Vec<String>,
    /// Notes that stand beside everything that carries the rule.
    #[serde(default)]
    notes: Vec<String>,
}

/// Something of a policy file that carries a rule.
#[derive(Clone, Debug)]
struct Carried {
    place: Value,
    severity: Option<String>,
    english: String,
}

/// Everything of a policy that carries a rule: with rules of its own, or with those of its source.
fn carrying(document: &Value, id: &str, rule: &str) -> Vec<Carried> {
    let mut found = Vec::new();
    walk(id, document, &mut |at, value| {
        let own = value["rules"].is_array() && !at.ends_with("source");
        let bearer = if own { value } else { &value["source"] };
        if !bearer["rules"].as_array().into_iter().flatten().any(|carried| carried == rule) {
            return;
        }
        let place = if bearer["citation"].is_object() { &bearer["citation"] } else { bearer };
        let mut place = place.clone();
        if let Some(members) = place.as_object_mut() {
            members.insert("from".to_owned(), bearer["from"].clone());
        }
        found.push(Carried { place, severity: value["severity"].as_str().map(str::to_owned), english: english(value) });
    });
    found
}

/// Every English text in a value.
fn english(value: &Value) -> String {
    let mut texts = Vec::new();
    walk("", value, &mut |_, inner| texts.extend(inner["en"].as_str().map(str::to_owned)));
    texts.join("\n")
}

#[test]
fn rules_as_the_documents_state_them() {
    let documents: Vec<_> = documents().collect();
    let mut complaints = Complaints::default();
    for table in PlanningTable::<RuleCase>::all("rules.toml") {
        let id = table.program.id();
        let (_, document) = documents.iter().find(|(policy, _)| policy.id() == id).expect("every program has its policy");
        let notes = &document["planning"]["notes"];
        for case in &table.cases {
            let name = format!("{}, {} {}", table.file, case.rule, case.name);
            let mut found = carrying(document, id, &case.rule);
            complaints.expect(&name, "carried", &true, &!found.is_empty());
            let text = |field: &str, carried: &Carried| carried.place[field].as_str().map(str::to_owned);
            if let Some(heading) = &case.heading {
                complaints.expect(&name, "heading", heading, &found.iter().filter_map(|carried| text("heading", carried)).collect());
            }
            if let Some(items) = &case.item {
                let begins = |carried: &Carried| text("item", carried).is_some_and(|item| items.iter().any(|begin| item.starts_with(begin.as_str())));
                complaints.expect(&name, "item", &true, &found.iter().filter(|carried| carried.place["item"].is_string()).all(begins));
            }
            if let Some(force) = &case.force {
                complaints.expect(&name, "force", force, &found.iter().filter_map(|carried| carried.severity.clone()).collect());
            }
            complaints.expect(&name, "from", &case.from.clone().or_else(|| first_day(&found)), &first_day(&found));
            let beside = |carried: &Carried| case.notes.iter().all(|note| carried.place["notes"].as_array().into_iter().flatten().any(|own| own == note));
            complaints.expect(&name, "notes", &true, &found.iter().all(beside));
            // A note says what belongs to the thing it stands beside.
            for carried in &mut found {
                let own = carried.place["notes"].as_array().cloned().unwrap_or_default();
                let said = notes.as_array().into_iter().flatten().filter(|note| own.contains(&note["id"])).map(english);
                carried.english = std::iter::once(carried.english.clone()).chain(said).collect::<Vec<_>>().join("\n");
            }
            let says = found.iter().any(|carried| case.says.iter().all(|words| carried.english.contains(words.as_str())));
            complaints.expect(&name, "says", &true, &(says || case.says.is_empty()));
            let said: Vec<&String> = case.never_says.iter().filter(|words| found.iter().any(|carried| carried.english.contains(words.as_str()))).collect();
            complaints.expect(&name, "never says", &Vec::new(), &said);
        }
    }
    complaints.report();
}

fn first_day(found: &[Carried]) -> Option<String> {
    found.iter().filter_map(|carried| carried.place["from"].as_str().map(str::to_owned)).min()
}

/// A question that is still open: whom to ask, and what proves the answer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenCase {
    name: String,
    facts: Map<String, Value>,
    open: String,
    ask: Vec<String>,
    proof: Vec<String>,
}

#[test]
fn open_questions_go_to_whom_they_concern() {
    let mut complaints = Complaints::default();
    for table in PlanningTable::<OpenCase>::all("open-questions.toml") {
        let policy = ips_policies::find(table.program.id()).expect("every program has its policy");
        for case in &table.cases {
            let name = format!("{}, \"{}\"", table.file, case.name);
            let given = Value::Object(case.facts.clone());
            let (facts, errors) = Facts::read(Situation::new(policy, table.as_of(None)), &input(&given));
            assert!(errors.is_empty(), "{name}: {errors:?}");
            let found = screen(&facts);
            let Some(open) = found.to_settle.iter().find(|open| open.fact.name == case.open) else {
                complaints.expect(&name, "open", &true, &false);
                continue;
            };
            complaints.expect(&name, "ask", &case.ask, &open.ask.iter().map(|party| party.name().to_owned()).collect());
            complaints.expect(&name, "proof", &case.proof, &proofs(open, policy).into_iter().map(|proof| proof.en.clone()).collect());
        }
    }
    complaints.report();
}
