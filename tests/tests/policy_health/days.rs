//! From when a value holds: a day that the document prints, and no earlier one than the document shows the value for.

use crate::{documents, report, walk};
use ips_core::policy::Policy;
use serde_json::Value;
use std::collections::BTreeMap;

/// The day of the text that each file cites: its own last change of more than references. What it says is shown from then on.
const TEXTS: [(&str, &str); 2] = [("la-ccp4043", "2022-02-01"), ("nc-yp630", "2019-01-07")];

/// The rules that the document's own history records, by the first day they speak of.
fn history(policy: &Policy) -> BTreeMap<String, Vec<&str>> {
    let mut days: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for entry in &policy.document().policy.history {
        days.entry(entry.date.first_day().to_string()).or_default().extend(entry.rules.iter().map(|rule| rule.0.as_str()));
    }
    days
}

#[test]
fn every_value_holds_from_a_day_that_the_document_shows_it_for() {
    let mut complaints = Vec::new();
    let mut seen = 0;
    for (policy, document) in documents() {
        let (_, text) = TEXTS.iter().find(|(id, _)| *id == policy.id()).unwrap_or_else(|| panic!("{} has no day of its text", policy.id()));
        let history = history(policy);
        walk(policy.id(), &document, &mut |at, value| {
            let (Some(from), Some(rules)) = (value["from"].as_str(), value["rules"].as_array()) else { return };
            seen += 1;
            if from == *text {
                return;
            }
            let recorded = |rule: &Value| history.get(from).is_some_and(|known| known.iter().any(|known| rule == known));
            if !history.contains_key(from) {
                complaints.push(format!("{at} holds from {from}, which the document does not print"));
            } else if !rules.iter().any(recorded) {
                complaints.push(format!("{at} holds from {from}, and names no rule of the history of that day"));
            }
        });
    }
    report("days", &complaints);
    assert!(seen > 300, "only {seen} days were found");
}
