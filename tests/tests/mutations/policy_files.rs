//! Policy files that are nearly right: each is refused with lines and what to do, or is a policy that can be used.

use crate::mutation::{changed, changes};
use crate::run::{cases, done};
use ips_core::policy::ProgramPolicy;
use ips_core::staffing::{NeedQuestion, need};
use ips_core::{Facts, Input, Situation, parse_date, screen};
use ips_tests::repository;
use proptest::prelude::*;
use proptest::sample::select;
use std::fs;
use std::sync::LazyLock;

const WORDS: &[&str] = &[
    "[[facts]]\n",
    "[planning]\n",
    "id = \"x\"\n",
    "\"",
    "'''",
    "{",
    "}",
    "[",
    "]",
    "=",
    "#",
    "\n",
    ".",
    "-1",
    "0",
    "4294967296",
    "99999999999999999999",
    "1e400",
    "nan",
    "2026-02-30",
    "9999-12-31",
    "true",
    "\"yes_no\"",
    "from = \"2020-01-01\"\n",
    "\\u0000",
    "\u{feff}",
    "é",
    "[]",
    "{}",
    "\"\"",
];

/// The policies of the product and of the demonstration, the small one more often.
static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let demo = "tests/demo/third-state.toml";
    let files = ["crates/ips-policies/policies/la-ccp4043.toml", "crates/ips-policies/policies/nc-yp630.toml", demo, demo, demo, demo];
    files.iter().map(|file| fs::read_to_string(repository().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))).collect()
});

/// What is wrong with a file, or nothing once it was used.
fn used(text: &str) -> Vec<ips_policies::FileError> {
    let policy = match ips_policies::load("changed.toml", text) {
        Ok(policy) => policy,
        Err(errors) => return errors.0,
    };
    for day in ["1900-01-01", "2026-11-21", "9999-12-31"] {
        let day = parse_date(day).expect("a day");
        let (facts, _) = Facts::read(Situation::new(&policy, day), &Input::Object(Vec::new()));
        serde_json::to_string(&screen(&facts)).expect("a determination has a form in JSON");
        if let Some(program) = ProgramPolicy::of(&policy) {
            let question = Input::object([("people", Input::Number("60".into()))]);
            let (question, _) = NeedQuestion::read(&question);
            for reading in [ips_core::policy::planning::Reading::Strict, ips_core::policy::planning::Reading::Loose] {
                let _ = question.as_ref().and_then(|question| need(Situation::new(&program, day), question, reading));
            }
        }
    }
    Vec::new()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_policy_file_is_refused_or_can_be_used(which in select((0..6_usize).collect::<Vec<_>>()), changes in changes(WORDS)) {
        let text = String::from_utf8_lossy(&changed(TEXTS[which].as_bytes(), &changes)).into_owned();
        let lines = text.lines().count() + 1;
        for error in done(move || used(&text))? {
            prop_assert!((1..=lines).contains(&error.line), "{error}");
            prop_assert!(error.message.contains("; ") && error.message.chars().count() < 2_000, "{error}");
        }
    }
}
