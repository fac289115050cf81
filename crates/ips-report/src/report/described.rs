//! The questions of a policy and its criteria as they stand in the file, without any answer.

use super::block::{Detail, Finding};
use crate::words::{Speaker, labels};
use ips_core::Citation;
use ips_core::policy::{Criterion, Fact, FactKind, Party, Test};

/// A question, with what an answer looks like and who can tell.
pub(super) fn told<'p>(fact: &Fact, speaker: Speaker<'p>) -> Finding<'p> {
    let (labels, voice, language) = (labels(speaker.language), speaker.voice, speaker.language);
    let mut told = Finding::says(fact.question.get(voice, language)).about(fact.name.as_str()).detail(labels.form, speaker.fact_form(&fact.kind));
    if let FactKind::Choice(options) = &fact.kind {
        told = options.iter().fold(told, |told, option| told.beside(format!("{} = {}", option.id, option.label.get(voice, language))));
    }
    told = told.detail(labels.who_can_tell, parties(&fact.ask, speaker));
    told = told.detail(labels.stands_in_for, fact.stands_in_for.as_deref().map_or("", |other| speaker.fact_label(other)));
    told = told.detail(labels.proof, fact.proof(voice).map_or("", |proof| proof.get(language)));
    told.beside(if fact.sensitive { labels.sensitive } else { "" })
}

/// A criterion, with its parts, who can attest it and what proves it.
pub(super) fn asked<'p>(criterion: &'p Criterion, speaker: Speaker<'p>) -> Finding<'p> {
    let (labels, voice, language) = (labels(speaker.language), speaker.voice, speaker.language);
    let document = &speaker.policy.document().policy.document;
    let mut asked = Finding::says(criterion.requirement.get(voice, language)).about(format!("{}: {}", criterion.id, criterion.title.get(voice, language)));
    if let Test::AtLeast(some) = &criterion.test {
        asked.details.extend(some.of.iter().map(|part| Detail {
            label: labels.part.to_owned(),
            words: part.title.get(voice, language).to_owned(),
            mark: None,
            citation: Some(Citation::of_passage(document, &part.citation, &part.rules, &[])),
        }));
    }
    let asked = asked.detail(labels.who_can_attest, parties(&criterion.attest, speaker)).detail(labels.proof, criterion.proof(voice).get(language));
    asked.by([Citation::of_passage(document, &criterion.citation, &criterion.rules, &[])])
}

fn parties(parties: &[Party], speaker: Speaker<'_>) -> String {
    parties.iter().map(|party| speaker.party(*party)).collect::<Vec<_>>().join(", ")
}
