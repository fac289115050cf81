//! A policy, as a report: for the command and for whoever wants to read what is asked before asking it.

use super::asked::{inputs, task_fields};
use super::block::{Block, Field, Finding, Fold};
use super::described::{asked, told};
use super::program;
use super::whole::{Note, Report};
use crate::words::{Speaker, labels};
use chrono::NaiveDate;
use ips_core::policy::{Group, Identity, Policy, ProgramPolicy, RuleId};
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
    Report {
        language,
        title: labels(language).policies.to_owned(),
        name: String::new(),
        as_of: NaiveDate::MIN,
        head: Vec::new(),
        put_in: Vec::new(),
        blocks,
        notes: Vec::new(),
    }
}

/// Everything a policy says and where it says so, with its planning part where it has one, and what each task takes under it.
pub fn policy_report<'p>(policy: &'p Policy, program: Option<&'p ProgramPolicy>, voice: Voice, language: Language) -> Report<'p> {
    let speaker = Speaker::new(policy, voice, language);
    let (document, labels) = (policy.document(), labels(language));
    let identity = &document.policy;
    let mut head = fields(identity, speaker);
    head.push(Field::new(labels.citation, Citation::of_passage(&identity.document, &identity.citation, &identity.rules, &[]).whole(language)));
    head.push(Field::new(labels.who_decides, identity.decision.get(voice, language)));
    head.push(Field::new(labels.contact, identity.contact.get(voice, language)));
    let history = identity
        .history
        .iter()
        .map(|step| Finding::says(step.change.get(language)).about(speaker.stated_date(step.date)).detail(labels.rules, ids(&step.rules)));
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
    let mut blocks: Vec<Block<'p>> = blocks.into_iter().flatten().collect();
    blocks.extend(program.iter().flat_map(|program| program::rules(program, speaker.under(*program))));
    blocks.push(inputs(&task_fields(policy, program), language));
    let report = Report {
        language,
        title: format!("{}: {}", policy.id(), identity.title.get(language)),
        name: identity.title.get(language).to_owned(),
        as_of: identity.effective.first_day(),
        head,
        put_in: Vec::new(),
        blocks,
        notes: notes.collect(),
    };
    match program {
        Some(program) => report.with_notes(program),
        None => report,
    }
}

fn ids(rules: &[RuleId]) -> String {
    rules.iter().map(|rule| rule.0.as_str()).collect::<Vec<_>>().join(", ")
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
