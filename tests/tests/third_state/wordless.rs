//! A policy without its words screens as it does with them.

use crate::policy;
use chrono::NaiveDate;
use ips_core::screening::Evaluation;
use ips_core::{Facts, Input, Policy, Situation, screen};
use ips_policies::{pack_rules, unpack};
use ips_tests::{Table, case_tables};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// What both say about the same answers, fingerprint included. Counts the determinations.
fn same(whole: &Policy, wordless: &Policy, as_of: NaiveDate, line: &str) -> usize {
    let input: Input<'_> = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
    let (facts, errors) = Facts::read(Situation::new(whole, as_of), &input);
    let (other, other_errors) = Facts::read(Situation::new(wordless, as_of), &input);
    // What is wrong holds no words of the policy either.
    assert_eq!(errors, other_errors, "{line}");
    let found = screen(&facts);
    assert_eq!(serde_json::to_string(&found).ok(), serde_json::to_string(&screen(&other)).ok(), "{line}");
    // The short way to the outcomes is the long way's first step.
    let short = Evaluation::of(&other);
    assert_eq!((short.outcome, short.criteria_outcome, short.person_outcome), (found.outcome, found.criteria_outcome, found.person_outcome), "{line}");
    let ids = |places: Vec<usize>| places.into_iter().map(|place| whole.document().criteria[place].id.as_str()).collect::<Vec<_>>();
    assert_eq!(ids(short.failing().collect()), found.failing, "{line}");
    assert_eq!(ids(short.missing().collect()), found.missing, "{line}");
    usize::from(errors.is_empty())
}

#[test]
fn every_case_comes_out_the_same() {
    let embedded = ips_policies::rules();
    let whole = ips_policies::all();
    assert_eq!(embedded.iter().map(Policy::id).collect::<Vec<_>>(), whole.iter().map(Policy::id).collect::<Vec<_>>());
    let mut screened = 0;
    for (policy, wordless) in whole.iter().zip(embedded) {
        assert_eq!(policy.digest(), wordless.digest());
        for table in case_tables(policy.id()).iter().map(|path| Table::read(path)) {
            screened += table.case.iter().map(|case| same(policy, wordless, table.as_of(case), &table.line(case))).sum::<usize>();
        }
    }
    assert!(screened > 150, "only {screened} were screened");
}

/// The demo has every word of the vocabulary.
#[test]
fn the_demo_comes_out_the_same() {
    let whole = policy();
    let packed = pack_rules(&whole);
    let wordless = unpack(&packed).expect("it was packed");
    assert_eq!(pack_rules(&wordless), packed, "what was read is written the same");
    for as_of in ["2020-02-29", "2024-05-31", "2026-12-31", "2027-01-01"] {
        for line in [
            "{}",
            r#"{"date_of_birth": "2000-01-31", "wants_to_work": true, "insurance": "fund", "letter_from_a_clinic": true, "letter_is_signed": false}"#,
            r#"{"birth_year": 2009, "insurance": "private", "lives_on_the_islands": false, "needs_a_coach": true, "long_way_to_work": true}"#,
            r#"{"day_of_the_last_job": "2019-06-30", "lost_a_job_lately": false, "gets_the_same_elsewhere": true, "not_ready": true}"#,
        ] {
            same(&whole, &wordless, day(as_of), line);
        }
    }
}

#[test]
fn other_bytes_are_no_policy() {
    let packed = pack_rules(&policy());
    assert!(unpack(&[]).is_none());
    for end in 0..packed.len() {
        assert!(unpack(&packed[..end]).is_none(), "{end} bytes of {}", packed.len());
    }
    // Whatever a byte is changed to, nothing breaks.
    for place in 0..packed.len() {
        let mut changed = packed.clone();
        changed[place] ^= 0x55;
        let _ = unpack(&changed);
    }
}
