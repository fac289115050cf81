//! The result of a screening.

use super::change::{Change, changes};
use super::evaluate::evaluate;
use super::evaluation::Evaluation;
use super::fingerprint::fingerprint;
use super::reason::{Reason, facts_used, reason};
use super::settle::{OpenFact, open_facts};
use super::witness::{smallest_for_all, smallest_for_any};
use crate::facts::{Answered, Facts};
use crate::policy::{Advice, Alternative, Criterion, Node, Note, NoteWhen, Policy, Test};
use crate::truth::Truth;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the answers come to. It is never a decision: the payer decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Every criterion is met as entered.
    Eligible,
    /// A criterion is definitely not met; unknowns cannot save it.
    NotEligible,
    /// Neither yet.
    Undetermined,
}

impl Outcome {
    /// The outcome of a number of criteria.
    pub fn of(values: impl IntoIterator<Item = Truth>) -> Self {
        Truth::all(values).into()
    }
}

impl From<Truth> for Outcome {
    /// What it comes to that every criterion together has this value.
    fn from(all: Truth) -> Self {
        match all {
            Truth::Met => Self::Eligible,
            Truth::NotMet => Self::NotEligible,
            Truth::Unknown => Self::Undetermined,
        }
    }
}

/// One criterion, its value and why.
#[derive(Clone, Debug)]
pub struct Finding<'p> {
    /// The criterion, with its citation, rules and words.
    pub criterion: &'p Criterion,
    /// Its value.
    pub value: Truth,
    /// Why.
    pub reason: Reason<'p>,
    /// The answers it rests on, in policy order.
    pub facts: Vec<Answered<'p>>,
    /// Where several parts are counted: each of them.
    pub parts: Vec<PartFinding<'p>>,
}

/// One counted part of a criterion.
#[derive(Clone, Debug)]
pub struct PartFinding<'p> {
    /// The part, with its citation, rules and words.
    pub part: &'p crate::policy::Part,
    /// Its value.
    pub value: Truth,
    /// Why.
    pub reason: Reason<'p>,
}

/// A note that applies to these answers.
#[derive(Clone, Copy, Debug)]
pub struct ShownNote<'p> {
    /// The note.
    pub note: &'p Note,
}

/// The result of a screening: everything a screen, a page for the file or a program needs to know.
#[derive(Clone, Debug)]
pub struct Determination<'p> {
    /// The policy.
    pub policy: &'p Policy,
    /// The date for which it holds.
    pub as_of: NaiveDate,
    /// Criteria and limitations together.
    pub outcome: Outcome,
    /// Limitations left out: whether the person meets the criteria, apart from whether the service can start now.
    pub criteria_outcome: Outcome,
    /// Only what the person can attest: whether anything so far speaks against it.
    pub person_outcome: Outcome,
    /// One for each criterion, in policy order.
    pub findings: Vec<Finding<'p>>,
    /// A smallest set of answered facts that forces the outcome; empty while it is undetermined.
    pub decisive: Vec<&'p str>,
    /// The open facts that can still change the outcome, the best question first.
    pub to_settle: Vec<OpenFact<'p>>,
    /// What will change by itself, the earliest first.
    pub changes: Vec<Change<'p>>,
    /// The notes on unclear text that apply.
    pub notes: Vec<ShownNote<'p>>,
    /// Other services to point at; empty unless the outcome is no.
    pub alternatives: Vec<&'p Alternative>,
    /// Readiness facts that came in and were ignored.
    pub ignored: Vec<&'p str>,
    /// The next review promised by the document is over on the as-of date.
    pub past_review: bool,
    /// A short code for the same rules, date and answers: see [`Determination::fingerprint`].
    pub fingerprint: String,
}

/// Screens facts against a policy on the as-of date of the facts. It cannot fail: what is missing is unknown.
///
/// `facts` must have been read for the same policy; with those of another policy every answer is read in the wrong place.
pub fn screen<'p>(policy: &'p Policy, facts: &Facts) -> Determination<'p> {
    let document = policy.document();
    let Evaluation { values, outcome, criteria_outcome, person_outcome } = Evaluation::of(policy, facts);
    let findings = document
        .criteria
        .iter()
        .zip(policy.criteria())
        .zip(&values)
        .map(|((criterion, node), value)| finding(policy, criterion, node, *value, facts))
        .collect();
    Determination {
        policy,
        as_of: facts.as_of(),
        outcome,
        criteria_outcome,
        person_outcome,
        findings,
        decisive: decisive(policy, facts, outcome),
        to_settle: open_facts(policy, facts, &values),
        changes: changes(policy, facts, &values),
        notes: notes(policy, facts),
        alternatives: alternatives(policy, outcome, &values),
        ignored: facts.ignored(policy).collect(),
        past_review: document.policy.next_review.is_some_and(|review| facts.as_of() > review.last_day()),
        fingerprint: fingerprint(policy, facts),
    }
}

fn finding<'p>(policy: &'p Policy, criterion: &'p Criterion, node: &Node, value: Truth, facts: &Facts) -> Finding<'p> {
    let parts = match (&criterion.test, node) {
        (Test::AtLeast(some), Node::AtLeast { of, .. }) => {
            some.of.iter().zip(of).map(|(part, node)| PartFinding { part, value: evaluate(node, facts), reason: reason(policy, node, facts) }).collect()
        }
        _ => Vec::new(),
    };
    Finding { criterion, value, reason: reason(policy, node, facts), facts: facts_used(policy, node, facts), parts }
}

fn decisive<'p>(policy: &'p Policy, facts: &Facts, outcome: Outcome) -> Vec<&'p str> {
    let mask = match outcome {
        Outcome::Eligible => smallest_for_all(policy.criteria(), facts, Truth::Met),
        Outcome::NotEligible => smallest_for_any(policy.criteria(), facts, Truth::NotMet),
        Outcome::Undetermined => 0,
    };
    policy.document().facts.iter().enumerate().filter(|(slot, _)| mask & (1 << slot) != 0).map(|(_, fact)| fact.name.as_str()).collect()
}

fn notes<'p>(policy: &'p Policy, facts: &Facts) -> Vec<ShownNote<'p>> {
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
    // A question to the payer comes before a remark.
    let (mut questions, remarks): (Vec<_>, Vec<_>) = shown.map(|(note, _)| ShownNote { note }).partition(|shown| shown.note.advice == Advice::Ask);
    questions.extend(remarks);
    questions
}

fn alternatives<'p>(policy: &'p Policy, outcome: Outcome, values: &[Truth]) -> Vec<&'p Alternative> {
    if outcome != Outcome::NotEligible {
        return Vec::new();
    }
    let document = policy.document();
    let fails = |id: &String| document.criteria.iter().zip(values).any(|(criterion, value)| &criterion.id == id && *value == Truth::NotMet);
    document.alternatives.iter().filter(|alternative| alternative.when_not_met.is_empty() || alternative.when_not_met.iter().any(fails)).collect()
}

impl<'p> Determination<'p> {
    /// The criteria that are definitely not met, in policy order.
    pub fn failing(&self) -> impl Iterator<Item = &'p str> {
        self.with_value(Truth::NotMet)
    }

    /// The criteria that are unknown, in policy order.
    pub fn missing(&self) -> impl Iterator<Item = &'p str> {
        self.with_value(Truth::Unknown)
    }

    fn with_value(&self, value: Truth) -> impl Iterator<Item = &'p str> {
        self.findings.iter().filter(move |finding| finding.value == value).map(|finding| finding.criterion.id.as_str())
    }

    /// The question most likely to settle the outcome soonest, cheap and not sensitive first.
    pub fn next_question(&self) -> Option<&OpenFact<'p>> {
        self.to_settle.first()
    }
}
