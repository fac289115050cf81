//! The made-up policy of the fixtures, and screening with it.
#![allow(dead_code, reason = "each test file uses a part of this")]

use chrono::NaiveDate;
use ips_core::policy::Document;
use ips_core::{Answers, Facts, Policy, parse_date};

pub(crate) fn policy() -> Policy {
    let document: Document = toml::from_str(include_str!("../fixtures/sample.toml")).expect("the fixture has the form of a policy");
    Policy::new(document, "digest of the fixture").unwrap_or_else(|problems| panic!("{problems:?}"))
}

pub(crate) fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap_or_else(|| panic!("{text} is a date"))
}

pub(crate) fn facts(policy: &Policy, as_of: &str, json: &str) -> Facts {
    let answers: Answers<'_> = serde_json::from_str(json).expect("the answers are an object");
    Facts::read(policy, day(as_of), &answers).unwrap_or_else(|errors| panic!("{errors:?}"))
}
