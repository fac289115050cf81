//! The papers of a request: one for each criterion, and for each counted part that is met.

use super::ask::Paper;
use super::open::Proof;
use crate::words::Speaker;
use ips_core::{Determination, Truth};

/// The documents that prove what is met or still open, each once, in the order of the policy; none once something speaks against the service.
pub fn papers(determination: &Determination<'_>, speaker: Speaker<'_>) -> Vec<Paper> {
    let mut found: Vec<Paper> = Vec::new();
    if determination.findings.iter().any(|finding| finding.value == Truth::NotMet) {
        return found;
    }
    for finding in &determination.findings {
        let criterion = finding.criterion;
        let title = criterion.title.get(speaker.voice, speaker.language);
        let met = finding.parts.iter().filter(|part| part.value == Truth::Met && part.part.proof.is_some());
        let mut proofs: Vec<(Proof<'_>, &str)> =
            met.map(|part| (Proof::of_part(criterion, part.part), part.part.title.get(speaker.voice, speaker.language))).collect();
        if proofs.is_empty() {
            proofs.push((Proof::Criterion(criterion), title));
        }
        for (proof, shows) in proofs {
            let paper = Paper::of(proof, shows, speaker);
            match found.iter_mut().find(|other| other.words == paper.words) {
                Some(other) => other.shows = format!("{}; {}", other.shows, paper.shows),
                None => found.push(paper),
            }
        }
    }
    found
}
