//! The smallest sets of answers that force a value: what is decisive, and how few answers could still settle something.

use super::evaluate::evaluate;
use crate::facts::Facts;
use crate::policy::Node;
use crate::truth::Truth;
use std::collections::BinaryHeap;

/// The most sets kept at each step. Below it the result is the smallest there is; a policy that goes beyond it
/// (say, five of twenty areas) gets a forcing set that may not be the very smallest.
const KEPT: usize = 256;

/// Sets of facts as bit masks, none inside another, the smallest first.
type Sets = Vec<u64>;

/// A smallest set of answered facts that forces every one of these nodes to this value.
pub(crate) fn smallest_for_all<'n>(nodes: impl IntoIterator<Item = &'n Node>, facts: &Facts<'_>, value: Truth) -> u64 {
    together(nodes.into_iter().map(|node| forcing(node, facts, value))).first().copied().unwrap_or_default()
}

/// A smallest set of answered facts that forces one of these nodes to this value.
pub(crate) fn smallest_for_any<'n>(nodes: impl IntoIterator<Item = &'n Node>, facts: &Facts<'_>, value: Truth) -> u64 {
    least(nodes.into_iter().flat_map(|node| forcing(node, facts, value)).collect()).first().copied().unwrap_or_default()
}

/// The sets of answered facts that force `node` to `value`; none when the answers do not.
fn forcing(node: &Node, facts: &Facts<'_>, value: Truth) -> Sets {
    if evaluate(node, facts) != value {
        return Vec::new();
    }
    let is_known = |slot| facts.get(slot).is_some();
    let sets = |node| forcing(node, facts, value);
    match node {
        // The date alone is enough when it is known; the year speaks only without it.
        Node::Age { date, year, .. } => vec![if is_known(*date) { 1 << date } else { year.map_or(0, |year| 1 << year) }],
        Node::Yes(fact) | Node::No(fact) | Node::Choice { fact, .. } | Node::Event { date: fact, .. } => vec![1 << fact],
        Node::All(nodes) if value == Truth::Met => together(nodes.iter().map(sets)),
        Node::Any(nodes) if value == Truth::NotMet => together(nodes.iter().map(sets)),
        Node::All(nodes) | Node::Any(nodes) => least(nodes.iter().flat_map(sets).collect()),
        Node::AtLeast { count, of } => {
            let needed = count.on(facts.as_of()).map_or(0, |entry| entry.value as usize);
            let enough = if value == Truth::Met { needed } else { of.len() + 1 - needed };
            some_of(enough, of.iter().map(sets).filter(|sets| !sets.is_empty()).collect())
        }
        Node::Stated { fact, .. } if is_known(*fact) => vec![1 << fact],
        Node::Stated { otherwise: test, .. } | Node::InForce { test, .. } => sets(test),
        Node::Readings { strict, loose, .. } => together([sets(strict), sets(loose)].into_iter()),
    }
}

/// One set of each, joined.
fn together(each: impl Iterator<Item = Sets>) -> Sets {
    each.fold(vec![0], |joined, sets| least(joined.iter().flat_map(|left| sets.iter().map(move |right| left | right)).collect()))
}

/// One set of each of some `count` of these, joined.
fn some_of(count: usize, each: Vec<Sets>) -> Sets {
    // chosen[n]: the sets that come from choosing n of those seen so far.
    let mut chosen: Vec<Sets> = vec![vec![0]];
    for sets in each {
        chosen.push(Vec::new());
        for n in (1..chosen.len()).rev() {
            let more: Sets = chosen[n - 1].iter().flat_map(|left| sets.iter().map(move |right| left | right)).collect();
            chosen[n] = least(chosen[n].iter().copied().chain(more).collect());
        }
        chosen.truncate(count + 1);
    }
    chosen.into_iter().nth(count).unwrap_or_default()
}

/// Drops every set that contains another; smallest first, and of equals the one with the earliest facts.
fn least(sets: Sets) -> Sets {
    if sets.len() < 2 {
        return sets;
    }
    // A heap, and not the sort of the standard library, which is several times as much code to download.
    let ordered: BinaryHeap<(u32, u64)> = sets.into_iter().map(|set| (set.count_ones(), set)).collect();
    let mut kept: Sets = Vec::new();
    for (_, set) in ordered.into_sorted_vec() {
        if kept.len() == KEPT {
            break;
        }
        if !kept.iter().any(|smaller| set & smaller == *smaller) {
            kept.push(set);
        }
    }
    kept
}
