//! One line of answers through the core or through the command, brought into the same form.

use crate::case::Wrong;
use chrono::NaiveDate;
use ips_core::{Facts, Input, Policy, Situation, screen};
use serde_json::Value;
use std::collections::BTreeSet;

/// What came out for one line: a determination, or errors.
#[derive(Clone, Debug, PartialEq)]
pub enum Ran {
    /// A determination in JSON.
    Determination(Value),
    /// Every error of the line.
    Errors(BTreeSet<Wrong>),
}

impl Ran {
    /// Reads the line that the command has written for input line `number`.
    ///
    /// # Panics
    ///
    /// When an error line does not name its line, what is wrong and what to do.
    pub fn from_command(number: usize, written: Value) -> Self {
        let error = &written["error"];
        if error.is_null() {
            return Self::Determination(written);
        }
        assert_eq!(error["line"], number, "{written}");
        let others = error["others"].as_array().into_iter().flatten();
        let wrong = [error].into_iter().chain(others).map(|error| {
            let text = |field: &str| error[field].as_str().filter(|text| !text.is_empty()).unwrap_or_else(|| panic!("no {field} in {written}")).to_owned();
            assert_ne!(text("message"), text("remedy"), "{written}");
            // An empty name is a name that can come in.
            Wrong { fact: error["field"].as_str().unwrap_or_default().to_owned(), code: text("code") }
        });
        Self::Errors(wrong.collect())
    }
}

/// Screens one line of JSON on the core.
///
/// # Panics
///
/// When the line is not an object in JSON.
pub fn screen_line(policy: &Policy, as_of: NaiveDate, line: &str) -> Ran {
    let input: Input<'_> = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
    let (facts, errors) = Facts::read(Situation::new(policy, as_of), &input);
    if errors.is_empty() {
        return Ran::Determination(serde_json::to_value(screen(&facts)).expect("a determination has a form in JSON"));
    }
    Ran::Errors(errors.iter().map(|error| Wrong { fact: error.field().to_owned(), code: error.kind.code().to_owned() }).collect())
}
