//! The health of the policy files and of the code around them: what no type can enforce.

mod citations;
mod code;
mod days;
mod direction;
mod embedded;
mod force;
mod reading_grade;
mod rules;
mod texts;

use ips_core::Policy;
use serde_json::Value;

/// Every policy as JSON, to look at everything in it whatever its place; planning stands under `planning`.
fn documents() -> impl Iterator<Item = (&'static Policy, Value)> {
    let policies = ips_policies::all();
    assert_eq!(policies.len(), 2, "both policies are embedded");
    policies.iter().map(|policy| {
        let mut document = serde_json::to_value(policy.document()).expect("a document has a form in JSON");
        let program = ips_policies::program(policy.id()).unwrap_or_else(|| panic!("{} has a planning part", policy.id()));
        document["planning"] = serde_json::to_value(program.planning()).expect("a planning part has a form in JSON");
        (policy, document)
    })
}

/// Calls `visit` with every value in the tree and the way to it.
fn walk(at: &str, value: &Value, visit: &mut dyn FnMut(&str, &Value)) {
    visit(at, value);
    match value {
        Value::Object(members) => members.iter().for_each(|(name, inner)| walk(&format!("{at}.{name}"), inner, visit)),
        Value::Array(entries) => {
            for (index, inner) in entries.iter().enumerate() {
                // The name of an entry says more than its number.
                let name = ["id", "name", "from"].iter().find_map(|field| inner[*field].as_str()).map_or_else(|| (index + 1).to_string(), str::to_owned);
                walk(&format!("{at}[{name}]"), inner, visit);
            }
        }
        _ => {}
    }
}

/// Fails with every complaint at once.
fn report(what: &str, complaints: &[String]) {
    assert!(complaints.is_empty(), "{what}:\n  {}\n", complaints.join("\n  "));
}
