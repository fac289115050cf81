//! What is still open, grouped by whom to ask, and the documents that prove it.

use ips_core::policy::{Criterion, Fact, Part, Party, Policy, Test};
use ips_core::screening::OpenFact;
use ips_core::{Determination, Text, Voice};

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

/// A document by what it proves, so that a tick at it stays where it is in every language.
#[derive(Clone, Copy, Debug)]
pub(super) enum Proof<'p> {
    /// What a fact of its own proves.
    Fact(&'p Fact),
    /// What proves a criterion.
    Criterion(&'p Criterion),
    /// What proves a counted part of a criterion.
    Part(&'p Criterion, &'p Part),
}

impl<'p> Proof<'p> {
    /// What it is called for a voice; the criterion's where there is none of its own.
    pub(super) fn text(self, voice: Voice) -> &'p Text {
        match self {
            Self::Fact(fact) => fact.proof(voice).unwrap_or(&fact.label),
            Self::Criterion(criterion) => criterion.proof(voice),
            Self::Part(criterion, part) => part.proof(voice).unwrap_or_else(|| criterion.proof(voice)),
        }
    }

    /// The same in every language and voice.
    pub(super) fn key(self) -> String {
        match self {
            Self::Fact(fact) => fact.name.clone(),
            Self::Criterion(criterion) => criterion.id.clone(),
            Self::Part(criterion, part) => format!("{}.{}", criterion.id, part.id),
        }
    }

    /// The document of a counted part, or that of its criterion where it has none of its own.
    pub(super) fn of_part(criterion: &'p Criterion, part: &'p Part) -> Self {
        if part.proof.is_some() { Self::Part(criterion, part) } else { Self::Criterion(criterion) }
    }
}

/// The documents that prove the criteria an open fact helps to settle, each once. Where the fact, or the counted part it belongs to, has
/// a document of its own, that one.
pub fn proofs<'p>(open: &OpenFact<'p>, policy: &'p Policy) -> Vec<&'p Text> {
    proofs_of(open, policy).into_iter().map(|proof| proof.text(Voice::Worker)).collect()
}

pub(super) fn proofs_of<'p>(open: &OpenFact<'p>, policy: &'p Policy) -> Vec<Proof<'p>> {
    if open.fact.proof.is_some() {
        return vec![Proof::Fact(open.fact)];
    }
    let mut found: Vec<Proof<'p>> = Vec::new();
    for criterion in policy.document().criteria.iter().filter(|criterion| open.criteria.contains(&criterion.id.as_str())) {
        let part = part_of(criterion, &open.fact.name);
        let proof = part.map_or(Proof::Criterion(criterion), |part| Proof::of_part(criterion, part));
        if found.iter().all(|other| other.text(Voice::Worker) != proof.text(Voice::Worker)) {
            found.push(proof);
        }
    }
    found
}

/// The counted part that reads a fact.
pub(super) fn part_of<'p>(criterion: &'p Criterion, fact: &str) -> Option<&'p Part> {
    let Test::AtLeast(some) = &criterion.test else { return None };
    some.of.iter().find(|part| part.test.facts().contains(&fact))
}
