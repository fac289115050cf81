//! Every criterion, part, dated value, note and statement says where it stands in the document and which rules it carries.

use crate::{documents, report, walk};
use ips_tests::repository;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Rule ids with the document they belong to.
fn inventory() -> BTreeMap<String, String> {
    let path = repository().join("tests/rules/inventory.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let rules: Vec<Value> = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let text = |rule: &Value, field: &str| rule[field].as_str().unwrap_or_else(|| panic!("{rule} has no {field}")).to_owned();
    rules.iter().map(|rule| (text(rule, "id"), text(rule, "source"))).collect()
}

/// The document of a policy, as the inventory names it.
fn source(policy: &str) -> &'static str {
    match policy {
        "la-ccp4043" => "LA",
        "nc-yp630" => "NC",
        other => panic!("{other} has no rules in the inventory"),
    }
}

#[test]
fn the_inventory_is_whole() {
    let inventory = inventory();
    let count = |source: &str| inventory.values().filter(|of| *of == source).count();
    assert_eq!((count("LA"), count("NC"), inventory.len()), (129, 156, 285));
}

#[test]
fn every_rule_exists_in_the_document_of_its_policy() {
    let inventory = inventory();
    let mut complaints = Vec::new();
    for (policy, document) in documents() {
        walk(policy.id(), &document, &mut |at, value| {
            let Some(rules) = value.get("rules") else { return };
            let rules: Vec<&str> = rules.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            if rules.is_empty() {
                complaints.push(format!("{at} names no rule"));
            }
            let foreign = rules.iter().filter(|rule| inventory.get(**rule).map(String::as_str) != Some(source(policy.id())));
            complaints.extend(foreign.map(|rule| format!("{at} names {rule}, which its document does not have")));
        });
    }
    report("rules", &complaints);
}

/// A heading of a document, as printed, and the rules that stand under it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Heading {
    heading: String,
    rules: Vec<String>,
}

/// The headings of each document, from top to bottom.
fn headings() -> BTreeMap<String, Vec<Heading>> {
    let path = repository().join("tests/rules/headings.toml");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The heading that a citation names, in full or by how it begins, where it is the only one that begins so.
fn named<'h>(headings: &'h [Heading], name: &str) -> Option<&'h Heading> {
    if let Some(whole) = headings.iter().find(|heading| heading.heading == name) {
        return Some(whole);
    }
    let mut begun = headings.iter().filter(|heading| heading.heading.starts_with(name));
    begun.next().filter(|_| begun.next().is_none())
}

#[test]
fn every_rule_stands_under_a_heading() {
    let mut standing = BTreeSet::new();
    for (policy, headings) in headings() {
        let document = source(&policy);
        for rule in headings.into_iter().flat_map(|heading| heading.rules) {
            assert_eq!(inventory().get(&rule).map(String::as_str), Some(document), "{rule} stands in another document than {policy}");
            standing.insert(rule);
        }
    }
    let homeless: Vec<String> = inventory().into_keys().filter(|rule| !standing.contains(rule)).collect();
    report("rules under no heading", &homeless);
}

/// A citation names the heading that its rules stand under. Where they stand under several, the item names the others: "; also HEADING, item".
#[test]
fn every_citation_names_the_headings_of_its_rules() {
    let all = headings();
    let mut complaints = Vec::new();
    let mut seen = 0;
    for (policy, document) in documents() {
        let headings = &all[policy.id()];
        walk(policy.id(), &document, &mut |at, value| {
            let place = if value["citation"].is_object() { &value["citation"] } else { value };
            let (Some(heading), Some(rules)) = (place["heading"].as_str(), value["rules"].as_array()) else { return };
            seen += 1;
            let item = place["item"].as_str().unwrap_or_default();
            if item.trim().is_empty() {
                complaints.push(format!("{at} cites no item"));
            }
            let others = item.split("; also ").skip(1).map(|other| other.split(", ").next().unwrap_or(other));
            let mut cited = Vec::new();
            for name in std::iter::once(heading).chain(others) {
                match named(headings, name).filter(|known| name != heading || known.heading == heading) {
                    Some(heading) => cited.push(heading),
                    None => complaints.push(format!("{at} cites \"{name}\", which is no heading of the document")),
                }
            }
            let rules: Vec<&str> = rules.iter().filter_map(Value::as_str).collect();
            let stands = |rule: &str, heading: &Heading| heading.rules.iter().any(|own| own == rule);
            let astray = rules.iter().filter(|rule| !cited.iter().any(|heading| stands(rule, heading)));
            complaints.extend(astray.map(|rule| format!("{at} cites no heading that {rule} stands under")));
            let idle = cited.iter().filter(|heading| !rules.iter().any(|rule| stands(rule, heading)));
            complaints.extend(idle.map(|heading| format!("{at} cites \"{}\", where none of its rules stands", heading.heading)));
        });
    }
    report("citations", &complaints);
    assert!(seen > 300, "only {seen} citations were found");
}

/// The items of a policy file, each with its place: English, Spanish.
fn items(at: &str, value: &toml::Value, found: &mut Vec<(String, String, String)>) {
    match value {
        toml::Value::Table(fields) => {
            if let (Some(heading), Some(item)) = (fields.get("heading"), fields.get("item")) {
                let text = |language: &str| item.get(language).unwrap_or(item).as_str().unwrap_or_default().to_owned();
                found.push((format!("{at}, {}", heading.as_str().unwrap_or_default()), text("en"), text("es")));
            }
            for (name, inner) in fields {
                items(&format!("{at}.{name}"), inner, found);
            }
        }
        toml::Value::Array(entries) => entries.iter().for_each(|inner| items(at, inner, found)),
        _ => {}
    }
}

/// Words that stand in headings of the documents, which are quoted.
const IN_HEADINGS: [&str; 3] = ["of", "and", "elements"];
/// Words by which an English description would be known in a Spanish one.
const ENGLISH: [&str; 8] = ["item", "items", "paragraph", "sentence", "row", "also", "first", "last"];

/// An item is described in both languages. What both share is what the document itself says: a letter, a number, a heading or a name with capitals.
#[test]
fn every_item_is_described_in_both_languages() {
    let (mut found, mut complaints) = (Vec::new(), Vec::new());
    for (policy, _) in documents() {
        let path = repository().join(format!("crates/ips-policies/policies/{}.toml", policy.id()));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let file: toml::Table = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        items(policy.id(), &toml::Value::Table(file), &mut found);
    }
    assert!(found.len() > 300, "only {} items were found", found.len());
    let is_word = |word: &&str| word.len() > 1 && word.starts_with(|letter: char| letter.is_lowercase());
    let words = |text: &str| -> Vec<String> { text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_owned).collect() };
    for (at, english, spanish) in found {
        let own = words(&english);
        let described = own.iter().map(String::as_str).filter(is_word).find(|word| !IN_HEADINGS.contains(word));
        if let Some(word) = described.filter(|_| english == spanish) {
            complaints.push(format!("{at}: \"{english}\" describes with \"{word}\" and has no Spanish"));
        }
        if let Some(word) = words(&spanish).iter().find(|word| ENGLISH.contains(&word.as_str())) {
            complaints.push(format!("{at}: \"{spanish}\" has the English word \"{word}\""));
        }
    }
    report("items", &complaints);
}

/// A citation without rules of its own would slip through.
#[test]
fn every_citation_has_rules() {
    let mut complaints = Vec::new();
    for (policy, document) in documents() {
        walk(policy.id(), &document, &mut |at, value| {
            let bare = value["heading"].is_string() && !at.ends_with(".citation") && value["rules"].as_array().is_none_or(Vec::is_empty);
            let outer = value["citation"]["heading"].is_string() && value["rules"].as_array().is_none_or(Vec::is_empty);
            if bare || outer {
                complaints.push(format!("{at} cites a place and names no rule"));
            }
        });
    }
    report("citations without rules", &complaints);
}

/// What has to carry a citation or rules, by its place, so that a field that is renamed does not slip through.
#[test]
fn everything_that_decides_is_cited() {
    let mut complaints = Vec::new();
    for (policy, document) in documents() {
        let cited = |value: &Value| value["citation"]["heading"].is_string() && value["rules"].as_array().is_some_and(|rules| !rules.is_empty());
        walk(policy.id(), &document, &mut |at, value| {
            let decides = value.get("test").is_some() || (value.get("from").is_some() && value.get("value").is_some()) || value.get("ignored_facts").is_some();
            if decides && !cited(value) {
                complaints.push(format!("{at} has no citation or no rules"));
            }
        });
        for note in document["notes"].as_array().into_iter().flatten() {
            if note["rules"].as_array().is_none_or(Vec::is_empty) {
                complaints.push(format!("{}: note {} has no rules", policy.id(), note["id"]));
            }
        }
        if !cited(&document["policy"]) {
            complaints.push(format!("{}: the policy itself has no citation or no rules", policy.id()));
        }
    }
    report("not cited", &complaints);
}

/// The rules that stand somewhere in the policies, or in a part of them.
fn carried(part: impl Fn(Value) -> Value) -> BTreeSet<String> {
    let mut carried = BTreeSet::new();
    for (policy, document) in documents() {
        walk(policy.id(), &part(document), &mut |_, value| {
            carried.extend(value["rules"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        });
    }
    carried
}

#[test]
fn every_rule_is_carried() {
    let carried = carried(|document| document);
    let left_out: Vec<String> = inventory().into_keys().filter(|rule| !carried.contains(rule)).collect();
    report("rules that no policy element carries", &left_out);
}

/// No rule that screening rests on is left to planning.
#[test]
fn every_screening_rule_is_carried_by_the_screening() {
    let carried = carried(|mut document| {
        document["planning"] = Value::Null;
        document
    });
    let alone =
        ["LA-LIM-01", "LA-LIM-02", "LA-LIM-03", "LA-LIM-04", "NC-EXC-01", "NC-EXC-03", "LA-META-01", "LA-META-02", "LA-META-04", "NC-META-01", "NC-HIS-01"];
    let needed = |rule: &str| rule.starts_with("LA-ELG-") || rule.starts_with("NC-ELG-") || alone.contains(&rule);
    let left_out: Vec<String> = inventory().into_keys().filter(|rule| needed(rule) && !carried.contains(rule)).collect();
    report("rules that no policy element carries", &left_out);
}
