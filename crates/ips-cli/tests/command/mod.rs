//! Runs the command.
#![allow(dead_code, reason = "each test file uses a part of this")]

pub(crate) mod inputs;

use std::io::Write;
use std::process::{Child, Command, Stdio};

/// The made-up policy of the neighbouring crate, which uses every kind of test.
pub(crate) const SAMPLE: &str = include_str!("../../../ips-report/tests/fixtures/sample.toml");

/// What a run left behind.
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    pub(crate) fn json_lines(&self) -> Vec<serde_json::Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
    }
}

/// The path of the made-up policy.
pub(crate) fn sample() -> String {
    format!("{}/../ips-report/tests/fixtures/sample.toml", env!("CARGO_MANIFEST_DIR"))
}

/// Writes a file that only this run of the tests uses, and gives its path.
pub(crate) fn scratch(name: &str, text: impl AsRef<str>) -> String {
    let path = format!("{}/{name}", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(&path, text.as_ref()).unwrap_or_else(|error| panic!("{path}: {error}"));
    path
}

pub(crate) fn start(arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ips"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command starts")
}

pub(crate) fn ips(arguments: &[&str], input: &[u8]) -> Run {
    let mut child = start(arguments);
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // The command may end without having read anything.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the command ends");
    writer.join().expect("the writer ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { status: output.status.code().expect("no signal"), stdout: text(output.stdout), stderr: text(output.stderr) }
}
