//! What a determination found, criterion by criterion: shared by a screening and by the reviews of somebody who is served.

use super::block::{Block, Detail, Finding, Fold, Mark};
use super::open::{open_groups, proofs};
use super::whole::Note;
use crate::source::Source;
use crate::words::{Speaker, labels};
use ips_core::policy::Group;
use ips_core::screening::PartFinding;
use ips_core::{Answered, Determination, Reason, Truth, Voice};

/// What stands beside the answers.
#[derive(Clone, Copy)]
pub(super) enum Beside<'a> {
    /// Where they come from, as far as that is known, by the names of the facts.
    Sources(&'a [(&'a str, Source)]),
    /// The documents that prove them.
    Proofs,
}

/// The criteria or the limitations; nothing where the policy has none.
pub(super) fn group<'p>(determination: &Determination<'p>, group: Group, beside: Beside<'_>, speaker: Speaker<'p>) -> Option<Block<'p>> {
    let labels = labels(speaker.language);
    let (id, heading) = if group == Group::Criterion { ("criteria", labels.criteria) } else { ("limitations", labels.limitations) };
    let of_group = determination.findings.iter().filter(|finding| finding.criterion.group == group);
    Block::findings(id, heading, Fold::Never, of_group.map(|finding| found(finding, beside, speaker)).collect())
}

fn found<'p>(finding: &ips_core::Finding<'p>, beside: Beside<'_>, speaker: Speaker<'p>) -> Finding<'p> {
    let (labels, criterion) = (labels(speaker.language), finding.criterion);
    let (voice, language) = (speaker.voice, speaker.language);
    let answers = finding.facts.iter().map(|answered| answer(answered, beside, speaker)).collect::<Vec<_>>().join("; ");
    // Where the answers alone decide, they say it best.
    let (reason, answers) = if finding.reason == Reason::Answered && !answers.is_empty() {
        (format!("{answers}."), String::new())
    } else {
        // What is not known needs no name where it is called like the criterion.
        let is_named = |facts: &[&str]| facts.iter().any(|name| speaker.fact_label(name) != criterion.title.get(voice, language));
        let reason = match &finding.reason {
            Reason::AnswerMissing { facts } if !is_named(facts) => Reason::AnswerMissing { facts: Vec::new() },
            reason => reason.clone(),
        };
        (speaker.reason(&reason), answers)
    };
    let mut found = Finding::says(reason).about(criterion.title.get(voice, language)).marked(Mark::Value(finding.value));
    found = found.beside(criterion.requirement.get(voice, language));
    found.details.extend(finding.parts.iter().flat_map(|part| part_found(part, beside, speaker)));
    if let Beside::Proofs = beside {
        let change = if finding.value == Truth::NotMet { criterion.change.get(voice, language) } else { "" };
        found = found.detail(labels.proof, criterion.proof.get(language)).detail(labels.what_would_change, change);
    }
    found.detail(labels.answers, answers).by([finding.citation])
}

fn part_found<'p>(found: &PartFinding<'p>, beside: Beside<'_>, speaker: Speaker<'p>) -> impl Iterator<Item = Detail<'p>> {
    let labels = labels(speaker.language);
    let part = Detail {
        label: labels.part.to_owned(),
        words: found.part.title.get(speaker.voice, speaker.language).to_owned(),
        mark: Some(Mark::Value(found.value)),
        citation: Some(found.citation),
    };
    let proof = found.part.proof.as_ref().filter(|_| matches!(beside, Beside::Proofs));
    let proof = proof.map(|proof| Detail { label: labels.proof.to_owned(), words: proof.get(speaker.language).to_owned(), ..Detail::default() });
    std::iter::once(part).chain(proof)
}

fn answer(answered: &Answered<'_>, beside: Beside<'_>, speaker: Speaker<'_>) -> String {
    let words = format!("{}: {}", answered.fact.label.get(speaker.language), speaker.answer(answered));
    let Beside::Sources(sources) = beside else { return words };
    match sources.iter().find(|(name, _)| *name == answered.fact.name) {
        Some((_, source)) => format!("{words} ({})", speaker.source(*source)),
        None => words,
    }
}

/// What is still open, under the party that knows best, with the document that proves it; nothing where the outcome is settled.
pub(super) fn still_needed<'p>(determination: &Determination<'p>, speaker: Speaker<'p>) -> Option<Block<'p>> {
    let (labels, language) = (labels(speaker.language), speaker.language);
    let groups = open_groups(determination);
    let parts = groups.iter().map(|group| {
        let lines = group.facts.iter().map(|open| {
            let question = Finding::says(open.fact.question.get(speaker.voice, language));
            let question = proofs(open, speaker.policy).into_iter().fold(question, |line, proof| line.detail(labels.proof, proof.get(language)));
            let others: Vec<&str> = open.ask.iter().skip(1).map(|party| speaker.party(*party)).collect();
            question.detail(labels.or_ask, others.join(", "))
        });
        Block::section(format!("ask-{}", group.party.name()), speaker.ask(group.party), Fold::Never, vec![Block::Findings(lines.collect())])
    });
    let intro = if speaker.voice == Voice::Public { labels.missing_public } else { labels.missing_worker };
    let parts = std::iter::once(Block::Text(intro.to_owned())).chain(parts).collect();
    (!groups.is_empty()).then(|| Block::section("still-needed", labels.still_needed, Fold::Never, parts))
}

/// The notes on unclear text that belong to it.
pub(super) fn notes(determination: &Determination<'_>, speaker: Speaker<'_>) -> Vec<Note> {
    determination.notes.iter().map(|shown| Note::of(shown.note, speaker)).collect()
}
