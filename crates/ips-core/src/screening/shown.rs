//! What is shown beside the findings: notes on unclear text that apply, and other services to point at.

use super::evaluate::evaluate;
use super::evaluation::Outcome;
use crate::facts::Facts;
use crate::policy::{Advice, Alternative, Note, NoteWhen, Policy, RuleId};
use crate::truth::Truth;
use serde::Serialize;

/// A note that applies to these answers.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct ShownNote<'p> {
    /// The note, with its words.
    #[serde(skip)]
    pub note: &'p Note,
    /// Its id.
    pub id: &'p str,
    /// What it asks of the reader.
    pub advice: Advice,
    /// The criteria beside which it stands; none means the whole result.
    pub criteria: &'p [String],
    /// The rules concerned.
    pub rules: &'p [RuleId],
}

impl<'p> From<&'p Note> for ShownNote<'p> {
    fn from(note: &'p Note) -> Self {
        Self { note, id: &note.id, advice: note.advice, criteria: &note.criteria, rules: &note.rules }
    }
}

/// The notes that apply, questions to the payer before remarks.
pub(super) fn notes<'p>(facts: &Facts<'p>) -> Vec<ShownNote<'p>> {
    let policy = facts.policy();
    let all = policy.document().notes.iter().zip(policy.note_conditions());
    let shown = all.filter(|(note, condition)| {
        let value = condition.as_ref().map(|node| evaluate(node, facts));
        match note.when {
            NoteWhen::Always => true,
            NoteWhen::Met(_) => value == Some(Truth::Met),
            NoteWhen::NotMet(_) => value == Some(Truth::NotMet),
            NoteWhen::Unknown(_) => value == Some(Truth::Unknown),
            NoteWhen::Unless(_) => value != Some(Truth::Met),
        }
    });
    let (mut questions, remarks): (Vec<_>, Vec<_>) = shown.map(|(note, _)| ShownNote::from(note)).partition(|shown| shown.advice == Advice::Ask);
    questions.extend(remarks);
    questions
}

/// Other services; none unless the outcome is no.
pub(super) fn alternatives<'p>(policy: &'p Policy, outcome: Outcome, values: &[Truth]) -> Vec<&'p Alternative> {
    if outcome != Outcome::NotEligible {
        return Vec::new();
    }
    let document = policy.document();
    let fails = |id: &String| document.criteria.iter().zip(values).any(|(criterion, value)| &criterion.id == id && *value == Truth::NotMet);
    document.alternatives.iter().filter(|alternative| alternative.when_not_met.is_empty() || alternative.when_not_met.iter().any(fails)).collect()
}
