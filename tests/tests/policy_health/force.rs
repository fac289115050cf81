//! How strongly a policy file speaks: as strongly as the document does, rule by rule.

use crate::{documents, report, walk};
use ips_tests::repository;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// What is told with another force than that of its rule, and why: the list it stands in, the rule, the force, the reason.
const READINGS: [(&str, &str, &str, &str); 23] = [
    ("leader_time", "LA-SUP-03", "must", "the share that the permission leaves at least, A-LA-03"),
    ("leader_time", "LA-SUP-03", "should", "the share of the printed example, A-LA-03"),
    ("bounds", "LA-CMP-12", "should", "printed for each specialist without a word on part-time positions, A-LA-42"),
    ("bounds", "LA-SUP-02", "should", "the text is silent on a supervisor's own caseload, A-LA-31"),
    ("deadlines", "LA-CRT-01", "should", "the list of the role gives peers four years, A-LA-27"),
    ("pre_hire", "LA-STA-05", "should", "printed for specialists, advised for the others, A-LA-15"),
    ("duties", "LA-SUP-00", "should", "all together each week is the form that goes with good fidelity"),
    ("credentials", "NC-BC-02", "should", "earlier work is preferred only"),
    ("leader_caseload", "NC-STF-02", "should", "ten is the sum behind the limit, not a limit of its own, A-NC-01"),
    ("spans", "NC-STF-01", "should", "persons or positions is open, A-NC-04"),
    ("spans", "NC-TL-04", "should", "persons or positions is open, A-NC-04"),
    ("minimums", "NC-STF-01", "should", "a second peer mentor is named for the largest team only, A-NC-06"),
    ("minimums", "NC-BC-01", "should", "a size or an example is open, A-NC-51"),
    ("maximums", "NC-STF-01", "should", "other mixes of the ten are open, A-NC-04"),
    ("deadlines", "NC-EPM-04", "must", "the end of what the exception permits, A-NC-07"),
    ("deadlines", "NC-TRN-01", "should", "read for a move within the agency, A-NC-38"),
    ("deadlines", "NC-TRN-02", "should", "read for a move within the agency, A-NC-38"),
    ("deadlines", "NC-TRN-06", "should", "read for a move within the agency, A-NC-38"),
    ("deadlines", "NC-TRN-07", "should", "read for a move within the agency, A-NC-38"),
    ("deadlines", "NC-TRN-08", "should", "read for a move within the agency, A-NC-38"),
    ("deadlines", "NC-EPM-03", "should", "read for a move within the agency, A-NC-38"),
    ("beside", "NC-DIS-00", "may", "the sentence is told and not asked, A-NC-27"),
    ("billing", "NC-CLM-06", "may", "the place of service is left open; only the contract binds"),
];

/// The forces that the inventory gives each rule; none where it says only that the rule is a fact, an alternative or counts to another.
fn forces() -> BTreeMap<String, BTreeSet<&'static str>> {
    let path = repository().join("tests/rules/inventory.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let rules: Vec<Value> = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let text = |rule: &Value, field: &str| rule[field].as_str().unwrap_or_else(|| panic!("{rule} has no {field}")).to_owned();
    rules.iter().map(|rule| (text(rule, "id"), of(&text(rule, "force")))).collect()
}

/// `M`, `R` and `O` before any remark, and the word that the inventory writes out.
fn of(force: &str) -> BTreeSet<&'static str> {
    let said = force.split(['(', ';']).next().unwrap_or_default();
    let mut forces = BTreeSet::new();
    for word in said.split(|letter: char| !letter.is_alphanumeric()) {
        forces.extend(match word {
            "M" => Some("must"),
            "R" | "recommended" => Some("should"),
            "O" => Some("may"),
            _ => None,
        });
    }
    forces
}

/// The list that an entry stands in: `…planning.deadlines[ips_101]` stands in `deadlines`.
fn list(at: &str) -> &str {
    let list = at.rsplit_once('[').map_or(at, |(before, _)| before);
    list.rsplit('.').next().unwrap_or(list)
}

#[test]
fn everything_is_told_as_strongly_as_the_document_tells_it() {
    let forces = forces();
    let mut complaints = Vec::new();
    let mut read = BTreeSet::new();
    for (policy, document) in documents() {
        walk(policy.id(), &document, &mut |at, value| {
            let (Some(severity), Some(rules)) = (value["severity"].as_str(), value["source"]["rules"].as_array()) else { return };
            for rule in rules.iter().filter_map(Value::as_str) {
                let allowed = &forces[rule];
                let reading = READINGS.iter().position(|(in_list, of, force, _)| (*in_list, *of, *force) == (list(at), rule, severity));
                if allowed.is_empty() || allowed.contains(severity) {
                    continue;
                }
                match reading {
                    Some(place) => drop(read.insert(place)),
                    None => complaints.push(format!("{at} says \"{severity}\" of {rule}, whose force is {allowed:?}")),
                }
            }
        });
    }
    let unused = READINGS.iter().enumerate().filter(|(place, _)| !read.contains(place));
    complaints.extend(unused.map(|(_, (list, rule, force, _))| format!("nothing in `{list}` tells {rule} as \"{force}\" any more; take the reading out")));
    report("force", &complaints);
}

#[test]
fn forces_are_read_as_the_inventory_writes_them() {
    let read = |force| of(force).into_iter().collect::<Vec<_>>();
    assert_eq!(read("M"), ["must"]);
    assert_eq!(read("M/R (wording is 'should'; 2b says at once)"), ["must", "should"]);
    assert_eq!(read("M (O elsewhere)"), ["must"]);
    assert_eq!(read("O, recommended"), ["may", "should"]);
    assert_eq!(read("O, window M"), ["may", "must"]);
    assert_eq!(read("info"), [""; 0]);
    assert_eq!(list("la.planning.staffing.roles[specialist].credentials[2]"), "credentials");
}
