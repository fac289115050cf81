//! A result, its reasons and its answers.

use crate::source::Source;
use chrono::{Datelike, NaiveDate};
use ips_core::policy::{Advice, FactKind, Group, Party};
use ips_core::screening::Change;
use ips_core::{Outcome, Reason, Truth, Voice};

const MONTHS: [&str; 12] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn month_name(day: NaiveDate) -> &'static str {
    MONTHS[day.month0() as usize]
}

/// Some number of counted parts, with its verb.
fn parts(count: u32) -> String {
    match count {
        0 => "No part is".to_owned(),
        1 => "1 part is".to_owned(),
        _ => format!("{count} parts are"),
    }
}

fn needed(count: u32) -> String {
    if count == 1 { "at least 1 is needed".to_owned() } else { format!("at least {count} are needed") }
}

/// The subject of a sentence about the person, with the verb "turn" in the present.
fn turns(voice: Voice) -> &'static str {
    if voice == Voice::Public { "You turn" } else { "The person turns" }
}

pub(crate) fn outcome(outcome: Outcome, criteria: Outcome) -> &'static str {
    match (outcome, criteria) {
        (Outcome::Eligible, _) => "Meets the criteria as entered",
        (Outcome::NotEligible, Outcome::NotEligible) => "Does not meet the criteria as entered",
        (Outcome::NotEligible, Outcome::Eligible) => "Meets the criteria as entered; cannot start now",
        (Outcome::NotEligible, Outcome::Undetermined) => "Not all criteria are known; cannot start now",
        (Outcome::Undetermined, _) => "Cannot tell yet",
    }
}

pub(crate) fn public_outcome(outcome: Outcome, criteria: Outcome, person: Outcome) -> &'static str {
    match (outcome, criteria, person) {
        (Outcome::Eligible, ..) => "Your answers meet the rules",
        (Outcome::NotEligible, Outcome::NotEligible, _) => "As of now, your answers do not meet one or more of the rules",
        (Outcome::NotEligible, Outcome::Eligible, _) => "Your answers meet the rules, but the service cannot start now",
        (Outcome::NotEligible, Outcome::Undetermined, _) => "The service cannot start now",
        (Outcome::Undetermined, _, Outcome::Eligible) => "So far, nothing rules it out",
        (Outcome::Undetermined, ..) => "We cannot tell yet",
    }
}

/// The heading of a result that limitations alone stand against.
pub(crate) fn cannot_start(told: &str, obstacles: &[&str]) -> String {
    format!("{told}, because {}", obstacles.join("; and because "))
}

/// The heading of a result that meets the criteria if something else is so.
pub(crate) fn provided(voice: Voice, proviso: &str) -> String {
    if voice == Voice::Public { format!("Your answers meet the rules, {proviso}") } else { format!("Meets the criteria as entered, {proviso}") }
}

pub(crate) fn not_in_force() -> &'static str {
    "No rule of this policy was in force on this date"
}

pub(crate) fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Met => "met",
        Truth::NotMet => "not met",
        Truth::Unknown => "not known yet",
    }
}

/// A limitation never fails like a criterion: it stands in the way, or it does not.
pub(crate) fn limitation(truth: Truth) -> &'static str {
    match truth {
        Truth::Met => "not in the way",
        Truth::NotMet => "in the way now",
        Truth::Unknown => "not known yet",
    }
}

/// How many of some open questions that are counted want a yes, beside those that have one.
pub(crate) fn enough_of(met: u32, still: u32, of: usize) -> String {
    match (met, still) {
        _ if still as usize == of => format!("A yes to each of these {of} is needed:"),
        (0, 1) => format!("One yes of these {of} is enough:"),
        (0, _) => format!("{still} yeses of these {of} are enough:"),
        (_, 1) => format!("One more yes of these {of} is enough:"),
        _ => format!("{still} more yeses of these {of} are enough:"),
    }
}

/// A message that asks somebody for something, without a name.
pub(crate) fn message(voice: Voice, service: &str, reference: &str, question: &str, papers: &str) -> String {
    let about = match (voice, reference) {
        (Voice::Public, _) => format!("I would like to get this help: {service}."),
        (_, "") => format!("About a referral to {service}:"),
        _ => format!("About our referral {reference} to {service}:"),
    };
    let papers = if papers.is_empty() { String::new() } else { format!(" This would show it: {papers}.") };
    format!("{about} Please confirm: {question}{papers} Thank you.")
}

/// `plan` is what the policy calls the one that decides; empty where it has no name for it.
pub(crate) fn party(party: Party, voice: Voice, plan: &str) -> &str {
    match (party, voice) {
        (Party::Plan, _) if !plan.is_empty() => plan,
        (Party::Person, Voice::Public) => "you",
        (Party::Person, _) => "the person",
        (Party::Referrer, Voice::Public) => "whoever sent you here",
        (Party::Referrer, _) => "the referrer",
        (Party::Agency, Voice::Public) => "the agency that helps with work",
        (Party::Agency, _) => "the agency",
        (Party::Plan, Voice::Public) => "your plan",
        (Party::Plan, _) => "the plan",
        (Party::Clinician, Voice::Public) => "your doctor or therapist",
        (Party::Clinician, _) => "a licensed clinician",
    }
}

pub(crate) fn ask(party: Party, voice: Voice, plan: &str) -> String {
    let ask = match (party, voice) {
        (Party::Plan, _) if !plan.is_empty() => return format!("Ask {plan}"),
        (Party::Person, Voice::Public) => "You can answer",
        (Party::Person, _) => "Ask the person",
        (Party::Referrer, Voice::Public) => "Ask whoever sent you here",
        (Party::Referrer, _) => "Ask the referrer",
        (Party::Agency, Voice::Public) => "Ask the agency that helps with work",
        (Party::Agency, _) => "Ask the agency",
        (Party::Plan, Voice::Public) => "Ask your plan",
        (Party::Plan, _) => "Ask the plan",
        (Party::Clinician, Voice::Public) => "Ask your doctor or therapist",
        (Party::Clinician, _) => "Ask the clinician",
    };
    ask.to_owned()
}

pub(crate) fn yes_no(yes: bool) -> &'static str {
    if yes { "Yes" } else { "No" }
}

pub(crate) fn dont_know() -> &'static str {
    "Don't know"
}

pub(crate) fn prefers_not_to_say(voice: Voice) -> &'static str {
    if voice == Voice::Public { "I prefer not to say" } else { "Prefers not to say" }
}

pub(crate) fn source(source: Source, voice: Voice) -> &'static str {
    match (source, voice) {
        (Source::Said, Voice::Public) => "I say so",
        (Source::Said, _) => "said",
        (Source::Seen, Voice::Public) => "I have a document",
        (Source::Seen, _) => "document seen",
        (Source::OnFile, Voice::Public) => "they have the document",
        (Source::OnFile, _) => "on file",
    }
}

pub(crate) fn group(group: Group) -> &'static str {
    match group {
        Group::Criterion => "Criteria",
        Group::Limitation => "Limitations",
    }
}

pub(crate) fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::Ask => "Ask the payer",
        Advice::Note => "Note",
        Advice::Range => "Two values",
        Advice::Setting => "How we read it",
        Advice::Warn => "Caution",
    }
}

pub(crate) fn day(day: NaiveDate) -> String {
    format!("{} {}, {}", month_name(day), day.day(), day.year())
}

pub(crate) fn month(first: NaiveDate) -> String {
    format!("{} {}", month_name(first), first.year())
}

pub(crate) fn reason(reason: &Reason<'_>, open: &str, plan: &str, voice: Voice) -> String {
    let public = voice == Voice::Public;
    match reason {
        Reason::Answered if public => "Your answers settle this.".to_owned(),
        Reason::Answered => "The answers settle this.".to_owned(),
        Reason::AnswerMissing { facts } if facts.is_empty() => "Not known yet.".to_owned(),
        Reason::AnswerMissing { .. } => format!("Not known yet: {open}."),
        Reason::AgeReached { years, on: Some(on) } if public => format!("You turned {years} on {}.", day(*on)),
        Reason::AgeReached { years, on: Some(on) } => format!("The person turned {years} on {}.", day(*on)),
        Reason::AgeReached { years, on: None } if public => format!("By your year of birth, you are {years} or older."),
        Reason::AgeReached { years, on: None } => format!("By the year of birth, the person is {years} or older."),
        Reason::AgeNotReached { years, on: Some(on), .. } => format!("{} {years} on {}.", turns(voice), day(*on)),
        Reason::AgeNotReached { years, on: None, in_year } => format!("{} {years} in {in_year}.", turns(voice)),
        Reason::BirthdayThisYear { years, in_year } => format!("{} {years} in {in_year}; the full date of birth is needed.", turns(voice)),
        Reason::EnoughParts { met, needed: count } => format!("{} met; {}.", parts(*met), needed(*count)),
        Reason::TooFewParts { met, needed: count } => format!("{} met; {}, and too few are left to reach that.", parts(*met), needed(*count)),
        Reason::PartsOpen { met, open, needed: count } => {
            format!("{} met and {open} {} not known yet; {}.", parts(*met), if *open == 1 { "is" } else { "are" }, needed(*count))
        }
        Reason::EventInWindow { date, since } => {
            format!("{} is within the period that counts, which began on {}.", day(*date), day(*since))
        }
        Reason::EventTooOld { date, since } => {
            format!("{} is before the period that counts, which began on {}.", day(*date), day(*since))
        }
        Reason::ReadingsDiffer { .. } if public => format!("The rule can be read in two ways, and here that matters. Ask {plan}."),
        Reason::ReadingsDiffer { note } => {
            format!("The text can be read in two ways, and these answers come out differently (note {note}). Ask {plan}.")
        }
        Reason::NoRuleInForce { first: Some(first) } => format!("No rule was in force on this date; the first one applies from {}.", day(*first)),
        Reason::NoRuleInForce { first: None } => "No rule is in force on this date.".to_owned(),
    }
}

pub(crate) fn change(change: &Change<'_>, criterion: &str, outcome: &str) -> String {
    let becomes = truth(change.becomes);
    format!("On {} this becomes {becomes}: {criterion}. The outcome is then, if no answer changes: {outcome}.", day(change.on))
}

pub(crate) fn fact_form(kind: &FactKind) -> &'static str {
    match kind {
        FactKind::YesNo => "true or false",
        FactKind::Date => "a date, YYYY-MM-DD",
        FactKind::Year => "a year, four digits",
        FactKind::Choice(_) => "one of these",
    }
}
