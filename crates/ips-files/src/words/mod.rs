//! What the product says, in every language. A language is one file that fills [`Words`]; what it leaves out does not compile.

mod en;
mod es;
mod label;
mod texts;

use crate::source::Source;
use chrono::NaiveDate;
use ips_core::calendar::StatedDate;
use ips_core::policy::{Advice, FactKind, Group, Party, Policy};
use ips_core::screening::Change;
use ips_core::{Answered, Determination, Language, Outcome, Reason, Truth, Value, Voice};

pub use label::Label;
pub(crate) use texts::Words;

pub(crate) fn of(language: Language) -> &'static dyn Words {
    match language {
        Language::En => &en::English,
        Language::Es => &es::Spanish,
    }
}

/// A short label of a record or a policy's description.
pub fn label(label: Label, language: Language) -> &'static str {
    of(language).label(label)
}

/// The heading of a result. The public reads what their own answers come to, never that everything is met or refused.
pub fn outcome_heading(determination: &Determination<'_>, voice: Voice, language: Language) -> &'static str {
    match voice {
        Voice::Public => of(language).public_outcome(determination.outcome, determination.person_outcome),
        Voice::Worker | Voice::Reviewer => of(language).outcome(determination.outcome),
    }
}

/// An outcome in words, for the worker and the reviewer.
pub fn outcome_words(outcome: Outcome, language: Language) -> &'static str {
    of(language).outcome(outcome)
}

/// The value of a criterion in words.
pub fn truth_words(truth: Truth, language: Language) -> &'static str {
    of(language).truth(truth)
}

/// A party within a sentence, such as "the person" or, to the public, "you".
pub fn party_name(party: Party, voice: Voice, language: Language) -> &'static str {
    of(language).party(party, voice)
}

/// The heading over the questions for a party.
pub fn ask_heading(party: Party, voice: Voice, language: Language) -> &'static str {
    of(language).ask(party, voice)
}

/// "Yes" or "No".
pub fn yes_no(yes: bool, language: Language) -> &'static str {
    of(language).yes_no(yes)
}

/// The answer of somebody who does not know.
pub fn dont_know(language: Language) -> &'static str {
    of(language).dont_know()
}

/// The answer of somebody who would rather not say.
pub fn prefers_not_to_say(voice: Voice, language: Language) -> &'static str {
    of(language).prefers_not_to_say(voice)
}

/// Where an answer comes from, in words.
pub fn source_words(source: Source, voice: Voice, language: Language) -> &'static str {
    of(language).source(source, voice)
}

/// The name of a group of criteria.
pub fn group_name(group: Group, language: Language) -> &'static str {
    of(language).group(group)
}

/// What a note asks of the reader, in a word or two.
pub fn advice_words(advice: Advice, language: Language) -> &'static str {
    of(language).advice(advice)
}

/// A day, written out.
pub fn date(day: NaiveDate, language: Language) -> String {
    of(language).day(day)
}

/// A day, written out in English, without the other languages.
pub(crate) fn english_day(day: NaiveDate) -> String {
    en::English.day(day)
}

/// A day, written out in Spanish, without the other languages.
pub(crate) fn spanish_day(day: NaiveDate) -> String {
    es::Spanish.day(day)
}

/// A day or a month, as exact as the document states it.
pub fn stated_date(date: StatedDate, language: Language) -> String {
    match date {
        StatedDate::Day(day) => of(language).day(day),
        StatedDate::Month(first) => of(language).month(first),
    }
}

/// An answer as a person would say it.
pub fn answer_text(answered: &Answered<'_>, voice: Voice, language: Language) -> String {
    match (answered.value, &answered.fact.kind) {
        (Value::YesNo(yes), _) => yes_no(yes, language).to_owned(),
        (Value::Date(day), _) => date(day, language),
        (Value::Choice(index), FactKind::Choice(options)) if usize::from(index) < options.len() => {
            options[usize::from(index)].label.get(voice, language).to_owned()
        }
        (Value::Year(_) | Value::Choice(_), _) => answered.word().into_owned(),
    }
}

/// Why a criterion has its value, in a sentence.
pub fn reason_sentence(reason: &Reason<'_>, policy: &Policy, voice: Voice, language: Language) -> String {
    let open = match reason {
        Reason::AnswerMissing { facts } => facts.iter().map(|name| fact_label(policy, name, language)).collect::<Vec<_>>().join("; "),
        _ => String::new(),
    };
    of(language).reason(reason, &open, voice)
}

/// What becomes of a criterion and of the outcome on a later day, in a sentence.
pub fn change_sentence(change: &Change<'_>, policy: &Policy, voice: Voice, language: Language) -> String {
    let criterion = policy.document().criteria.iter().find(|criterion| criterion.id == change.criterion);
    let title = criterion.map_or(change.criterion, |criterion| criterion.title.get(voice, language));
    of(language).change(change, title, outcome_words(change.outcome, language))
}

/// What an answer to a fact looks like, in words.
pub fn fact_form(kind: &FactKind, language: Language) -> &'static str {
    of(language).form(kind)
}

/// The label of a fact; a name the policy does not know stands for itself.
pub(crate) fn fact_label<'a>(policy: &'a Policy, name: &'a str, language: Language) -> &'a str {
    policy.document().facts.iter().find(|fact| fact.name == name).map_or(name, |fact| fact.label.get(language))
}
