//! One criterion, its value and why.

use super::evaluate::evaluate;
use super::reason::{Reason, facts_used, reason};
use crate::citation::Citation;
use crate::facts::{Answered, Facts};
use crate::identified::id;
use crate::policy::{Criterion, Group, Node, Part, Test};
use crate::truth::Truth;
use serde::{Serialize, Serializer};

/// One criterion, its value and why.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Finding<'p> {
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
    #[cfg_attr(feature = "js", tsify(optional))]
    pub parts: Vec<PartFinding<'p>>,
    /// Where the policy states it.
    pub citation: Citation<'p>,
}

/// One counted part of a criterion.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct PartFinding<'p> {
    /// The part, with its words.
    #[serde(serialize_with = "id")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub part: &'p Part,
    /// Its value.
    pub value: Truth,
    /// Why.
    pub reason: Reason<'p>,
    /// Where the policy states it.
    pub citation: Citation<'p>,
}

/// Answers as an object of fact names and values.
fn by_name<S: Serializer>(facts: &[Answered<'_>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(facts.iter().map(|answered| (&answered.fact.name, answered)))
}

/// One for each criterion, in policy order.
pub(super) fn findings<'p>(facts: &Facts<'p>, values: &[Truth]) -> Vec<Finding<'p>> {
    let policy = facts.policy();
    let all = policy.document().criteria.iter().zip(policy.criteria()).zip(policy.notes_beside()).zip(values);
    all.map(|(((criterion, node), notes), value)| finding(facts, criterion, node, notes, *value)).collect()
}

fn finding<'p>(facts: &Facts<'p>, criterion: &'p Criterion, node: &'p Node, notes: &'p [String], value: Truth) -> Finding<'p> {
    let document = &facts.policy().document().policy.document;
    let parts = match (&criterion.test, node) {
        (Test::AtLeast(some), Node::AtLeast { of, .. }) => {
            let part = |(part, node): (&'p Part, &'p Node)| {
                let value = evaluate(node, facts);
                let citation = Citation::of_passage(document, &part.citation, &part.rules, &[]);
                PartFinding { part, value, reason: reason(node, value, facts), citation }
            };
            some.of.iter().zip(of).map(part).collect()
        }
        _ => Vec::new(),
    };
    Finding {
        criterion,
        group: criterion.group,
        value,
        reason: reason(node, value, facts),
        facts: facts_used(node, facts),
        parts,
        citation: Citation::of_passage(document, &criterion.citation, &criterion.rules, notes),
    }
}
