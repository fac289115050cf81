//! Tables of planning cases: a base, and cases that change it.

use chrono::NaiveDate;
use ips_core::policy::ProgramPolicy;
use ips_core::{Input, InputError, Situation, parse_date};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

/// A file of planning cases for one policy; `T` is a case.
pub struct PlanningTable<T> {
    /// The name of the file, for complaints.
    pub file: String,
    /// The policy.
    pub program: &'static ProgramPolicy,
    /// What stands before the cases.
    pub head: Map<String, Value>,
    /// The cases.
    pub cases: Vec<T>,
}

impl<T: DeserializeOwned> PlanningTable<T> {
    /// Reads `tests/cases/<policy>/<name>`; `None` where the policy has no such table.
    ///
    /// # Panics
    ///
    /// When the file is not a table of such cases, or its policy is not the folder's.
    pub fn read(program: &'static ProgramPolicy, name: &str) -> Option<Self> {
        let file = format!("{}/{name}", program.id());
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(&file)).ok()?;
        // Dates of TOML become texts, as JSON has them.
        let value: toml::Value = toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let Value::Object(mut head) = json(value) else { panic!("{file}: not a table") };
        assert_eq!(head.get("policy").and_then(Value::as_str), Some(program.id()), "{file}: the table lies in the folder of another policy");
        let cases = head.remove("case").unwrap_or_default();
        let cases = serde_json::from_value(cases).unwrap_or_else(|error| panic!("{file}: {error}"));
        Some(Self { file, program, head, cases })
    }

    /// The tables of one name of every policy.
    ///
    /// # Panics
    ///
    /// As [`PlanningTable::read`], and when no policy has one.
    pub fn all(name: &str) -> Vec<Self> {
        let tables: Vec<Self> = ips_policies::programs().iter().filter_map(|program| Self::read(program, name)).collect();
        assert!(!tables.is_empty(), "no policy has a table {name}");
        tables
    }

    /// The policy on the as-of date: that of the case, or that of the table.
    ///
    /// # Panics
    ///
    /// As [`PlanningTable::as_of`].
    pub fn situation(&self, own: Option<&str>) -> Situation<'static, ProgramPolicy> {
        Situation::new(self.program, self.as_of(own))
    }

    /// The as-of date: that of the case, or that of the table.
    ///
    /// # Panics
    ///
    /// When it is no date.
    pub fn as_of(&self, own: Option<&str>) -> NaiveDate {
        let text = own.or_else(|| self.head.get("as_of")?.as_str()).unwrap_or_default();
        parse_date(text).unwrap_or_else(|| panic!("{}: `{text}` is not a date", self.file))
    }
}

fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(day) => Value::String(day.to_string()),
        toml::Value::Array(values) => Value::Array(values.into_iter().map(json).collect()),
        toml::Value::Table(table) => Value::Object(table.into_iter().map(|(name, value)| (name, json(value))).collect()),
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(yes) => yes.into(),
    }
}

/// A value as the core takes it in.
///
/// # Panics
///
/// Never for JSON.
pub fn input(value: &Value) -> Input<'_> {
    Input::deserialize(value).expect("every JSON value can come in")
}

/// Errors by their places and codes, as tables expect them.
pub fn codes(errors: &[InputError]) -> Vec<String> {
    errors.iter().map(ToString::to_string).collect()
}

/// Collects what differs and fails with all of it.
#[derive(Default)]
pub struct Complaints(Vec<String>);

impl Complaints {
    /// Notes a difference between what is expected and what came.
    pub fn expect<T: PartialEq + std::fmt::Debug>(&mut self, case: &str, what: &str, expected: &T, got: &T) {
        if expected != got {
            self.0.push(format!("{case}, {what}:\n    expected {expected:?}\n    came     {got:?}"));
        }
    }

    /// Fails when anything was noted.
    ///
    /// # Panics
    ///
    /// When anything was noted.
    pub fn report(&self) {
        assert!(self.0.is_empty(), "{} differences:\n\n{}\n", self.0.len(), self.0.join("\n\n"));
    }
}
