//! One criterion, its value and why.

use super::evaluate::evaluate;
use super::reason::{Reason, reason};
use crate::citation::Citation;
use crate::facts::{Answered, Facts};
use crate::identified::id;
use crate::policy::{Criterion, Group, Node, Part, Test};
use crate::truth::Truth;
use serde::{Serialize, Serializer};

/// One criterion, its value and why.
// `C` is how a citation is shown: see `screen_showing`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type_params = "C = Citation"))]
pub struct Finding<'p, C = Citation<'p>> {
    /// The criterion, with its words.
    #[serde(serialize_with = "id")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub criterion: &'p Criterion,
    /// Whether it belongs to eligibility proper or limits the service.
    pub group: Group,
    /// Its value.
    pub value: Truth,
    /// Why.
    pub reason: Reason<'p>,
    /// The answers it rests on, in policy order.
    #[serde(serialize_with = "by_name")]
    #[cfg_attr(feature = "js", tsify(type = "Record<string, Answered>"))]
    pub facts: Vec<Answered<'p>>,
    /// Where several parts are counted: each of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "js", tsify(optional, type = "PartFinding[]"))]
    pub parts: Vec<PartFinding<'p, C>>,
    /// Where the policy states it.
    #[cfg_attr(feature = "js", tsify(type = "Citation"))]
    pub citation: C,
}

/// One counted part of a criterion.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type_params = "C = Citation"))]
pub struct PartFinding<'p, C = Citation<'p>> {
    /// The part, with its words.
    #[serde(serialize_with = "id")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub part: &'p Part,
    /// Its value.
    pub value: Truth,
    /// Why.
    pub reason: Reason<'p>,
    /// Where the policy states it.
    #[cfg_attr(feature = "js", tsify(type = "Citation"))]
    pub citation: C,
}

/// Answers as an object of fact names and values.
fn by_name<S: Serializer>(facts: &[Answered<'_>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(facts.iter().map(|answered| (&answered.fact.name, answered)))
}

/// One for each criterion, in policy order.
pub(super) fn findings<'p, C>(facts: &Facts<'p>, values: &[Truth], cite: &impl Fn(Citation<'p>) -> C) -> Vec<Finding<'p, C>> {
    let policy = facts.policy();
    let document = policy.document();
    let finding = |(place, criterion): (usize, &'p Criterion)| {
        let (node, value) = (&policy.criteria()[place], values[place]);
        let reason = reason(node, value, facts);
        Finding {
            criterion,
            group: criterion.group,
            value,
            facts: facts.answered_of(policy.facts_of_criteria()[place]).collect(),
            parts: parts(facts, criterion, node, &reason, cite),
            reason,
            citation: cite(Citation::of_passage(&document.policy.document, &criterion.citation, &criterion.rules, &policy.notes_beside()[place])),
        }
    };
    document.criteria.iter().enumerate().map(finding).collect()
}

/// Where parts are counted, each of them; none of them is asked on a day on which the criterion is not.
fn parts<'p, C>(facts: &Facts<'p>, criterion: &'p Criterion, node: &'p Node, why: &Reason<'p>, cite: &impl Fn(Citation<'p>) -> C) -> Vec<PartFinding<'p, C>> {
    let (Test::AtLeast(some), Node::InForce { days, test }) = (&criterion.test, node) else { return Vec::new() };
    let Node::AtLeast { of, .. } = &**test else { return Vec::new() };
    let document = &facts.policy().document().policy.document;
    let part = |(part, node): (&'p Part, &'p Node)| {
        let value = if days.contain(facts.as_of()) { evaluate(node, facts) } else { Truth::Unknown };
        let reason = if days.contain(facts.as_of()) { reason(node, value, facts) } else { why.clone() };
        PartFinding { part, value, reason, citation: cite(Citation::of_passage(document, &part.citation, &part.rules, &[])) }
    };
    some.of.iter().zip(of).map(part).collect()
}
