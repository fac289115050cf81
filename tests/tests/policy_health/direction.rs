//! Which crate may use which: nothing points back.

use crate::report;
use ips_tests::repository;
use serde_json::Value;
use std::env;
use std::process::Command;

/// How far a package is from the core. It may use only what is nearer.
fn distance(package: &str) -> Option<u8> {
    Some(match package {
        "ips-core" => 0,
        "ips-policies" => 1,
        "ips-batch" => 2,
        "ips-report" => 3,
        "ips-cli" | "ips-sheets" | "ips-ui" | "ips-wasm" => 4,
        "ips-embed" | "ips-python" | "ips-site" => 5,
        // Nothing may use these two.
        "ips-tests" | "xtask" => 6,
        _ => return None,
    })
}

#[test]
fn nothing_points_back() {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo).args(["metadata", "--no-deps", "--format-version", "1"]).current_dir(repository()).output().expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let mut complaints = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        let Some(own) = distance(name) else {
            complaints.push(format!("{name} has no place: say in this test how far from the core it is"));
            continue;
        };
        // Dependencies of every kind: what a test or a build script uses has to be built, too.
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let used = dependency["name"].as_str().unwrap_or_default();
            if dependency["path"].is_string() && distance(used).is_none_or(|used| used >= own) {
                complaints.push(format!("{name} uses {used}"));
            }
        }
    }
    report("direction", &complaints);
    assert!(packages.iter().any(|package| package["name"] == "ips-core"));
}
