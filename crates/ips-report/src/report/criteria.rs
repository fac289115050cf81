//! What a determination found, criterion by criterion: shared by a screening and by the reviews of somebody who is served.

use super::ask::{Ask, asks, label};
use super::block::{Block, Detail, Finding, Fold, Mark};
use super::whole::Note;
use crate::source::Source;
use crate::words::tables::Labels;
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
    Block::findings(id, heading, Fold::Never, all_found(determination, group, beside, speaker))
}

fn all_found<'p>(determination: &Determination<'p>, group: Group, beside: Beside<'_>, speaker: Speaker<'p>) -> Vec<Finding<'p>> {
    determination.findings.iter().filter(|finding| finding.group == group).map(|finding| found(finding, beside, speaker)).collect()
}

/// What was found for each criterion of a group, in the order of the policy; `sources` tell where answers come from, by the names of the facts.
pub fn findings<'p>(determination: &Determination<'p>, group: Group, sources: &[(&str, Source)], speaker: Speaker<'p>) -> Vec<Finding<'p>> {
    all_found(determination, group, Beside::Sources(sources), speaker)
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
    let mark = if criterion.group == Group::Limitation { Mark::Limit(finding.value) } else { Mark::Value(finding.value) };
    let mut found = Finding::says(reason).about(criterion.title.get(voice, language)).marked(mark);
    found = found.beside(criterion.requirement.get(voice, language));
    found.details.extend(finding.parts.iter().flat_map(|part| part_found(part, beside, speaker)));
    if let Beside::Proofs = beside {
        let change = if finding.value == Truth::NotMet { criterion.change.get(voice, language) } else { "" };
        found = found.detail(labels.proof, criterion.proof(voice).get(language)).detail(labels.what_would_change, change);
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
    let proof = found.part.proof(speaker.voice).filter(|_| matches!(beside, Beside::Proofs));
    let proof = proof.map(|proof| Detail { label: labels.proof.to_owned(), words: proof.get(speaker.language).to_owned(), ..Detail::default() });
    std::iter::once(part).chain(proof)
}

fn answer(answered: &Answered<'_>, beside: Beside<'_>, speaker: Speaker<'_>) -> String {
    let label = label(answered.fact, speaker);
    let words = if label.ends_with('?') { format!("{label} {}", speaker.answer(answered)) } else { format!("{label}: {}", speaker.answer(answered)) };
    let Beside::Sources(sources) = beside else { return words };
    match sources.iter().find(|(name, _)| *name == answered.fact.name) {
        Some((_, source)) => format!("{words} ({})", speaker.source(*source)),
        None => words,
    }
}

/// What is still open, under the party that knows best, with the document that proves it; nothing where the outcome is settled.
pub(super) fn still_needed<'p>(determination: &Determination<'p>, speaker: Speaker<'p>) -> Option<Block<'p>> {
    let labels = labels(speaker.language);
    let groups = asks(determination, "", speaker);
    let parts = groups.iter().map(|group| {
        let lines = group.asks.iter().map(|ask| asked(ask, labels)).collect();
        Block::section(format!("ask-{}", group.party.name()), group.heading.as_str(), Fold::Never, vec![Block::Findings(lines)])
    });
    let intro = if speaker.voice == Voice::Public { labels.missing_public } else { labels.missing_worker };
    let parts = std::iter::once(Block::Text(intro.to_owned())).chain(parts).collect();
    (!groups.is_empty()).then(|| Block::section("still-needed", labels.still_needed, Fold::Never, parts))
}

fn asked<'p>(ask: &Ask, labels: &Labels) -> Finding<'p> {
    let question = ask.papers.iter().fold(Finding::says(ask.words.as_str()), |line, paper| line.detail(labels.proof, paper.words.as_str()));
    let counted = ask.counted.iter().fold(question, |line, one| {
        let papers: Vec<&str> = one.papers.iter().map(|paper| paper.words.as_str()).collect();
        line.beside(if papers.is_empty() { one.words.clone() } else { format!("{} {}: {}", one.words, labels.proof, papers.join("; ")) })
    });
    counted.detail(labels.or_ask, ask.others.as_str())
}

/// The notes on unclear text that belong to it.
pub(super) fn notes(determination: &Determination<'_>, speaker: Speaker<'_>) -> Vec<Note> {
    determination.notes.iter().map(|shown| Note::of(shown.note, speaker)).collect()
}
