//! The words of the policy files: in every language, plain for the public, neutral for everybody.

use crate::reading_grade::{grade, words};
use crate::{documents, report, walk};
use ips_tests::{repository, sources};
use serde_json::Value;
use std::fs;

/// Names that are the same in both languages.
const SAME_IN_BOTH: [&str; 3] = ["AmeriHealth Caritas Louisiana", "Medicaid", "No"];

/// Names that stand in public texts and have no shorter form.
const NAMES: [&str; 12] = [
    "AmeriHealth Caritas Louisiana",
    "Louisiana Rehabilitation Services",
    "Louisiana Workforce Commission",
    "My Choice Louisiana",
    "Individual Placement and Support",
    "Employment and Independence for People with Disabilities",
    "Assertive Community Treatment",
    "Rehabilitation Act",
    "North Carolina",
    "Louisiana",
    "Medicaid",
    "LME-MCO",
];

/// The highest grade of a text for the public.
const HIGHEST: f64 = 8.0;

/// Below this many words the formula says more about one long word than about the text; such texts are judged together.
const FEWEST: usize = 10;

fn is_text(value: &Value) -> bool {
    value.as_object().is_some_and(|members| members.len() == 2 && members.contains_key("en") && members.contains_key("es"))
}

/// Every text of every policy: its place, English, Spanish.
fn texts() -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for (policy, document) in documents() {
        walk(policy.id(), &document, &mut |at, value| {
            if is_text(value) {
                let text = |language: &str| value[language].as_str().unwrap_or_default().to_owned();
                found.push((at.to_owned(), text("en"), text("es")));
            }
        });
    }
    assert!(found.len() > 200, "only {} texts were found", found.len());
    found
}

/// What the public reads: its own words, or the worker's where there are no others.
fn public_texts() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (policy, document) in documents() {
        walk(policy.id(), &document, &mut |at, value| {
            if !is_text(&value["worker"]) {
                return;
            }
            let voice = if is_text(&value["public"]) { "public" } else { "worker" };
            found.push((format!("{at}.{voice}"), value[voice]["en"].as_str().unwrap_or_default().to_owned()));
        });
        if let Some(text) = document["policy"]["past_review"]["en"].as_str() {
            found.push((format!("{}.policy.past_review", policy.id()), text.to_owned()));
        }
    }
    assert!(found.len() > 100, "only {} public texts were found", found.len());
    found
}

#[test]
fn every_text_is_there_in_both_languages() {
    let mut complaints = Vec::new();
    for (at, english, spanish) in texts() {
        if english.trim().is_empty() || spanish.trim().is_empty() {
            complaints.push(format!("{at} is empty in one language"));
        } else if english == spanish && !SAME_IN_BOTH.contains(&english.as_str()) {
            complaints.push(format!("{at} is not translated: \"{english}\""));
        }
    }
    report("languages", &complaints);
}

/// A text that was left in English gives itself away by its little words.
#[test]
fn spanish_is_spanish() {
    const ENGLISH: [&str; 12] = ["the", "and", "of", "is", "are", "with", "this", "that", "person", "not", "must", "who"];
    let complaints: Vec<String> = texts()
        .into_iter()
        .filter_map(|(at, _, spanish)| {
            let text = NAMES.iter().fold(spanish.clone(), |text, name| text.replace(name, ""));
            let word = text.split(|letter: char| !letter.is_alphabetic()).find(|word| ENGLISH.contains(&word.to_lowercase().as_str()))?;
            Some(format!("{at} has the English word \"{word}\": \"{spanish}\""))
        })
        .collect();
    report("English in Spanish texts", &complaints);
}

#[test]
fn public_texts_are_plain() {
    let texts = public_texts();
    let mut complaints = Vec::new();
    for (at, text) in texts.iter().filter(|(_, text)| words(text) >= FEWEST) {
        if let Some(grade) = grade(text, &NAMES).filter(|grade| *grade > HIGHEST) {
            complaints.push(format!("grade {grade:.1}: {at}: \"{text}\""));
        }
    }
    let short: Vec<String> =
        texts.iter().filter(|(_, text)| words(text) < FEWEST).map(|(_, text)| format!("{}.", text.trim_end_matches(['.', '?', '!']))).collect();
    if let Some(grade) = grade(&short.join(" "), &NAMES).filter(|grade| *grade > HIGHEST) {
        complaints.push(format!("grade {grade:.1}: the short texts together"));
    }
    report("public texts above grade 8", &complaints);
}

/// Words that decide what only the payer may decide, or that speak of people as their illness.
const UNFIT: [&str; 62] = [
    "approved",
    "approve",
    "approval",
    "denied",
    "deny",
    "denies",
    "denial",
    "disapproved",
    "rejected",
    "compliant",
    "noncompliant",
    "non-compliant",
    "compliance",
    "eligible for payment",
    "entitled",
    "addict",
    "addicts",
    "addicted",
    "addiction",
    "abuser",
    "abusers",
    "substance abuse",
    "drug abuse",
    "junkie",
    "alcoholic",
    "alcoholics",
    "mentally ill",
    "the disabled",
    "handicapped",
    "crippled",
    "suffers from",
    "suffering from",
    "victim of",
    "afflicted",
    "schizophrenic",
    "psychotic",
    "crazy",
    "insane",
    "lunatic",
    "felon",
    "felons",
    "convict",
    "ex-convict",
    "criminals",
    "offender",
    "offenders",
    "inmate",
    "inmates",
    "dirty",
    "frequent flyer",
    "low-functioning",
    "the homeless",
    "unmotivated",
    "aprobado",
    "aprobada",
    "denegado",
    "denegada",
    "rechazado",
    "adicto",
    "adicta",
    "enfermo mental",
    "minusválido",
];

/// Whether a text holds an expression as whole words.
fn holds(text: &str, expression: &str) -> bool {
    let apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric() && !"-_".contains(letter));
    text.match_indices(expression).any(|(at, _)| apart(text[..at].chars().next_back()) && apart(text[at + expression.len()..].chars().next()))
}

#[test]
fn no_text_decides_or_belittles() {
    let mut complaints = Vec::new();
    let mut look = |at: &str, text: &str| {
        let lower = text.to_lowercase();
        complaints
            .extend(UNFIT.iter().filter(|expression| holds(&lower, expression)).map(|expression| format!("{at} says \"{expression}\": \"{}\"", text.trim())));
    };
    for (at, english, spanish) in texts() {
        look(&at, &english);
        look(&at, &spanish);
    }
    // The product's own words beside those of the policies.
    let with_words = |path: &std::path::PathBuf| path.iter().any(|part| part == "words" || part == "prose" || part == "words.rs");
    for path in sources().into_iter().filter(with_words) {
        let text = fs::read_to_string(repository().join(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            look(&format!("{}:{}", path.display(), index + 1), line);
        }
    }
    report("unfit words", &complaints);
}

#[test]
fn whole_words_only() {
    assert!(holds("it was denied.", "denied") && holds("denied", "denied"));
    assert!(!holds("undenied", "denied") && !holds("deny_unknown_fields", "deny") && !holds("the homeless-shelter", "the homeless"));
}
