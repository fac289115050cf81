//! `ips policy list` and `ips policy show`, and the help.

mod command;

use command::ips;
use serde_json::Value;

#[test]
fn list_names_every_policy() {
    let text = ips(&["policy", "list"], b"");
    let json: Value = serde_json::from_str(&ips(&["policy", "list", "--json"], b"").stdout).expect("JSON");
    let ids: Vec<&str> = json.as_array().expect("a list").iter().filter_map(|policy| policy["id"].as_str()).collect();
    assert_eq!(ids, ["la-ccp4043", "nc-yp630"]);
    for policy in json.as_array().expect("a list") {
        assert_eq!(policy["digest"].as_str().map(str::len), Some(64));
        for part in [&policy["id"], &policy["document"], &policy["version"], &policy["region"]["en"]] {
            assert!(text.stdout.contains(part.as_str().expect("a text")), "{part} is not in {}", text.stdout);
        }
    }
    assert_eq!((text.status, text.stderr.as_str()), (0, ""));
}

#[test]
fn show_names_every_fact_criterion_and_rule() {
    for id in ["la-ccp4043", "nc-yp630"] {
        let json: Value = serde_json::from_str(&ips(&["policy", "show", id, "--json"], b"").stdout).expect("JSON");
        for lang in ["en", "es"] {
            let text = ips(&["policy", "show", id, "--lang", lang], b"");
            assert!(text.stdout.lines().all(|line| line.chars().count() <= 100), "{}", text.stdout);
            let joined = text.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
            let names = json["facts"].as_array().expect("facts").iter().map(|fact| &fact["name"]);
            let criteria = json["criteria"].as_array().expect("criteria");
            let ids = criteria.iter().map(|criterion| &criterion["id"]);
            let rules = criteria.iter().flat_map(|criterion| criterion["rules"].as_array().expect("rules"));
            let options =
                json["facts"].as_array().expect("facts").iter().filter_map(|fact| fact["kind"]["choice"].as_array()).flatten().map(|option| &option["id"]);
            let ignored = json["zero_exclusion"]["ignored_facts"].as_array().expect("names");
            for word in names.chain(ids).chain(rules).chain(options).chain(ignored) {
                assert!(joined.contains(word.as_str().expect("a text")), "{word} is not in {joined}");
            }
        }
    }
}

/// Every rule of the inventory, and every field that a task takes, in text and in JSON.
#[test]
fn show_gives_every_rule_and_every_field() {
    let inventory: Value = serde_json::from_str(include_str!("../../../tests/rules/inventory.json")).expect("JSON");
    for (id, source) in [("la-ccp4043", "LA"), ("nc-yp630", "NC")] {
        let rules = inventory.as_array().expect("a list").iter().filter(|rule| rule["source"] == source);
        let rules: Vec<&str> = rules.filter_map(|rule| rule["id"].as_str()).collect();
        assert!(rules.len() > 100, "{id}: {}", rules.len());
        let json = ips(&["policy", "show", id, "--json"], b"").stdout;
        let shown: Value = serde_json::from_str(&json).expect("JSON");
        let mut words: Vec<String> = rules.iter().map(|rule| (*rule).to_owned()).collect();
        for level in shown["inputs"].as_array().expect("a list") {
            for field in level["fields"].as_array().expect("a list") {
                assert!(field["takes"] != "one_of" || field["choices"].as_array().is_some_and(|choices| choices.len() > 1), "{field}");
                words.push(format!("{}: ", field["name"].as_str().expect("a name")));
                words.extend(field["choices"].as_array().into_iter().flatten().filter_map(|word| word.as_str().map(str::to_owned)));
            }
        }
        for task in ["screen", "need", "check-team", "plan", "deadlines", "fidelity", "authorization", "discharge"] {
            assert!(shown["inputs"].as_array().is_some_and(|levels| levels.iter().any(|level| level["task"] == task)), "{id}: {task}");
        }
        for lang in ["en", "es"] {
            let text = ips(&["policy", "show", id, "--lang", lang], b"");
            assert_eq!((text.status, text.stderr.as_str()), (0, ""));
            let text = text.stdout.split_whitespace().collect::<Vec<_>>().join(" ") + " ";
            let missing: Vec<&String> = words.iter().filter(|word| !text.contains(word.as_str())).collect();
            assert!(missing.is_empty(), "{id}, {lang}: {missing:?}");
        }
        let missing: Vec<&&str> = rules.iter().filter(|rule| !json.contains(&format!("\"{rule}\""))).collect();
        assert!(missing.is_empty(), "{id}: {missing:?}");
    }
}

#[test]
fn built_in_policies_screen() {
    for id in ["la-ccp4043", "nc-yp630"] {
        let run = ips(&["screen", "--policy", id, "--as-of", "2025-06-30"], b"{\"birth_year\": 1980}\n");
        assert_eq!((run.status, run.stderr.as_str()), (0, ""));
        let found = &run.json_lines()[0];
        assert_eq!((found["policy"].as_str(), found["outcome"].as_str()), (Some(id), Some("undetermined")));
    }
}

#[test]
fn help_says_what_goes_in_and_what_comes_out() {
    let help = ips(&["screen", "--help"], b"");
    assert_eq!(help.status, 0);
    for part in ["--as-of <YYYY-MM-DD>", "one JSON object to a line", "Exit status", "Example:", "Empty lines are"] {
        assert!(help.stdout.contains(part), "{part} is not in {}", help.stdout);
    }
    assert!(ips(&["--help"], b"").stdout.contains("Exit status"));
}
