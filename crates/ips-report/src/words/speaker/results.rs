//! A result, its reasons and its answers.

use super::Speaker;
use crate::source::Source;
use crate::words::spoken;
use chrono::NaiveDate;
use ips_core::calendar::StatedDate;
use ips_core::policy::{Advice, FactKind, Group, Party};
use ips_core::screening::Change;
use ips_core::{Answered, Determination, Outcome, Reason, Truth, Value, Voice};

/// What a language says in a few words, each by a function of the file `results` of its folder. What depends on the reader is given the voice.
macro_rules! says {
    ($($(#[$about:meta])* $name:ident($($value:ident: $kind:ty),*) $(by $voice:ident)?;)*) => {
        impl<P> Speaker<'_, P> {
            $($(#[$about])*
            pub fn $name(&self, $($value: $kind),*) -> &'static str {
                spoken!(self.language, results::$name($($value,)* $(self.$voice)?))
            })*
        }
    };
}

says! {
    /// An outcome in words, for the worker and the reviewer, beside what it is without the limitations.
    outcome(outcome: Outcome, criteria: Outcome);
    /// The value of a criterion in words.
    truth(truth: Truth);
    /// The value of a limitation in words: it stands in the way or it does not, and is never told like a criterion.
    limitation(truth: Truth);
    /// "Yes" or "No".
    yes_no(yes: bool);
    /// The answer of somebody who does not know.
    dont_know();
    /// The answer of somebody who would rather not say.
    prefers_not_to_say() by voice;
    /// Where an answer comes from, in words.
    source(source: Source) by voice;
    /// The name of a group of criteria.
    group(group: Group);
    /// What a note asks of the reader, in a word or two.
    advice(advice: Advice);
    /// What an answer to a fact looks like, in words.
    fact_form(kind: &FactKind);
}

impl<P> Speaker<'_, P> {
    /// The heading of a result: what it comes to; why the service cannot start now, where limitations alone stand against it; on what it depends,
    /// where a note on unclear text says so; or that no rule was in force.
    pub fn outcome_heading(&self, found: &Determination<'_>) -> String {
        let told = self.outcome_told(found.outcome, found.criteria_outcome, found.person_outcome);
        let proviso = || found.notes.iter().find_map(|shown| shown.note.proviso.as_ref());
        match (found.outcome, found.criteria_outcome) {
            (Outcome::NotEligible, Outcome::Eligible | Outcome::Undetermined) => {
                let failing = found.findings.iter().filter(|finding| finding.value == Truth::NotMet);
                let obstacles = failing.filter_map(|finding| finding.criterion.obstacle.as_ref()).map(|obstacle| obstacle.get(self.voice, self.language));
                spoken!(self.language, results::cannot_start(told, &obstacles.collect::<Vec<_>>()))
            }
            (Outcome::Eligible, _) if let Some(proviso) = proviso() => {
                spoken!(self.language, results::provided(self.voice, proviso.get(self.voice, self.language)))
            }
            (Outcome::Undetermined, _) if found.findings.iter().all(|finding| matches!(finding.reason, Reason::NoRuleInForce { .. })) => {
                self.no_rule_told().to_owned()
            }
            _ => told.to_owned(),
        }
    }

    /// The heading of a result as of a day on which no rule of the policy was in force.
    pub fn no_rule_told(&self) -> &'static str {
        spoken!(self.language, results::not_in_force())
    }

    /// An outcome as it is told, beside what it is without the limitations (`criteria`). The public reads what their own answers come to (`person`), never
    /// that everything is met or refused.
    pub fn outcome_told(&self, outcome: Outcome, criteria: Outcome, person: Outcome) -> &'static str {
        match self.voice {
            Voice::Public => spoken!(self.language, results::public_outcome(outcome, criteria, person)),
            Voice::Worker | Voice::Reviewer => self.outcome(outcome, criteria),
        }
    }

    /// A day, written out.
    pub fn date(&self, day: NaiveDate) -> String {
        crate::words::date(day, self.language)
    }

    /// A day or a month, as exact as the document states it.
    pub fn stated_date(&self, date: StatedDate) -> String {
        match date {
            StatedDate::Day(day) => self.date(day),
            StatedDate::Month(first) => spoken!(self.language, results::month(first)),
        }
    }

    /// An answer as a person would say it.
    pub fn answer(&self, answered: &Answered<'_>) -> String {
        match (answered.value, &answered.fact.kind) {
            (Value::YesNo(yes), _) => self.yes_no(yes).to_owned(),
            (Value::Date(day), _) => self.date(day),
            (Value::Choice(index), FactKind::Choice(options)) if usize::from(index) < options.len() => {
                options[usize::from(index)].label.get(self.voice, self.language).to_owned()
            }
            (Value::Year(_) | Value::Choice(_), _) => answered.word().into_owned(),
        }
    }
}

impl<'p> Speaker<'p> {
    /// A party within a sentence, such as "the person" or, to the public, "you"; the one that decides as the policy calls it.
    pub fn party(&self, party: Party) -> &'p str {
        spoken!(self.language, results::party(party, self.voice, self.asked()))
    }

    /// The heading over the questions for a party.
    pub fn ask(&self, party: Party) -> String {
        spoken!(self.language, results::ask(party, self.voice, self.asked()))
    }

    /// What the policy calls the one that decides, where it is to be asked; empty where it has no name for it.
    fn asked(&self) -> &'p str {
        self.policy.document().policy.asked.as_ref().map_or("", |asked| asked.get(self.voice, self.language))
    }

    /// Why a criterion has its value, in a sentence.
    pub fn reason(&self, reason: &Reason<'_>) -> String {
        let open = match reason {
            // The labels of facts are made for dense pages of workers.
            Reason::AnswerMissing { facts } if self.voice == Voice::Public && !facts.is_empty() => {
                return self.reason(&Reason::AnswerMissing { facts: Vec::new() });
            }
            Reason::AnswerMissing { facts } => facts.iter().map(|name| self.fact_label(name)).collect::<Vec<_>>().join("; "),
            _ => String::new(),
        };
        spoken!(self.language, results::reason(reason, &open, self.party(Party::Plan), self.voice))
    }

    /// What becomes of a criterion and of the outcome on a later day, in a sentence.
    pub fn change(&self, change: &Change<'_>) -> String {
        let criterion = self.policy.document().criteria.iter().find(|criterion| criterion.id == change.criterion);
        let title = criterion.map_or(change.criterion, |criterion| criterion.title.get(self.voice, self.language));
        spoken!(self.language, results::change(change, title, self.outcome(change.outcome, change.criteria_outcome)))
    }

    /// The label of a fact; a name the policy does not know stands for itself.
    pub(crate) fn fact_label<'n>(&self, name: &'n str) -> &'n str
    where
        'p: 'n,
    {
        self.policy.fact_named(name).map_or(name, |fact| fact.label.get(self.language))
    }
}
