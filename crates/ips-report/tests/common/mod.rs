//! The made-up policy of the fixtures, and screening with it; and the real policies, for planning.
#![allow(dead_code, reason = "each test file uses a part of this")]

use chrono::NaiveDate;
use ips_core::policy::{Document, ProgramPolicy};
use ips_core::{Facts, Input, Policy, Situation, parse_date};
use ips_report::{SavedError, SavedErrorKind};

pub(crate) fn policy() -> Policy {
    let document: Document = toml::from_str(include_str!("../fixtures/sample.toml")).expect("the fixture has the form of a policy");
    Policy::new(document, "digest of the fixture").unwrap_or_else(|problems| panic!("{problems:?}"))
}

pub(crate) fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap_or_else(|| panic!("{text} is a date"))
}

pub(crate) fn facts<'p>(policy: &'p Policy, as_of: &str, json: &str) -> Facts<'p> {
    let (facts, errors) = Facts::read(Situation::new(policy, day(as_of)), &input(json));
    assert_eq!(errors, [], "{json}");
    facts
}

/// The planning side of one of the real policies, by its id, or of the made-up third one.
pub(crate) fn program(id: &str) -> ProgramPolicy {
    let text = match id {
        "la-ccp4043" => include_str!("../../../ips-policies/policies/la-ccp4043.toml"),
        "nc-yp630" => include_str!("../../../ips-policies/policies/nc-yp630.toml"),
        _ => include_str!("../../../../tests/demo/third-state.toml"),
    };
    let document: Document = toml::from_str(text).expect("the file has the form of a policy");
    let policy = Policy::new(document, "digest").unwrap_or_else(|problems| panic!("{problems:?}"));
    ProgramPolicy::of(&policy).expect("the file has a planning part")
}

/// Whether a file is no JSON, of the wrong kind, of a newer format or malformed, none of them for one that is too large; and the line where it goes wrong.
pub(crate) fn fault(error: &SavedError) -> ([bool; 4], Option<usize>) {
    match error.kind {
        SavedErrorKind::NotJson { line, .. } => ([true, false, false, false], Some(line)),
        SavedErrorKind::TooLarge => ([false; 4], None),
        SavedErrorKind::WrongKind | SavedErrorKind::Other(_) => ([false, true, false, false], None),
        SavedErrorKind::NewerFormat { .. } => ([false, false, true, false], None),
        SavedErrorKind::Malformed { line, .. } => ([false, false, false, true], Some(line)),
    }
}

/// A JSON text as a value not yet believed.
pub(crate) fn input(json: &str) -> Input<'_> {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"))
}
