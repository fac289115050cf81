//! A policy, as a report: for the command and for whoever wants to read what is asked before asking it.

use super::block::{Block, Detail, Field, Finding, Fold};
use super::whole::{Note, Report};
use crate::words::{Speaker, labels};
use chrono::NaiveDate;
use ips_core::policy::{Criterion, Fact, FactKind, Group, Identity, Party, Policy, Test};
use ips_core::{Citation, Language, Voice};

/// Every policy with its identity.
pub fn policies_report(policies: &[Policy], language: Language) -> Report<'_> {
    let one = |policy: &Policy| {
        let speaker = Speaker::new(policy, Voice::Worker, language);
        let identity = &policy.document().policy;
        let named = Finding::says(identity.title.get(language)).about(policy.id());
        fields(identity, speaker).into_iter().fold(named, |named, field| named.detail(&field.label, field.words))
    };
    let blocks = vec![Block::Findings(policies.iter().map(one).collect())];
    Report { language, title: labels(language).policies.to_owned(), name: String::new(), as_of: NaiveDate::MIN, head: Vec::new(), blocks, notes: Vec::new() }
}

/// Everything a policy asks and where it says so.
pub fn policy_report(policy: &Policy, voice: Voice, language: Language) -> Report<'_> {
    let speaker = Speaker::new(policy, voice, language);
    let (document, labels) = (policy.document(), labels(language));
    let identity = &document.policy;
    let mut head = fields(identity, speaker);
    head.push(Field::new(labels.citation, Citation::of_passage(&identity.document, &identity.citation, &identity.rules, &[]).whole(language)));
    head.push(Field::new(labels.who_decides, identity.decision.get(voice, language)));
    head.push(Field::new(labels.contact, identity.contact.get(voice, language)));
    let history = identity.history.iter().map(|step| Finding::says(step.change.get(language)).about(speaker.stated_date(step.date)));
    let of = |group| document.criteria.iter().filter(move |criterion| criterion.group == group).map(|criterion| asked(criterion, speaker)).collect();
    let zero = &document.zero_exclusion;
    let statement = Finding::says(zero.statement.get(voice, language)).detail(labels.never_used, zero.ignored_facts.join(", "));
    let cited = Citation::of_passage(&identity.document, &zero.citation, &zero.rules, &[]);
    let blocks = [
        Block::findings("history", labels.history, Fold::Never, history.collect()),
        Block::findings("facts", labels.facts, Fold::Never, document.facts.iter().map(|fact| told(fact, speaker)).collect()),
        Block::findings("criteria", labels.criteria, Fold::Never, of(Group::Criterion)),
        Block::findings("limitations", labels.limitations, Fold::Never, of(Group::Limitation)),
        Block::findings("zero-exclusion", labels.zero_exclusion, Fold::Never, vec![statement.by([cited])]),
    ];
    let notes = document.notes.iter().map(|note| Note::of(note, speaker));
    Report {
        language,
        title: format!("{}: {}", policy.id(), identity.title.get(language)),
        name: identity.title.get(language).to_owned(),
        as_of: identity.effective.first_day(),
        head,
        blocks: blocks.into_iter().flatten().collect(),
        notes: notes.collect(),
    }
}

fn fields(identity: &Identity, speaker: Speaker<'_>) -> Vec<Field> {
    let (labels, language) = (labels(speaker.language), speaker.language);
    let mut fields = vec![
        Field::new(labels.region, identity.region.get(language)),
        Field::new(labels.payer, identity.payer.get(language)),
        Field::new(labels.document, identity.document.as_str()),
        Field::new(labels.version, identity.version.as_str()),
        Field::new(labels.effective, speaker.stated_date(identity.effective)),
        Field::new(labels.last_review, speaker.stated_date(identity.last_review)),
    ];
    fields.extend(identity.next_review.map(|review| Field::new(labels.next_review, speaker.stated_date(review))));
    fields
}

fn told<'p>(fact: &Fact, speaker: Speaker<'p>) -> Finding<'p> {
    let (labels, voice, language) = (labels(speaker.language), speaker.voice, speaker.language);
    let mut told = Finding::says(fact.question.get(voice, language)).about(fact.name.as_str()).detail(labels.form, speaker.fact_form(&fact.kind));
    if let FactKind::Choice(options) = &fact.kind {
        told = options.iter().fold(told, |told, option| told.beside(format!("{} = {}", option.id, option.label.get(voice, language))));
    }
    told = told.detail(labels.who_can_tell, parties(&fact.ask, speaker));
    told = told.detail(labels.stands_in_for, fact.stands_in_for.as_deref().map_or("", |other| speaker.fact_label(other)));
    told = told.detail(labels.proof, fact.proof.as_ref().map_or("", |proof| proof.get(language)));
    told.beside(if fact.sensitive { labels.sensitive } else { "" })
}

fn asked<'p>(criterion: &'p Criterion, speaker: Speaker<'p>) -> Finding<'p> {
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
    let asked = asked.detail(labels.who_can_attest, parties(&criterion.attest, speaker)).detail(labels.proof, criterion.proof.get(language));
    asked.by([Citation::of_passage(document, &criterion.citation, &criterion.rules, &[])])
}

fn parties(parties: &[Party], speaker: Speaker<'_>) -> String {
    parties.iter().map(|party| speaker.party(*party)).collect::<Vec<_>>().join(", ")
}
