//! What is still open, grouped by whom to ask.

use ips_core::policy::{Party, Policy};
use ips_core::{Determination, OpenFact};

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

/// The papers that prove the criteria an open fact helps to settle, each once, with the criterion's id.
pub fn proofs<'p>(open: &OpenFact<'p>, policy: &'p Policy) -> Vec<(&'p str, &'p ips_core::Text)> {
    let mut found: Vec<(&str, &ips_core::Text)> = Vec::new();
    for criterion in policy.document().criteria.iter().filter(|criterion| open.criteria.contains(&criterion.id.as_str())) {
        if !found.iter().any(|(_, proof)| *proof == &criterion.proof) {
            found.push((&criterion.id, &criterion.proof));
        }
    }
    found
}
