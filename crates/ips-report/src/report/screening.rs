//! The result of a screening, as a report: for a record, a message or a terminal.

use super::ask::label;
use super::block::{Block, Field, Finding, Fold};
use super::criteria::{self, Beside};
use super::whole::{Report, past_review};
use crate::source::Source;
use crate::words::{Speaker, labels, tables};
use ips_core::policy::Group;
use ips_core::{Citation, Determination, Language, Outcome, Truth, Voice};

/// What is known about a screening besides its facts.
#[derive(Clone, Copy, Debug, Default)]
pub struct RecordContext<'a> {
    /// A free code that stands for the person; empty for none.
    pub reference: &'a str,
    /// Where answers come from, by fact name.
    pub sources: &'a [(&'a str, Source)],
    /// The names of the facts the person preferred not to answer.
    pub declined: &'a [&'a str],
}

/// The whole result: outcome, reasons with citations, what is missing and whom to ask, what changes with time, notes, and how to check the result
/// again.
pub fn screening_report<'p>(determination: &Determination<'p>, context: &RecordContext<'_>, voice: Voice, language: Language) -> Report<'p> {
    let speaker = Speaker::new(determination.policy, voice, language);
    let told = Told { determination, context, speaker, labels: labels(language) };
    let title = determination.policy.document().policy.title.get(language);
    let blocks = [
        criteria::still_needed(determination, speaker),
        told.what_would_change(),
        list("changes", told.labels.changes_by_itself, determination.changes.iter().map(|change| speaker.change(change))),
        list("alternatives", told.labels.other_services, told.alternatives()),
        Some(told.findings()),
        list("declined", told.labels.declined, context.declined.iter().filter_map(|name| speaker.policy.fact_named(name)).map(|fact| label(fact, speaker))),
        Some(told.zero_exclusion()),
    ];
    Report {
        language,
        title: format!("{title}: {}", speaker.outcome_heading(determination)),
        name: title.to_owned(),
        as_of: determination.as_of,
        head: told.head(),
        put_in: Vec::new(),
        blocks: blocks.into_iter().flatten().collect(),
        notes: criteria::notes(determination, speaker),
    }
}

struct Told<'a, 'p> {
    determination: &'a Determination<'p>,
    context: &'a RecordContext<'a>,
    speaker: Speaker<'p>,
    labels: &'static tables::Labels,
}

impl<'p> Told<'_, 'p> {
    fn head(&self) -> Vec<Field> {
        let Self { determination, context, speaker, labels } = *self;
        let (policy, language) = (&determination.policy.document().policy, speaker.language);
        let mut head = vec![
            Field::new(labels.as_of_date, speaker.date(determination.as_of)),
            Field::new(labels.policy, format!("{} ({})", determination.policy.id(), policy.region.get(language))),
            Field::new(labels.version, format!("{}; {}: {}", policy.version, labels.last_review, speaker.stated_date(policy.last_review))),
            Field::new(labels.document, policy.document.as_str()),
            Field::new(labels.payer, policy.payer.get(language)),
        ];
        if determination.criteria_outcome != determination.outcome {
            head.push(Field::new(labels.criteria_only, speaker.outcome(determination.criteria_outcome, determination.criteria_outcome)));
        }
        if !context.reference.trim().is_empty() {
            head.push(Field::new(labels.reference_code, context.reference));
        }
        head.push(Field::new(labels.fingerprint, determination.fingerprint.as_str()));
        head.push(Field::new(labels.who_decides, policy.decision.get(speaker.voice, language)));
        head.extend(past_review(policy, determination.as_of, language));
        head
    }

    /// For each criterion that is not met.
    fn what_would_change(&self) -> Option<Block<'p>> {
        let Self { determination, speaker, labels, .. } = *self;
        let failing = determination.findings.iter().filter(|finding| finding.value == Truth::NotMet).map(|finding| finding.criterion);
        let change = failing
            .map(|criterion| Finding::says(criterion.change.get(speaker.voice, speaker.language)).about(criterion.title.get(speaker.voice, speaker.language)));
        Block::findings("change", labels.what_would_change, Fold::Never, change.collect())
    }

    /// Criterion by criterion, the limitations apart, and the smallest set of answers that forces the outcome.
    fn findings(&self) -> Block<'p> {
        let Self { determination, context, speaker, labels } = *self;
        let group = |group| criteria::group(determination, group, Beside::Sources(context.sources), speaker);
        let mut limitations = group(Group::Limitation);
        if let Some(Block::Section(section)) = &mut limitations {
            section.blocks.insert(0, Block::Text(labels.limitations_note.to_owned()));
        }
        // The labels of facts are made for dense pages of workers.
        let labelled = determination.decisive.iter().filter(|_| speaker.voice != Voice::Public);
        let decisive: Vec<&str> = labelled.map(|name| speaker.fact_label(name)).collect();
        let decisive = (!decisive.is_empty()).then(|| Block::Text(format!("{}: {}.", labels.decisive_answers, decisive.join("; "))));
        let found = [group(Group::Criterion), limitations, decisive].into_iter().flatten().collect();
        Block::section("findings", labels.by_criterion, Fold::Never, found)
    }

    fn alternatives(&self) -> impl Iterator<Item = String> {
        let speaker = self.speaker;
        self.determination.alternatives.iter().map(move |alternative| alternative.words.get(speaker.voice, speaker.language).to_owned())
    }

    fn zero_exclusion(&self) -> Block<'p> {
        let Self { determination, speaker, labels, .. } = *self;
        let document = determination.policy.document();
        let citation: Citation<'p> = determination.zero_exclusion;
        let mut statement = Finding::says(document.zero_exclusion.statement.get(speaker.voice, speaker.language)).by([citation]);
        statement = statement.detail(labels.ignored_facts, determination.ignored.join(", "));
        if determination.outcome != Outcome::Eligible {
            statement = statement.detail(labels.contact, document.policy.contact.get(speaker.voice, speaker.language));
        }
        Block::section("zero-exclusion", labels.zero_exclusion, Fold::Never, vec![Block::Findings(vec![statement])])
    }
}

fn list<'p>(id: &str, heading: &str, lines: impl Iterator<Item = String>) -> Option<Block<'p>> {
    Block::findings(id, heading, Fold::Never, lines.map(Finding::says).collect())
}
