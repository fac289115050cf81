//! The short note for a record, and what is asked next, under the real policies and the made-up one.

mod common;

use common::{day, facts, policy};
use ips_core::policy::{FactKind, Party};
use ips_core::{Facts, Input, Language, Outcome, Policy, Situation, Voice, screen};
use ips_report::report::{asks, papers};
use ips_report::{RecordContext, Speaker, write_note};

const AS_OF: &str = "2026-11-21";

/// Facts of a real policy with every yes-or-no question answered alike, and nothing else known.
fn answered(policy: &Policy, yes: Option<bool>) -> Facts<'_> {
    let given = policy.document().facts.iter().filter(|fact| fact.kind == FactKind::YesNo && fact.stands_in_for.is_none());
    let given: Vec<(&str, Input<'_>)> = given.filter_map(|fact| Some((fact.name.as_str(), Input::YesNo(yes?)))).collect();
    let (facts, errors) = Facts::read(Situation::new(policy, day(AS_OF)), &Input::object(given));
    assert_eq!(errors, []);
    facts
}

#[test]
fn the_note_has_eight_lines_at_most() {
    let long = format!("K 17\nOutcome: forged\u{1b}[31m {}", "x".repeat(50));
    let context = RecordContext { reference: &long, ..RecordContext::default() };
    for policy in ips_policies::all() {
        for yes in [None, Some(true), Some(false)] {
            let found = screen(&answered(policy, yes));
            for language in Language::ALL {
                for voice in [Voice::Worker, Voice::Public] {
                    let note = write_note(&found, &context, voice, language);
                    assert!(note.lines().count() <= 8 && note.ends_with('\n'), "{note}");
                    assert!(!note.lines().any(|line| line.starts_with("Outcome: forged")) && !note.contains('\u{1b}'), "{note}");
                    assert!(note.contains(&found.fingerprint) && note.contains(policy.id()) && note.contains("K 17"), "{note}");
                    let outcome = Speaker::new(policy, voice, language).outcome_heading(&found);
                    assert!(note.lines().next().is_some_and(|line| line.contains(&outcome)), "{note}");
                }
            }
        }
    }
}

#[test]
fn the_note_says_what_a_record_needs() {
    let policy = policy();
    let json = r#"{"date_of_birth": "1990-05-04", "wants_work": true, "moved_out": true, "in_program": false}"#;
    let found = screen(&facts(&policy, "2025-01-31", json));
    let note = write_note(&found, &RecordContext { reference: "K 17", ..RecordContext::default() }, Voice::Worker, Language::En);
    for part in [
        "Supported employment: Cannot tell yet\n",
        "Reference code: K 17 · As of: January 31, 2025 · Policy: sample-1 2024-06 · Result code: ",
        "Met: Old enough",
        "What is missing: ",
        "(a licensed clinician)",
        "Ask first: the text is unclear here: A-S-01\n",
        "Who decides: the plan. This is what the answers come to as entered. It is not a decision.\n",
    ] {
        assert!(note.contains(part), "{part} is not in\n{note}");
    }
}

/// What is counted is one ask, under the party that is quickest to reach, and no question stands twice.
#[test]
fn what_is_counted_is_asked_once() {
    for policy in ips_policies::all() {
        for language in Language::ALL {
            let speaker = Speaker::new(policy, Voice::Worker, language);
            let found = screen(&answered(policy, None));
            let groups = asks(&found, "", speaker);
            let all: Vec<_> = groups.iter().flat_map(|group| &group.asks).collect();
            let questions = all.iter().map(|ask| ask.counted.len().max(1)).sum::<usize>();
            assert_eq!(questions, found.to_settle.len(), "{}", policy.id());
            assert!(all.iter().all(|ask| ask.counted.len() != 1));
            for ask in all {
                let papers = ask.papers.len() + ask.counted.iter().map(|one| one.papers.len()).sum::<usize>();
                assert!(papers > 0, "{} names no paper", ask.title);
                assert!(!ask.message.contains("  ") && ask.message.len() > ask.words.len().min(40), "{}", ask.message);
            }
        }
    }
    let policy = policy();
    let json = r#"{"date_of_birth": "1990-05-04", "wants_work": true, "area_home": true}"#;
    let found = screen(&facts(&policy, "2025-01-31", json));
    let groups = asks(&found, "K 17", Speaker::new(&policy, Voice::Worker, Language::En));
    assert!(
        groups.iter().flat_map(|group| &group.asks).all(|ask| ask.message.starts_with("About our referral K 17 to Supported employment: Please confirm: "))
    );
}

/// The policy says whom to ask: where it names the one that decides, nobody reads of "the plan".
#[test]
fn the_one_that_decides_is_called_as_the_policy_calls_it() {
    for policy in ips_policies::all() {
        for (language, voice) in Language::ALL.into_iter().flat_map(|language| [Voice::Worker, Voice::Public].map(|voice| (language, voice))) {
            let speaker = Speaker::new(policy, voice, language);
            let named = policy.document().policy.asked.as_ref().map(|asked| asked.get(voice, language));
            let (party, heading) = (speaker.party(Party::Plan), speaker.ask(Party::Plan));
            match named {
                Some(name) => assert!(party == name && heading.ends_with(name.rsplit(' ').next().unwrap_or(name)), "{heading}"),
                None => assert!(party.ends_with("plan"), "{party}"),
            }
        }
    }
    assert!(ips_policies::all().iter().any(|policy| policy.document().policy.asked.is_some()));
}

#[test]
fn papers_are_told_while_nothing_speaks_against_it() {
    for policy in ips_policies::all() {
        let speaker = Speaker::new(policy, Voice::Worker, Language::En);
        let open = papers(&screen(&answered(policy, None)), speaker);
        let mut keys: Vec<&str> = open.iter().map(|paper| paper.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert!(keys.len() == open.len() && open.len() > 4, "{keys:?}");
        let no = screen(&answered(policy, Some(true)));
        assert_eq!((no.outcome, papers(&no, speaker)), (Outcome::NotEligible, Vec::new()));
        // Beside what proves the criteria a request is sent with more.
        assert!(!policy.sent_along().is_empty(), "{}", policy.id());
    }
}
