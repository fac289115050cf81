//! The words of the policy files: in every language, plain for the public, neutral for everybody.

use crate::reading_grade::{grade, words};
use crate::{documents, report, walk};
use ips_core::policy::Party;
use ips_core::{Language, Outcome, Voice};
use ips_report::Speaker;
use ips_report::words::result_page;
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

/// Names and terms of the field that stand in texts for agencies.
const TERMS: [&str; 13] = [
    "American Heart Association",
    "Certified Work Incentives Counselor",
    "Employment Behavioral Health Team",
    "Joint Communication Bulletin",
    "Office of Behavioral Health",
    "Supported Employment Fidelity Review Manual",
    "Vocational Illness Recovery Management",
    "Work Incentives Planner",
    "licensed mental health professional",
    "local governing entity",
    "serious mental illness",
    "substance use disorder",
    "vocational rehabilitation",
];

/// The highest grade of a text for agencies.
const HIGHEST_FOR_AGENCIES: f64 = 13.0;

/// The most letters a planning text may have in either language, by the field that holds it: what a table, a list or a page has room for.
const LONGEST: [(&str, usize); 7] = [("short", 14), ("title", 130), ("proof", 130), ("question", 220), ("help", 220), ("edition", 180), ("text", 420)];

/// Below this many words the formula says more about one long word than about the text; such texts are judged together.
const FEWEST: usize = 10;

fn is_text(value: &Value) -> bool {
    value.as_object().is_some_and(|members| members.len() == 2 && members.contains_key("en") && members.contains_key("es"))
}

/// Every text of every policy and scale: its place, English, Spanish.
fn texts() -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let scales = ips_policies::scales().iter().map(|scale| (scale.id.as_str(), serde_json::to_value(scale).expect("a scale has a form in JSON")));
    for (id, document) in documents().map(|(policy, document)| (policy.id(), document)).chain(scales) {
        walk(id, &document, &mut |at, value| {
            if is_text(value) {
                let text = |language: &str| value[language].as_str().unwrap_or_default().to_owned();
                found.push((at.to_owned(), text("en"), text("es")));
            }
        });
    }
    assert!(found.len() > 200, "only {} texts were found", found.len());
    found
}

/// What the public reads: its own words, or the worker's where there are no others. Of planning only what has words for the public.
fn public_texts() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (policy, document) in documents() {
        walk(policy.id(), &document, &mut |at, value| {
            if at.ends_with(".public_proof") && is_text(value) {
                found.push((at.to_owned(), value["en"].as_str().unwrap_or_default().to_owned()));
            }
            if !is_text(&value["worker"]) || (at.contains(".planning.") && !is_text(&value["public"])) {
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

/// What a result says to the public in the product's own words.
fn words_of_the_public_result() -> Vec<(String, String)> {
    let page = result_page(Language::En);
    let mut found: Vec<(String, String)> = page.plain().into_iter().map(|(name, words)| (format!("result_page.{name}"), words.to_owned())).collect();
    found.extend(page.things.map(|words| ("result_page.things".to_owned(), words.to_owned())));
    found.push(("result_page.letter_intro".to_owned(), (page.letter_intro)("IPS")));
    for policy in ips_policies::all() {
        let speaker = Speaker::new(policy, Voice::Public, Language::En);
        found.extend(Party::ALL.map(|party| (format!("{}.ask", policy.id()), speaker.ask(party))));
        let outcomes = [Outcome::Eligible, Outcome::NotEligible, Outcome::Undetermined];
        found.extend(outcomes.map(|outcome| (format!("{}.outcome", policy.id()), speaker.outcome_told(outcome, outcome, outcome).to_owned())));
        found.push((format!("{}.outcome", policy.id()), speaker.outcome_told(Outcome::Undetermined, Outcome::Undetermined, Outcome::Eligible).to_owned()));
    }
    found
}

#[test]
fn every_paper_of_a_screening_has_words_for_the_public() {
    let mut complaints = Vec::new();
    for (policy, document) in documents() {
        walk(policy.id(), &document, &mut |at, value| {
            if is_text(&value["proof"]) && !is_text(&value["public_proof"]) && !at.contains(".planning.") {
                complaints.push(format!("{at}: \"{}\" has no words for the public", value["proof"]["en"]));
            }
        });
    }
    report("papers without public words", &complaints);
}

#[test]
fn public_texts_are_plain() {
    let mut texts = public_texts();
    texts.extend(words_of_the_public_result());
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

/// What agencies read on planning pages: its place and English.
fn agency_texts() -> Vec<(String, String)> {
    let ours = |at: &str| at.contains(".planning.") && !at.ends_with(".public");
    let found: Vec<_> = texts().into_iter().filter(|(at, _, _)| ours(at)).map(|(at, english, _)| (at, english)).collect();
    assert!(found.len() > 500, "only {} texts for agencies were found", found.len());
    found
}

#[test]
fn agency_texts_are_for_workers() {
    let mut complaints = Vec::new();
    let names = [NAMES.as_slice(), TERMS.as_slice()].concat();
    for (at, text) in agency_texts().iter().filter(|(_, text)| words(text) >= FEWEST) {
        if let Some(grade) = grade(text, &names).filter(|grade| *grade > HIGHEST_FOR_AGENCIES) {
            complaints.push(format!("grade {grade:.1}: {at}: \"{text}\""));
        }
    }
    report("texts for agencies above grade 13", &complaints);
}

#[test]
fn planning_texts_fit_their_place() {
    let mut complaints = Vec::new();
    for (at, english, spanish) in texts().into_iter().filter(|(at, _, _)| at.contains(".planning.")) {
        let field = at.trim_end_matches(".worker").trim_end_matches(".public").rsplit('.').next().unwrap_or_default();
        let Some((_, most)) = LONGEST.iter().find(|(name, _)| *name == field) else { continue };
        for text in [english, spanish].into_iter().filter(|text| text.chars().count() > *most) {
            complaints.push(format!("{at} has {} letters, {most} is the most: \"{text}\"", text.chars().count()));
        }
    }
    report("long texts", &complaints);
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

/// Names that hold an unfit word and are not ours to change.
const OFFICIAL: [&str; 1] = ["sex offender registry"];

/// Whether a text holds an expression as whole words.
fn holds(text: &str, expression: &str) -> bool {
    let apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric() && !"-_".contains(letter));
    text.match_indices(expression).any(|(at, _)| apart(text[..at].chars().next_back()) && apart(text[at + expression.len()..].chars().next()))
}

#[test]
fn no_text_decides_or_belittles() {
    let mut complaints = Vec::new();
    let mut look = |at: &str, text: &str| {
        let lower = OFFICIAL.iter().fold(text.to_lowercase(), |text, name| text.replace(name, "registry"));
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

/// Spanish that a colleague would not say, and what is said in its place; a stem stands for every word that begins so.
const REJECTED: [(&str, &str); 22] = [
    ("a cargo", "personas asignadas"),
    ("a su cargo", "personas asignadas"),
    ("puntuaci", "puntaje"),
    ("remisi", "referido"),
    ("remite a la persona", "refiere a la persona"),
    ("llamadas y referencias", "referidos"),
    ("referencias, casos", "referidos"),
    ("último primer día", "fecha límite para empezar a trabajar"),
    ("aún no cuenta", "el plazo se abre en"),
    ("pistas de empleo", "oportunidades de empleo"),
    ("según sus propios hechos", "según sus circunstancias"),
    ("informar la paga", "reportar sus ingresos"),
    ("hecho de justicia", "incidente con la justicia penal"),
    ("persona líder", "quien dirige el equipo"),
    ("especialista de pares", "especialista en apoyo entre pares"),
    ("especialistas de pares", "especialistas en apoyo entre pares"),
    ("mentora par", "mentora de empleo entre pares"),
    ("estancia", "episodio de servicio"),
    ("mira los resultados", "se centra en los resultados"),
    ("promedio por punto", "calificación promedio"),
    ("se puede elegir", "cómo lo leemos"),
    ("«", "“"),
];

/// Whether a text has a word that begins with an expression, or the sign that it is.
fn begins_in(text: &str, expression: &str) -> bool {
    text.match_indices(expression).any(|(at, _)| text[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric()))
}

#[test]
fn spanish_is_what_a_colleague_says() {
    let mut complaints = Vec::new();
    let mut look = |at: &str, text: &str| {
        let lower = text.to_lowercase();
        let said = REJECTED.iter().filter(|(rejected, _)| begins_in(&lower, rejected));
        complaints.extend(said.map(|(rejected, better)| format!("{at} says \"{rejected}\", not \"{better}\": \"{}\"", text.trim())));
    };
    for (at, _, spanish) in texts() {
        look(&at, &spanish);
    }
    let in_spanish = |path: &std::path::PathBuf| {
        let parts: Vec<_> = path.iter().collect();
        parts.windows(2).any(|pair| pair[0] == "words" && pair[1] == "es")
    };
    let files: Vec<_> = sources().into_iter().filter(in_spanish).collect();
    assert!(files.len() > 10, "only {} files of Spanish words were found", files.len());
    for path in files {
        let text = fs::read_to_string(repository().join(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            look(&format!("{}:{}", path.display(), index + 1), line);
        }
    }
    report("Spanish that nobody says", &complaints);
}

#[test]
fn a_word_begins_with_an_expression() {
    assert!(begins_in("el puntaje y la puntuación", "puntuaci") && begins_in("«sí»", "«") && begins_in("a cargo", "a cargo"));
    assert!(!begins_in("carga cargo", "a cargo") && !begins_in("constancia", "estancia"));
}

#[test]
fn whole_words_only() {
    assert!(holds("it was denied.", "denied") && holds("denied", "denied"));
    assert!(!holds("undenied", "denied") && !holds("deny_unknown_fields", "deny") && !holds("the homeless-shelter", "the homeless"));
}
