//! The built command `ips`.

use chrono::NaiveDate;
use serde_json::Value;
use std::env;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::thread;

/// The command, built from this repository.
#[derive(Debug)]
pub struct Ips {
    program: PathBuf,
}

impl Ips {
    /// Builds the command once for each test program; where it is up to date that takes a moment.
    ///
    /// # Panics
    ///
    /// When it cannot be built.
    pub fn built() -> &'static Self {
        static BUILT: OnceLock<Ips> = OnceLock::new();
        BUILT.get_or_init(|| {
            let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
            let arguments = ["build", "--package", "ips-cli", "--bin", "ips", "--message-format", "json-render-diagnostics"];
            let output = Command::new(cargo).args(arguments).current_dir(crate::repository()).output().expect("cargo can be started");
            assert!(output.status.success(), "the command `ips` does not build:\n{}", String::from_utf8_lossy(&output.stderr));
            let messages = String::from_utf8(output.stdout).expect("cargo writes UTF-8");
            let program = messages
                .lines()
                .filter_map(|line| serde_json::from_str::<Value>(line).ok())
                .filter(|message| message["target"]["name"] == "ips")
                .find_map(|message| message["executable"].as_str().map(PathBuf::from))
                .expect("cargo names the program it has built");
            Ips { program }
        })
    }

    /// Runs it with arguments and an input.
    ///
    /// # Panics
    ///
    /// When it cannot be started.
    pub fn run(&self, arguments: &[&str], input: impl Into<Vec<u8>>) -> Output {
        let input = input.into();
        let mut child = Command::new(&self.program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", self.program.display()));
        let mut stdin = child.stdin.take().expect("the input is piped");
        // Output is read while input is written, or both sides could wait for each other.
        let writer = thread::spawn(move || {
            // A command that refuses its arguments ends without reading; its status says so.
            let _ = stdin.write_all(&input);
        });
        let output = child.wait_with_output().expect("the command ends");
        writer.join().expect("writing does not panic");
        output
    }

    /// Screens lines of answers: one value for each line, in order.
    ///
    /// # Panics
    ///
    /// When there are not as many lines of JSON as went in.
    pub fn screen(&self, policy: &str, as_of: NaiveDate, lines: &[String]) -> Vec<Value> {
        let mut input = lines.join("\n");
        input.push('\n');
        let output = self.run(&["screen", "--policy", policy, "--as-of", &as_of.to_string()], input);
        let text = String::from_utf8(output.stdout).expect("the command writes UTF-8");
        let values: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))).collect();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(values.len(), lines.len(), "one line out for each line in; status {}; it said: {said}", output.status);
        values
    }
}
