//! A third policy is one file: it is read and used without any change of code, and what is wrong with a file is said by line.

mod program;
mod refused;
mod refused_planning;
mod screening;
mod wordless;

use ips_core::Policy;
use ips_tests::repository;
use std::fs;

const FILE: &str = "third-state.toml";

fn text() -> String {
    let path = repository().join("tests/demo").join(FILE);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn policy() -> Policy {
    ips_policies::load(FILE, &text()).unwrap_or_else(|errors| panic!("{errors}"))
}

/// The demo with one thing broken: what the message has to hold, and the text at whose line it points.
fn broken(from: &str, to: &str, at: &str, says: &[&str]) {
    let good = text();
    assert!(good.contains(from), "{from} stands in {FILE}");
    let bad = good.replacen(from, to, 1);
    let line = 1 + bad[..bad.find(at).unwrap_or_else(|| panic!("{at} stands in the broken file"))].matches('\n').count();
    let Err(errors) = ips_policies::load(FILE, &bad) else { panic!("with {to} the file must be refused") };
    let message = errors.to_string();
    let wanted = format!("{FILE}:{line}: ");
    assert!(
        message.lines().any(|error| error.starts_with(&wanted) && says.iter().all(|words| error.contains(words))),
        "{wanted}{says:?} is expected, came:\n{message}"
    );
}
