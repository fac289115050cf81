//! What would settle an open outcome: the questions whose answers can still change it, and which to ask first.

use super::evaluate::evaluate;
use crate::facts::Facts;
use crate::identified::id;
use crate::order;
use crate::policy::{Fact, Node, Party, Slot};
use crate::truth::Truth;
use serde::Serialize;

/// A fact that is not known and can still change the outcome.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct OpenFact<'p> {
    /// The fact.
    #[serde(serialize_with = "id")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub fact: &'p Fact,
    /// Who can tell, the best first.
    pub ask: &'p [Party],
    /// The criteria it would help to settle.
    pub criteria: Vec<&'p str>,
    /// How many answers, this one included, could at best settle the outcome.
    pub answers_to_settle: u32,
}

/// The open facts that can still change the outcome, the best question first: those that are not sensitive and quickly had,
/// then those that could settle it with the fewest answers, then in policy order. Empty when an answer has already settled it.
pub(super) fn open_facts<'p>(facts: &Facts<'p>, values: &[Truth]) -> Vec<OpenFact<'p>> {
    let policy = facts.policy();
    if values.contains(&Truth::NotMet) {
        return Vec::new();
    }
    let open = || policy.criteria().iter().zip(&policy.document().criteria).zip(values).filter(|(_, value)| **value == Truth::Unknown).map(|(pair, _)| pair);
    let all_yes = open().try_fold(0_u32, |sum, (node, _)| Some(sum + fewest(node, facts, Truth::Met)?));
    let mut found: Vec<(Slot, OpenFact<'p>)> = Vec::new();
    for (node, criterion) in open() {
        let settles = fewest(node, facts, Truth::NotMet).into_iter().chain(all_yes).min().unwrap_or(u32::MAX);
        let mut mask = 0;
        pivotal(node, facts, &mut mask);
        for slot in (0..64).filter(|slot| mask & (1 << slot) != 0).map(|slot| stood_for(facts, slot)) {
            if let Some((_, open)) = found.iter_mut().find(|(known, _)| *known == slot) {
                if !open.criteria.contains(&criterion.id.as_str()) {
                    open.criteria.push(&criterion.id);
                }
                open.answers_to_settle = open.answers_to_settle.min(settles);
            } else {
                let fact = policy.fact(slot);
                found.push((slot, OpenFact { fact, ask: &fact.ask, criteria: vec![&criterion.id], answers_to_settle: settles }));
            }
        }
    }
    let mut ordered = Vec::with_capacity(found.len());
    for (slot, open) in found {
        let key = (open.fact.sensitive, open.ask.iter().min().copied(), open.answers_to_settle, slot);
        order::insert(&mut ordered, (key, open), |(key, _)| *key);
    }
    ordered.into_iter().map(|(_, open)| open).collect()
}

/// The question to ask for a fact that only stands in for another: that other one, unless it is already answered.
pub(super) fn stood_for(facts: &Facts<'_>, slot: Slot) -> Slot {
    facts.policy().stood_for(slot).filter(|principal| facts.get(*principal).is_none()).unwrap_or(slot)
}

/// Marks the unanswered facts on which the value of an open test still turns: those that are read by a part that is itself open.
pub(super) fn pivotal(node: &Node, facts: &Facts<'_>, mask: &mut u64) {
    if evaluate(node, facts) != Truth::Unknown {
        return;
    }
    match node {
        Node::Age { date: fact, .. } | Node::Yes(fact) | Node::No(fact) | Node::Choice { fact, .. } | Node::Event { date: fact, .. } => {
            if facts.get(*fact).is_none() {
                *mask |= 1 << fact;
            }
        }
        Node::All(nodes) | Node::Any(nodes) | Node::AtLeast { of: nodes, .. } => nodes.iter().for_each(|node| pivotal(node, facts, mask)),
        Node::Stated { fact, otherwise } => {
            *mask |= 1 << fact;
            pivotal(otherwise, facts, mask);
        }
        Node::Readings { strict, loose, .. } => {
            pivotal(strict, facts, mask);
            pivotal(loose, facts, mask);
        }
        // No answer helps while it is not in force.
        Node::InForce { days, test } => {
            if days.contain(facts.as_of()) {
                pivotal(test, facts, mask);
            }
        }
    }
}

/// The fewest further answers that could bring an open test to a value; `None` when none can.
fn fewest(node: &Node, facts: &Facts<'_>, value: Truth) -> Option<u32> {
    match evaluate(node, facts) {
        now if now == value => return Some(0),
        Truth::Unknown => {}
        _ => return None,
    }
    let inner = |node| fewest(node, facts, value);
    match node {
        Node::Age { date: fact, .. } | Node::Yes(fact) | Node::No(fact) | Node::Choice { fact, .. } | Node::Event { date: fact, .. } => {
            facts.get(*fact).is_none().then_some(1)
        }
        Node::All(nodes) if value == Truth::Met => nodes.iter().map(inner).sum(),
        Node::Any(nodes) if value == Truth::NotMet => nodes.iter().map(inner).sum(),
        Node::All(nodes) | Node::Any(nodes) => nodes.iter().filter_map(inner).min(),
        Node::AtLeast { count, of } => {
            let needed = count.on(facts.as_of())?.value as usize;
            let enough = if value == Truth::Met { needed } else { of.len() + 1 - needed };
            let mut costs: Vec<u32> = Vec::with_capacity(of.len());
            for cost in of.iter().filter_map(inner) {
                order::insert(&mut costs, cost, |cost| *cost);
            }
            costs.get(..enough).map(|cheapest| cheapest.iter().sum())
        }
        Node::Stated { .. } => Some(1),
        // The readings share their facts, so the dearer of the two is the better guess than the sum.
        Node::Readings { strict, loose, .. } => Some(inner(strict)?.max(inner(loose)?)),
        Node::InForce { days, test } => days.contain(facts.as_of()).then(|| inner(test))?,
    }
}
