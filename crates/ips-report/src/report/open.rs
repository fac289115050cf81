//! What is still open, grouped by whom to ask.

use ips_core::policy::{Criterion, Party, Policy, Test};
use ips_core::screening::OpenFact;
use ips_core::{Determination, Text};

/// The open questions that one party can answer best.
#[derive(Clone, Debug)]
pub struct OpenGroup<'d, 'p> {
    /// Whom to ask.
    pub party: Party,
    /// What to ask, the best question first.
    pub facts: Vec<&'d OpenFact<'p>>,
}

/// The facts that can still change the outcome, each under the party that can tell best. Parties come in the order of
/// [`Party::ALL`]: the quickest to reach first. Empty when the outcome is settled.
pub fn open_groups<'d, 'p>(determination: &'d Determination<'p>) -> Vec<OpenGroup<'d, 'p>> {
    let of = |party| determination.to_settle.iter().filter(move |open| open.ask.first() == Some(&party)).collect();
    Party::ALL.into_iter().map(|party| OpenGroup { party, facts: of(party) }).filter(|group| !group.facts.is_empty()).collect()
}

/// The documents that prove the criteria an open fact helps to settle, each once. Where the fact, or the counted part it belongs to, has
/// a document of its own, that one.
pub fn proofs<'p>(open: &OpenFact<'p>, policy: &'p Policy) -> Vec<&'p Text> {
    if let Some(proof) = &open.fact.proof {
        return vec![proof];
    }
    let mut found: Vec<&Text> = Vec::new();
    for criterion in policy.document().criteria.iter().filter(|criterion| open.criteria.contains(&criterion.id.as_str())) {
        let proof = part_proof(criterion, &open.fact.name).unwrap_or(&criterion.proof);
        if !found.contains(&proof) {
            found.push(proof);
        }
    }
    found
}

fn part_proof<'p>(criterion: &'p Criterion, fact: &str) -> Option<&'p Text> {
    let Test::AtLeast(some) = &criterion.test else { return None };
    some.of.iter().find(|part| part.test.facts().contains(&fact))?.proof.as_ref()
}
