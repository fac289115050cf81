//! Sentences, in every language and voice.

mod common;

use common::{day, facts, input, policy};
use ips_core::calendar::StatedDate;
use ips_core::policy::{FactKind, Party};
use ips_core::{Facts, Language, Outcome, Reason, Situation, Truth, Voice, screen};
use ips_report::{Speaker, date};
use std::collections::BTreeSet;

fn says(language: Language) -> Speaker<'static, ()> {
    Speaker::new(&(), Voice::Worker, language)
}

const AS_OF: &str = "2025-01-31";

#[test]
fn dates_are_written_out() {
    let (english, spanish) = (Language::En, Language::Es);
    assert_eq!(date(day("2026-01-05"), english), "January 5, 2026");
    assert_eq!(date(day("2026-01-05"), spanish), "5 de enero de 2026");
    assert_eq!(date(day("2024-02-29"), english), "February 29, 2024");
    assert_eq!(date(day("2025-12-31"), spanish), "31 de diciembre de 2025");
    let month = StatedDate::parse("2024-09").expect("a month");
    assert_eq!((says(english).stated_date(month), says(spanish).stated_date(month)), ("September 2024".to_owned(), "septiembre de 2024".to_owned()));
    let stated = StatedDate::parse("2019-01-07").expect("a day");
    assert_eq!(says(english).stated_date(stated), "January 7, 2019");
}

/// Every reason, with what the worker reads in English.
#[test]
fn each_reason_has_its_sentence() {
    let policy = policy();
    let on = day("2026-03-01");
    let since = day("2024-01-31");
    let cases: Vec<(Reason<'_>, &str)> = vec![
        (Reason::Answered, "The answers settle this."),
        (Reason::AnswerMissing { facts: vec!["wants_work"] }, "Not known yet: Wants to work."),
        (Reason::AnswerMissing { facts: vec!["area_home", "area_health"] }, "Not known yet: Home; Health."),
        (Reason::AnswerMissing { facts: vec![] }, "Not known yet."),
        (Reason::AgeReached { years: 21, on: Some(on) }, "The person turned 21 on March 1, 2026."),
        (Reason::AgeReached { years: 21, on: None }, "By the year of birth, the person is 21 or older."),
        (Reason::AgeNotReached { years: 21, on: Some(on), in_year: 2026 }, "The person turns 21 on March 1, 2026."),
        (Reason::AgeNotReached { years: 21, on: None, in_year: 2026 }, "The person turns 21 in 2026."),
        (Reason::BirthdayThisYear { years: 21, in_year: 2026 }, "The person turns 21 in 2026; the full date of birth is needed."),
        (Reason::EnoughParts { met: 1, needed: 1 }, "1 part is met; at least 1 is needed."),
        (Reason::EnoughParts { met: 3, needed: 2 }, "3 parts are met; at least 2 are needed."),
        (Reason::TooFewParts { met: 0, needed: 2 }, "No part is met; at least 2 are needed, and too few are left to reach that."),
        (Reason::TooFewParts { met: 1, needed: 2 }, "1 part is met; at least 2 are needed, and too few are left to reach that."),
        (Reason::PartsOpen { met: 0, open: 1, needed: 1 }, "No part is met and 1 is not known yet; at least 1 is needed."),
        (Reason::PartsOpen { met: 1, open: 4, needed: 2 }, "1 part is met and 4 are not known yet; at least 2 are needed."),
        (Reason::EventInWindow { date: since, since }, "January 31, 2024 is within the period that counts, which began on January 31, 2024."),
        (Reason::EventTooOld { date: day("2024-01-30"), since }, "January 30, 2024 is before the period that counts, which began on January 31, 2024."),
        (Reason::ReadingsDiffer { note: "A-S-01" }, "The text can be read in two ways, and these answers come out differently (note A-S-01). Ask the plan."),
        (Reason::NoRuleInForce { first: Some(on) }, "No rule was in force on this date; the first one applies from March 1, 2026."),
        (Reason::NoRuleInForce { first: None }, "No rule is in force on this date."),
    ];
    let codes: BTreeSet<&str> = cases.iter().map(|(reason, _)| reason.code()).collect();
    assert_eq!(codes.len(), 12, "a reason is missing here: {codes:?}");
    let mut spanish = BTreeSet::new();
    for (reason, sentence) in &cases {
        assert_eq!(Speaker::new(&policy, Voice::Worker, Language::En).reason(reason), *sentence);
        for voice in [Voice::Worker, Voice::Public, Voice::Reviewer] {
            let other = Speaker::new(&policy, voice, Language::Es).reason(reason);
            assert!(other != *sentence && other.ends_with('.'), "{other}");
            let public = Speaker::new(&policy, Voice::Public, Language::En).reason(reason);
            assert!(!public.contains("the person") && !public.contains("The person"), "{public}");
        }
        spanish.insert(Speaker::new(&policy, Voice::Worker, Language::Es).reason(reason));
    }
    assert_eq!(spanish.len(), cases.len(), "two reasons share a sentence");
    assert!(spanish.contains("Se cumple 1 parte; hace falta al menos 1."), "{spanish:?}");
    assert!(spanish.contains("Se cumplen 3 partes; hacen falta al menos 2."), "{spanish:?}");
    assert!(spanish.contains("La persona cumplió 21 años el 1 de marzo de 2026."), "{spanish:?}");
}

#[test]
fn headings_by_voice() {
    let policy = policy();
    let person_done = r#"{"birth_year": 1990, "wants_work": true, "area_home": true, "area_health": true}"#;
    let everything = r#"{"birth_year": 1990, "wants_work": true, "area_home": true, "area_health": true, "diagnosis": "covered",
        "moved_out": true, "in_program": true, "other_service": false}"#;
    for (json, worker, public, spanish) in [
        ("{}", "Cannot tell yet", "We cannot tell yet", "Aún no lo podemos saber"),
        (person_done, "Cannot tell yet", "So far, nothing rules it out", "Hasta ahora, nada lo descarta"),
        (everything, "Meets the criteria as entered", "Your answers meet the rules", "Sus respuestas cumplen las reglas"),
        (
            r#"{"wants_work": false}"#,
            "Does not meet the criteria as entered",
            "As of now, your answers do not meet one or more of the rules",
            "Por ahora, sus respuestas no cumplen una o más de las reglas",
        ),
    ] {
        let facts = facts(&policy, AS_OF, json);
        let found = screen(&facts);
        assert_eq!(Speaker::new(&policy, Voice::Worker, Language::En).outcome_heading(&found), worker);
        assert_eq!(Speaker::new(&policy, Voice::Reviewer, Language::En).outcome_heading(&found), worker);
        assert_eq!(Speaker::new(&policy, Voice::Public, Language::En).outcome_heading(&found), public);
        assert_eq!(Speaker::new(&policy, Voice::Public, Language::Es).outcome_heading(&found), spanish);
    }
}

#[test]
fn answers_as_people_say_them() {
    let policy = policy();
    let facts =
        facts(&policy, AS_OF, r#"{"date_of_birth": "1990-05-04", "wants_work": true, "diagnosis": "covered", "other_service": false, "birth_year": 1990}"#);
    let texts = |voice, language| facts.answered().map(|answered| Speaker::new(&policy, voice, language).answer(&answered)).collect::<Vec<_>>();
    assert_eq!(texts(Voice::Worker, Language::En), ["May 4, 1990", "1990", "Yes", "A covered one", "No"]);
    assert_eq!(texts(Voice::Public, Language::En), ["May 4, 1990", "1990", "Yes", "One that counts", "No"]);
    assert_eq!(texts(Voice::Worker, Language::Es), ["4 de mayo de 1990", "1990", "Sí", "Uno cubierto", "No"]);
}

#[test]
fn changes_name_day_criterion_and_outcome() {
    let policy = policy();
    let facts = facts(&policy, AS_OF, r#"{"date_of_birth": "2004-03-01"}"#);
    let found = screen(&facts);
    assert_eq!(found.changes.len(), 1);
    assert_eq!((found.changes[0].becomes, found.changes[0].outcome), (Truth::Met, Outcome::Undetermined));
    let english = Speaker::new(&policy, Voice::Worker, Language::En).change(&found.changes[0]);
    assert_eq!(english, "On March 1, 2025 this becomes met: Old enough. The outcome is then, if no answer changes: Cannot tell yet.");
    let spanish = Speaker::new(&policy, Voice::Worker, Language::Es).change(&found.changes[0]);
    assert_eq!(
        spanish,
        "El 1 de marzo de 2025 esto pasa a cumplirse: Edad suficiente. Si ninguna respuesta cambia, el resultado es entonces: Aún no se puede saber."
    );
}

#[test]
fn what_is_wrong_with_an_answer() {
    let policy = policy();
    for (json, english, spanish) in [
        (r#"{"wants_wrk": true}"#, "wants_wrk: This policy does not ask for a fact of this name. Did you mean “wants_work”?", "¿Quiso decir “wants_work”?"),
        (r#"{"zzz": true}"#, "zzz: This policy does not ask for a fact of this name. Leave it out.", "No lo incluya."),
        (
            r#"{"wants_work": "maybe"}"#,
            "Wants to work: “maybe” cannot be used here. Give true (yes) or false (no), or leave it empty.",
            "Quiere trabajar: “maybe” no se puede usar aquí. Indique true (sí) o false (no)",
        ),
        (
            r#"{"date_of_birth": "1990-02-30"}"#,
            "Date of birth: “1990-02-30” is not a date that exists. Write year-month-day, such as 2026-03-15, or leave it empty.",
            "“1990-02-30” no es una fecha que exista.",
        ),
        (
            r#"{"date_of_birth": "2025-02-01"}"#,
            "Date of birth: 2025-02-01 is after the as-of date, January 31, 2025. Correct it, or choose a later as-of date.",
            "posterior a la fecha de referencia, 31 de enero de 2025",
        ),
        (
            r#"{"birth_year": 90}"#,
            "Year of birth: 90 is too far away to be right. Check the year, which has four digits.",
            "90 está demasiado lejos para ser correcto",
        ),
        (
            r#"{"birth_year": 1990.5}"#,
            "Year of birth: “1990.5” cannot be used here. Give a year as a number of four digits, or leave it empty.",
            "“1990.5” no se puede usar aquí",
        ),
        (
            r#"{"diagnosis": "flu"}"#,
            "Diagnosis: “flu” is not one of the choices. Choose one of these: A covered one; Another one.",
            "Elija una de estas: Uno cubierto; Otro.",
        ),
        (r#"{"wants_work": true, "wants_work": true}"#, "Wants to work: This is given more than once. Give it once.", "más de una vez"),
        (
            r#"{"date_of_birth": "1990-01-01", "birth_year": 1991}"#,
            "Year of birth: This does not agree with another entry (Date of birth). Correct one of them, or leave one out.",
            "Año de nacimiento: No concuerda con otro dato (Fecha de nacimiento).",
        ),
    ] {
        let (_, errors) = Facts::read(Situation::new(&policy, day(AS_OF)), &input(json));
        let both = |language| Speaker::new(&policy, Voice::Worker, language).fact_error(&errors[0]);
        assert_eq!(both(Language::En), english);
        assert!(both(Language::Es).contains(spanish), "{}", both(Language::Es));
    }
}

#[test]
fn parties_speak_to_the_reader() {
    let policy = policy();
    assert_eq!(Speaker::new(&policy, Voice::Worker, Language::En).party(Party::Person), "the person");
    assert_eq!(Speaker::new(&policy, Voice::Public, Language::En).party(Party::Person), "you");
    for party in Party::ALL {
        for voice in [Voice::Worker, Voice::Public] {
            assert_ne!(Speaker::new(&policy, voice, Language::En).party(party), Speaker::new(&policy, voice, Language::Es).party(party));
        }
    }
    assert_ne!(says(Language::En).fact_form(&FactKind::Date), says(Language::En).fact_form(&FactKind::Year));
}
