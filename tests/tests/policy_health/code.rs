//! What must not stand in the code: a state or a policy by name, and in the core a clock or any input and output.

use crate::report;
use ips_tests::{repository, sources};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The lines of a source file before its own tests, with their numbers.
fn lines(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(repository().join(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let product = text.split_once("#[cfg(test)]\nmod tests {").map_or(text.as_str(), |(product, _)| product);
    product.lines().enumerate().map(|(index, line)| (index + 1, line.to_owned())).collect()
}

/// Tests that stand beside the code, in files of their own.
fn is_test(path: &Path) -> bool {
    path.file_stem().is_some_and(|name| name == "tests") || path.components().any(|part| part.as_os_str() == "tests")
}

/// Every line of these files that holds one of these texts.
fn found(paths: impl Iterator<Item = std::path::PathBuf>, holds: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let mut complaints = Vec::new();
    for path in paths.filter(|path| !is_test(path)) {
        for (number, line) in lines(&path) {
            complaints.extend(holds(&line).map(|what| format!("{}:{number}: {what}: {}", path.display(), line.trim())));
        }
    }
    complaints
}

/// What differs between policies stands in their files and nowhere else, in code and in words alike.
#[test]
fn no_state_and_no_policy_in_the_code() {
    const ANY_CASE: [&str; 18] = [
        "louisiana",
        "luisiana",
        "north carolina",
        "north_carolina",
        "carolina del norte",
        "la-ccp",
        "nc-yp",
        "ccp4043",
        "ccp.4043",
        "yp630",
        "my choice",
        "my_choice",
        "amerihealth",
        "lme-mco",
        "medicaid",
        "1915(i)",
        "lac 50",
        "tailored plan",
    ];
    const AS_WRITTEN: [&str; 10] = [" LA ", " NC ", "\"LA\"", "\"NC\"", "LA-ELG", "NC-ELG", "A-LA-", "A-NC-", "LRS", "(LME"];
    let holds = |line: &str| {
        let lower = line.to_lowercase();
        let name = ANY_CASE.iter().find(|name| lower.contains(**name)).or_else(|| AS_WRITTEN.iter().find(|name| line.contains(**name)));
        name.map(|name| format!("names `{}`", name.trim()))
    };
    let paths = sources().into_iter();
    let complaints = found(paths, &holds);
    report("states or policies in the code", &complaints);
    assert!(sources().iter().any(|path| path.starts_with("crates/ips-core/src")), "the sources are looked at");
}

/// What policies call their positions, events, states and rules is theirs alone.
#[test]
fn no_id_of_planning_in_the_code() {
    // Ids that are also words of the staff list, of the team or of what other tasks ask under every policy: one thing has one name.
    const OF_THE_FORM: [&str; 10] = [
        "hire_date",
        "program_start_date",
        "opening_staff",
        "other_supervisory_duties",
        "re_evaluation",
        "job_start_date",
        "program_entry_date",
        "authorization_start_date",
        "fidelity_findings_date",
        "fidelity_score_final_date",
    ];
    let mut ids = BTreeSet::new();
    for program in ips_policies::programs() {
        let planning = program.planning();
        ids.extend(planning.staffing.roles.iter().map(|role| &role.id));
        ids.extend(planning.staffing.bounds.iter().map(|bound| &bound.id));
        ids.extend(planning.events.iter().map(|event| &event.id));
        ids.extend(planning.staff_facts.iter().map(|fact| &fact.id));
        ids.extend(planning.deadlines.iter().map(|deadline| &deadline.id));
        ids.extend(planning.pre_hire.iter().map(|check| &check.id));
        ids.extend(planning.duties.iter().map(|duty| &duty.id));
        ids.extend(planning.fidelity.bands.iter().map(|band| &band.id));
        ids.extend(planning.fidelity.states.iter().map(|state| &state.id));
    }
    let quoted: Vec<String> = ids.into_iter().filter(|id| !OF_THE_FORM.contains(&id.as_str())).map(|id| format!("\"{id}\"")).collect();
    assert!(quoted.len() > 100, "only {} ids were found", quoted.len());
    let complaints = found(sources().into_iter(), &|line| quoted.iter().find(|id| line.contains(id.as_str())).map(|id| format!("names {id}")));
    report("ids of planning in the code", &complaints);
}

#[test]
fn the_core_has_no_clock_and_no_input_or_output() {
    const FORBIDDEN: [&str; 18] = [
        "std::time",
        "SystemTime",
        "Instant::now",
        "Utc::now",
        "Local::now",
        "chrono::Local",
        "std::fs",
        "std::env",
        "std::net",
        "std::io",
        "std::process",
        "std::thread",
        "println!",
        "eprintln!",
        "print!(",
        "dbg!",
        "include_str!",
        "env!(",
    ];
    let core = sources().into_iter().filter(|path| path.starts_with("crates/ips-core/src"));
    // An example of the documentation is no part of the core.
    let complaints =
        found(core, &|line| FORBIDDEN.iter().find(|text| line.contains(**text) && !line.trim_start().starts_with("///")).map(|text| format!("uses `{text}`")));
    report("the core reaches outside", &complaints);
}

/// The clock of chrono is switched off for everybody, so that the core could not read it even by mistake.
#[test]
fn the_calendar_library_comes_without_its_clock() {
    let text = fs::read_to_string(repository().join("Cargo.toml")).expect("the workspace has a manifest");
    let manifest: toml::Table = toml::from_str(&text).expect("the manifest is TOML");
    let chrono = &manifest["workspace"]["dependencies"]["chrono"];
    assert_eq!(chrono["default-features"].as_bool(), Some(false), "{chrono:?}");
    let features: Vec<&str> = chrono["features"].as_array().into_iter().flatten().filter_map(toml::Value::as_str).collect();
    assert!(!features.contains(&"clock") && !features.contains(&"now"), "{features:?}");
}
