//! A result, its reasons and its answers.

use crate::source::Source;
use chrono::{Datelike, NaiveDate};
use ips_core::policy::{Advice, FactKind, Group, Party};
use ips_core::screening::Change;
use ips_core::{Outcome, Reason, Truth, Voice};

const MONTHS: [&str; 12] = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

fn month_name(day: NaiveDate) -> &'static str {
    MONTHS[day.month0() as usize]
}

/// Some number of counted parts that are met.
fn parts(count: u32) -> String {
    match count {
        0 => "No se cumple ninguna parte".to_owned(),
        1 => "Se cumple 1 parte".to_owned(),
        _ => format!("Se cumplen {count} partes"),
    }
}

fn needed(count: u32) -> String {
    if count == 1 { "hace falta al menos 1".to_owned() } else { format!("hacen falta al menos {count}") }
}

/// The subject of a sentence about the person, with the verb "cumplir" in the present.
fn turns(voice: Voice) -> &'static str {
    if voice == Voice::Public { "Usted cumple" } else { "La persona cumple" }
}

fn turned(voice: Voice) -> &'static str {
    if voice == Voice::Public { "Usted cumplió" } else { "La persona cumplió" }
}

pub(crate) fn outcome(outcome: Outcome, criteria: Outcome) -> &'static str {
    match (outcome, criteria) {
        (Outcome::Eligible, _) => "Cumple los criterios según lo ingresado",
        (Outcome::NotEligible, Outcome::NotEligible) => "No cumple los criterios según lo ingresado",
        (Outcome::NotEligible, Outcome::Eligible) => "Cumple los criterios según lo ingresado; no puede empezar ahora",
        (Outcome::NotEligible, Outcome::Undetermined) => "No se conocen todos los criterios; no puede empezar ahora",
        (Outcome::Undetermined, _) => "Aún no se puede saber",
    }
}

pub(crate) fn public_outcome(outcome: Outcome, criteria: Outcome, person: Outcome) -> &'static str {
    match (outcome, criteria, person) {
        (Outcome::Eligible, ..) => "Sus respuestas cumplen las reglas",
        (Outcome::NotEligible, Outcome::NotEligible, _) => "Por ahora, sus respuestas no cumplen una o más de las reglas",
        (Outcome::NotEligible, Outcome::Eligible, _) => "Sus respuestas cumplen las reglas, pero el servicio no puede empezar ahora",
        (Outcome::NotEligible, Outcome::Undetermined, _) => "El servicio no puede empezar ahora",
        (Outcome::Undetermined, _, Outcome::Eligible) => "Hasta ahora, nada lo descarta",
        (Outcome::Undetermined, ..) => "Aún no lo podemos saber",
    }
}

/// The heading of a result that limitations alone stand against.
pub(crate) fn cannot_start(told: &str, obstacles: &[&str]) -> String {
    format!("{told}, porque {}", obstacles.join("; y porque "))
}

/// The heading of a result that meets the criteria if something else is so.
pub(crate) fn provided(voice: Voice, proviso: &str) -> String {
    if voice == Voice::Public {
        format!("Sus respuestas cumplen las reglas, {proviso}")
    } else {
        format!("Cumple los criterios según lo ingresado, {proviso}")
    }
}

pub(crate) fn not_in_force() -> &'static str {
    "En esta fecha no regía ninguna regla de esta política"
}

pub(crate) fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Met => "se cumple",
        Truth::NotMet => "no se cumple",
        Truth::Unknown => "aún no se sabe",
    }
}

/// A limitation never fails like a criterion: it stands in the way, or it does not.
pub(crate) fn limitation(truth: Truth) -> &'static str {
    match truth {
        Truth::Met => "no lo impide",
        Truth::NotMet => "lo impide por ahora",
        Truth::Unknown => "aún no se sabe",
    }
}

/// How many of some open questions that are counted want a yes, beside those that have one.
pub(crate) fn enough_of(met: u32, still: u32, of: usize) -> String {
    match (met, still) {
        _ if still as usize == of => format!("Hace falta un sí en cada una de estas {of}:"),
        (0, 1) => format!("Basta un sí en una de estas {of}:"),
        (0, _) => format!("Basta un sí en {still} de estas {of}:"),
        (_, 1) => format!("Basta un sí más en una de estas {of}:"),
        _ => format!("Basta un sí en otras {still} de estas {of}:"),
    }
}

/// A message that asks somebody for something, without a name.
pub(crate) fn message(voice: Voice, service: &str, reference: &str, question: &str, papers: &str) -> String {
    let about = match (voice, reference) {
        (Voice::Public, _) => format!("Me gustaría recibir esta ayuda: {service}."),
        (_, "") => format!("Sobre un referido a {service}:"),
        _ => format!("Sobre nuestro referido {reference} a {service}:"),
    };
    let papers = if papers.is_empty() { String::new() } else { format!(" Esto lo mostraría: {papers}.") };
    format!("{about} Por favor, confirme: {question}{papers} Gracias.")
}

/// "a", with somebody; it joins with the article after it.
fn to(whom: &str) -> String {
    whom.strip_prefix("el ").map_or_else(|| format!("a {whom}"), |rest| format!("al {rest}"))
}

/// `plan` is what the policy calls the one that decides; empty where it has no name for it.
pub(crate) fn party(party: Party, voice: Voice, plan: &str) -> &str {
    match (party, voice) {
        (Party::Plan, _) if !plan.is_empty() => plan,
        (Party::Person, Voice::Public) => "usted",
        (Party::Person, _) => "la persona",
        (Party::Referrer, Voice::Public) => "quien le envió aquí",
        (Party::Referrer, _) => "quien refiere a la persona",
        (Party::Agency, Voice::Public) => "la agencia que ayuda con el trabajo",
        (Party::Agency, _) => "la agencia",
        (Party::Plan, Voice::Public) => "su plan",
        (Party::Plan, _) => "el plan",
        (Party::Clinician, Voice::Public) => "su médico o terapeuta",
        (Party::Clinician, _) => "un profesional clínico con licencia",
    }
}

pub(crate) fn ask(party: Party, voice: Voice, plan: &str) -> String {
    let ask = match (party, voice) {
        (Party::Plan, _) if !plan.is_empty() => return format!("Pregunte {}", to(plan)),
        (Party::Person, Voice::Public) => "Usted puede responder",
        (Party::Person, _) => "Pregunte a la persona",
        (Party::Referrer, Voice::Public) => "Pregunte a quien le envió aquí",
        (Party::Referrer, _) => "Pregunte a quien refiere a la persona",
        (Party::Agency, Voice::Public) => "Pregunte a la agencia que ayuda con el trabajo",
        (Party::Agency, _) => "Pregunte a la agencia",
        (Party::Plan, Voice::Public) => "Pregunte a su plan",
        (Party::Plan, _) => "Pregunte al plan",
        (Party::Clinician, Voice::Public) => "Pregunte a su médico o terapeuta",
        (Party::Clinician, _) => "Pregunte al profesional clínico",
    };
    ask.to_owned()
}

pub(crate) fn yes_no(yes: bool) -> &'static str {
    if yes { "Sí" } else { "No" }
}

pub(crate) fn dont_know() -> &'static str {
    "No lo sé"
}

pub(crate) fn prefers_not_to_say(voice: Voice) -> &'static str {
    if voice == Voice::Public { "Prefiero no decirlo" } else { "Prefiere no decirlo" }
}

pub(crate) fn source(source: Source, voice: Voice) -> &'static str {
    match (source, voice) {
        (Source::Said, Voice::Public) => "lo digo yo",
        (Source::Said, _) => "de palabra",
        (Source::Seen, Voice::Public) => "tengo un documento",
        (Source::Seen, _) => "documento visto",
        (Source::OnFile, Voice::Public) => "ya tienen el documento",
        (Source::OnFile, _) => "en el expediente",
    }
}

pub(crate) fn group(group: Group) -> &'static str {
    match group {
        Group::Criterion => "Criterios",
        Group::Limitation => "Limitaciones",
    }
}

pub(crate) fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::Ask => "Pregunte al pagador",
        Advice::Note => "Nota",
        Advice::Range => "Dos valores",
        Advice::Setting => "Cómo lo leemos",
        Advice::Warn => "Precaución",
    }
}

pub(crate) fn day(day: NaiveDate) -> String {
    format!("{} de {} de {}", day.day(), month_name(day), day.year())
}

pub(crate) fn month(first: NaiveDate) -> String {
    format!("{} de {}", month_name(first), first.year())
}

pub(crate) fn reason(reason: &Reason<'_>, open: &str, plan: &str, voice: Voice) -> String {
    let public = voice == Voice::Public;
    match reason {
        Reason::Answered if public => "Sus respuestas bastan para saberlo.".to_owned(),
        Reason::Answered => "Las respuestas bastan para saberlo.".to_owned(),
        Reason::AnswerMissing { facts } if facts.is_empty() => "Aún no se sabe.".to_owned(),
        Reason::AnswerMissing { .. } => format!("Aún no se sabe: {open}."),
        Reason::AgeReached { years, on: Some(on) } => format!("{} {years} años el {}.", turned(voice), day(*on)),
        Reason::AgeReached { years, on: None } if public => format!("Según su año de nacimiento, usted tiene {years} años o más."),
        Reason::AgeReached { years, on: None } => format!("Según el año de nacimiento, la persona tiene {years} años o más."),
        Reason::AgeNotReached { years, on: Some(on), .. } => format!("{} {years} años el {}.", turns(voice), day(*on)),
        Reason::AgeNotReached { years, on: None, in_year } => format!("{} {years} años en {in_year}.", turns(voice)),
        Reason::BirthdayThisYear { years, in_year } => {
            format!("{} {years} años en {in_year}; hace falta la fecha de nacimiento completa.", turns(voice))
        }
        Reason::EnoughParts { met, needed: count } => format!("{}; {}.", parts(*met), needed(*count)),
        Reason::TooFewParts { met, needed: count } => format!("{}; {}, y las que quedan no alcanzan.", parts(*met), needed(*count)),
        Reason::PartsOpen { met, open, needed: count } => {
            format!("{} y de {open} aún no se sabe; {}.", parts(*met), needed(*count))
        }
        Reason::EventInWindow { date, since } => {
            format!("El {} está dentro del período que cuenta, que empezó el {}.", day(*date), day(*since))
        }
        Reason::EventTooOld { date, since } => {
            format!("El {} es anterior al período que cuenta, que empezó el {}.", day(*date), day(*since))
        }
        Reason::ReadingsDiffer { .. } if public => format!("La regla se puede leer de dos maneras, y aquí eso importa. Pregunte {}.", to(plan)),
        Reason::ReadingsDiffer { note } => {
            format!("El texto se puede leer de dos maneras, y estas respuestas dan resultados distintos (nota {note}). Pregunte {}.", to(plan))
        }
        Reason::NoRuleInForce { first: Some(first) } => {
            format!("En esta fecha no había ninguna regla vigente; la primera rige desde el {}.", day(*first))
        }
        Reason::NoRuleInForce { first: None } => "En esta fecha no hay ninguna regla vigente.".to_owned(),
    }
}

pub(crate) fn change(change: &Change<'_>, criterion: &str, outcome: &str) -> String {
    let becomes = match change.becomes {
        Truth::Met => "pasa a cumplirse",
        Truth::NotMet => "deja de cumplirse",
        Truth::Unknown => "deja de saberse",
    };
    format!("El {} esto {becomes}: {criterion}. Si ninguna respuesta cambia, el resultado es entonces: {outcome}.", day(change.on))
}

pub(crate) fn fact_form(kind: &FactKind) -> &'static str {
    match kind {
        FactKind::YesNo => "true (sí) o false (no)",
        FactKind::Date => "una fecha, AAAA-MM-DD",
        FactKind::Year => "un año, cuatro cifras",
        FactKind::Choice(_) => "una de estas",
    }
}
