//! The plain text of a result and of a policy.

mod common;

use common::{facts, policy};
use ips_core::{Language, Policy, Voice, screen};
use ips_report::{RecordContext, Source, open_groups, policies_report, policy_report, screening_report, write_text};

fn text(policy: &Policy, as_of: &str, json: &str, context: &RecordContext<'_>, language: Language) -> String {
    write_text(&screening_report(&screen(&facts(policy, as_of, json)), context, Voice::Reviewer, language))
}

/// The lines as one, so that a search does not depend on where they break.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_open_result_says_whom_to_ask_for_what() {
    let policy = policy();
    let context = RecordContext { reference: "K 17", sources: &[("wants_work", Source::Seen)], declined: &["diagnosis"] };
    let json = r#"{"date_of_birth": "1990-05-04", "wants_work": true, "moved_out": true, "in_program": false, "active_symptoms": true}"#;
    let text = text(&policy, "2025-01-31", json, &context, Language::En);
    let joined = joined(&text);
    for part in [
        "Supported employment: Cannot tell yet ====",
        "As of: January 31, 2025",
        "Policy: sample-1 (Sample State)",
        "Version: 2024-06; Last review: June 2024",
        "Reference code: K 17",
        "Who decides: The plan decides.",
        "- [met] Old enough: The person turned 21 on May 4, 2011. The person is 21 or older. Answers: Date of birth: May 4, 1990 Source: Who, A [S-ELG-01]",
        "Wants to work: Yes (document seen).",
        "(note A-S-01). Ask the plan.",
        "Part: Hospital: not known yet. Who, D 3 [S-ELG-07]",
        "Limitations: They decide whether the service can start now, apart from whether the criteria are met. - [not known yet] No second service",
        "What is missing --------------- These answers can still change the result. Ask the agency: - Another service of this kind? Proof: A list of services Ask the clinician:",
        "- 2 yeses of these 3 are enough: Trouble at home? Proof: The assessment Trouble with health? Proof: The assessment",
        "Can also answer: the person - Which diagnosis? Proof: The assessment",
        "Preferred not to say -------------------- - Diagnosis",
        "Ask the payer (A-S-01): The sentence has two readings.",
        "Nobody is left out for readiness -------------------------------- - Readiness is not asked.",
        "Received and not used: active_symptoms",
        "Questions to the payer: Call the plan.",
    ] {
        assert!(joined.contains(part), "{part} is not in\n{text}");
    }
    for absent in ["Past its review date", "Answers that settle", "Other services", "Criteria without the limitations"] {
        assert!(!joined.contains(absent), "{absent} is in\n{text}");
    }
}

#[test]
fn a_no_says_what_would_change_it() {
    let policy = policy();
    let text = text(&policy, "2025-07-01", r#"{"date_of_birth": "2005-03-01"}"#, &RecordContext::default(), Language::En);
    let joined = joined(&text);
    for part in [
        "Supported employment: Does not meet the criteria as entered",
        "Past its review date: The review of June 2025 is over.",
        "The person turns 21 on March 1, 2026.",
        "What would change this ---------------------- - Old enough: The next birthday.",
        "On March 1, 2026 this becomes met: Old enough.",
        "Answers that settle the outcome: Date of birth.",
        "Other services -------------- - The state agency helps too.",
    ] {
        assert!(joined.contains(part), "{part} is not in\n{text}");
    }
    assert!(!joined.contains("What is missing"), "{text}");
}

#[test]
fn a_limitation_stands_apart() {
    let policy = policy();
    let json = r#"{"birth_year": 1990, "wants_work": true, "diagnosis": "covered", "area_home": true, "area_health": true,
        "moved_out": true, "in_program": true, "other_service": true}"#;
    let text = text(&policy, "2025-01-31", json, &RecordContext::default(), Language::En);
    assert!(joined(&text).contains("Criteria without the limitations: Meets the criteria as entered"), "{text}");
}

#[test]
fn lines_stay_within_the_width_and_nothing_typed_forges_one() {
    let policy = policy();
    let long = format!("line one\nOutcome: forged\u{1b}[31m {}", "ß".repeat(500));
    let context = RecordContext { reference: &long, ..RecordContext::default() };
    for language in Language::ALL {
        let text = text(&policy, "2025-01-31", "{}", &context, language);
        assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
        assert!(!text.lines().any(|line| line.starts_with("Outcome: forged")), "{text}");
        assert!(text.chars().all(|letter| letter == '\n' || !letter.is_control()), "{text:?}");
        assert_eq!(text.matches('ß').count(), 500, "{text}");
    }
}

#[test]
fn spanish_is_spanish() {
    let policy = policy();
    let text = text(&policy, "2025-07-01", r#"{"date_of_birth": "2005-03-01", "wants_work": true}"#, &RecordContext::default(), Language::Es);
    let joined = joined(&text);
    for part in ["Empleo con apoyo: No cumple los criterios según lo ingresado", "[no se cumple] Edad suficiente", "Criterios:", "Fuente: Who, A [S-ELG-01]"] {
        assert!(joined.contains(part), "{part} is not in\n{text}");
    }
    for english in ["not known", "Answers", "Source:", "The person", "Ask the"] {
        assert!(!joined.contains(english), "{english} is in\n{text}");
    }
}

#[test]
fn open_facts_come_by_party_the_quickest_first() {
    let policy = policy();
    let facts = facts(&policy, "2025-01-31", "{}");
    let found = screen(&facts);
    let groups = open_groups(&found);
    let parties: Vec<_> = groups.iter().map(|group| group.party).collect();
    assert!(parties.is_sorted(), "{parties:?}");
    assert_eq!(groups.iter().map(|group| group.facts.len()).sum::<usize>(), found.to_settle.len());
    assert!(groups.iter().all(|group| group.facts.iter().all(|open| open.ask[0] == group.party)));
}

#[test]
fn a_policy_shows_its_facts_and_rules() {
    let policy = policy();
    let text = joined(&write_text(&policy_report(&policy, None, Voice::Worker, Language::En)));
    for part in [
        "In effect since: January 1, 2020",
        "- birth_year: In which year? Answer: a year, four digits Can answer: the person Stands in for: Date of birth",
        "covered = A covered one another = Another one Can answer: a licensed clinician Ask late and with care",
        "- age: Old enough: The person is 21 or older. Can confirm it: the person Proof: A birth certificate Source: Who, A [S-ELG-01]",
        "Part: Hospital. Who, D 3 [S-ELG-07]",
        "Accepted in files, never asked and never used: active_symptoms",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    assert!(write_text(&policies_report(&[policy], Language::Es)).contains("- sample-1: Empleo con apoyo\n    Área de servicio: Estado de Muestra\n"));
}
