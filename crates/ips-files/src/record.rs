//! The plain text of a result: for an electronic record, a message or a terminal.

use crate::open::{open_groups, proofs};
use crate::plain_text::PlainText;
use crate::source::Source;
use crate::words::{
    Label, advice_words, answer_text, ask_heading, change_sentence, date, fact_label, label, outcome_heading, outcome_words, party_name, reason_sentence,
    source_words, stated_date, truth_words,
};
use ips_core::policy::{Group, Passage, RuleId};
use ips_core::{Determination, Finding, Language, Outcome, Voice};

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

/// The whole result as plain text, in lines of at most 96 characters: outcome, reasons with citations, what is missing and whom
/// to ask, what changes with time, notes, and how to check the result again.
pub fn record(determination: &Determination<'_>, context: &RecordContext<'_>, voice: Voice, language: Language) -> String {
    let mut record = Record { page: PlainText::default(), determination, context, voice, language };
    record.head();
    record.group(Group::Criterion, Label::Criteria);
    record.group(Group::Limitation, Label::Limitations);
    record.open();
    record.declined();
    record.changes();
    record.decisive();
    record.notes();
    record.alternatives();
    record.zero_exclusion();
    record.page.finish()
}

struct Record<'a, 'p> {
    page: PlainText,
    determination: &'a Determination<'p>,
    context: &'a RecordContext<'a>,
    voice: Voice,
    language: Language,
}

impl Record<'_, '_> {
    fn label(&self, name: Label) -> &'static str {
        label(name, self.language)
    }

    fn heading(&mut self, name: Label) {
        let words = self.label(name);
        self.page.heading(words);
    }

    fn head(&mut self) {
        let Self { determination, voice, language, .. } = *self;
        let policy = &determination.policy.document().policy;
        self.page.title(&format!("{}: {}", policy.title.get(language), outcome_heading(determination, voice, language)));
        self.page.gap();
        let identity = format!("{} ({})", determination.policy.id(), policy.region.get(language));
        let mut fields = vec![
            (Label::AsOfDate, date(determination.as_of, language)),
            (Label::Policy, identity),
            (Label::Version, format!("{}; {} {}", policy.version, self.label(Label::LastReview).to_lowercase(), stated_date(policy.last_review, language))),
            (Label::Document, policy.document.clone()),
            (Label::Payer, policy.payer.get(language).to_owned()),
        ];
        if determination.criteria_outcome != determination.outcome {
            fields.push((Label::CriteriaOnly, outcome_words(determination.criteria_outcome, language).to_owned()));
        }
        if !self.context.reference.trim().is_empty() {
            fields.push((Label::ReferenceCode, self.context.reference.to_owned()));
        }
        fields.push((Label::Fingerprint, determination.fingerprint.clone()));
        fields.push((Label::WhoDecides, policy.decision.get(voice, language).to_owned()));
        if let Some(warning) = policy.past_review.as_ref().filter(|_| determination.past_review) {
            fields.push((Label::PastReview, warning.get(language).to_owned()));
        }
        for (name, words) in fields {
            let name = self.label(name);
            self.page.field(name, &words);
        }
    }

    fn group(&mut self, group: Group, name: Label) {
        let mut findings = self.determination.findings.iter().filter(|finding| finding.criterion.group == group).peekable();
        if findings.peek().is_none() {
            return;
        }
        self.heading(name);
        for finding in findings {
            self.finding(finding);
        }
    }

    fn finding(&mut self, finding: &Finding<'_>) {
        let Self { determination, voice, language, .. } = *self;
        let policy = determination.policy;
        let criterion = finding.criterion;
        self.page.entry(&format!("[{}] {}", truth_words(finding.value, language), criterion.title.get(voice, language)));
        self.page.remark(criterion.requirement.get(voice, language));
        self.page.remark(&reason_sentence(&finding.reason, policy, voice, language));
        for part in &finding.parts {
            let words = format!("{}: {}", part.part.title.get(voice, language), truth_words(part.value, language));
            self.page.detail(self.label(Label::Part), &format!("{words}. {}", place(&part.part.citation, &part.part.rules)));
        }
        if !finding.facts.is_empty() {
            let answers: Vec<String> = finding.facts.iter().map(|answered| self.answer(answered)).collect();
            self.page.detail(self.label(Label::Answers), &answers.join("; "));
        }
        if finding.value == ips_core::Truth::NotMet {
            self.page.detail(self.label(Label::WhatWouldChange), criterion.change.get(voice, language));
        }
        self.page.detail(self.label(Label::Citation), &place(&criterion.citation, &criterion.rules));
    }

    fn answer(&self, answered: &ips_core::Answered<'_>) -> String {
        let words = format!("{}: {}", answered.fact.label.get(self.language), answer_text(answered, self.voice, self.language));
        match self.context.sources.iter().find(|(name, _)| *name == answered.fact.name) {
            Some((_, source)) => format!("{words} ({})", source_words(*source, self.voice, self.language)),
            None => words,
        }
    }

    fn open(&mut self) {
        let Self { determination, voice, language, .. } = *self;
        let groups = open_groups(determination);
        if groups.is_empty() {
            return;
        }
        self.heading(Label::StillNeeded);
        for group in groups {
            self.page.paragraph(&format!("{}:", ask_heading(group.party, voice, language)));
            for open in group.facts {
                self.page.entry(open.fact.question.get(voice, language));
                for proof in proofs(open, determination.policy) {
                    self.page.detail(self.label(Label::Proof), proof.get(language));
                }
                if open.ask.len() > 1 {
                    let others: Vec<&str> = open.ask[1..].iter().map(|party| party_name(*party, voice, language)).collect();
                    self.page.detail(self.label(Label::OrAsk), &others.join(", "));
                }
            }
        }
    }

    fn declined(&mut self) {
        if self.context.declined.is_empty() {
            return;
        }
        self.heading(Label::Declined);
        for name in self.context.declined {
            self.page.entry(fact_label(self.determination.policy, name, self.language));
        }
    }

    fn changes(&mut self) {
        if self.determination.changes.is_empty() {
            return;
        }
        self.heading(Label::ChangesByItself);
        for change in &self.determination.changes {
            self.page.entry(&change_sentence(change, self.determination.policy, self.voice, self.language));
        }
    }

    fn decisive(&mut self) {
        if self.determination.decisive.is_empty() {
            return;
        }
        self.heading(Label::DecisiveAnswers);
        for name in &self.determination.decisive {
            self.page.entry(fact_label(self.determination.policy, name, self.language));
        }
    }

    fn notes(&mut self) {
        if self.determination.notes.is_empty() {
            return;
        }
        self.heading(Label::Notes);
        for shown in &self.determination.notes {
            let note = shown.note;
            self.page.entry(&format!("{} ({}): {}", advice_words(note.advice, self.language), note.id, note.words.get(self.voice, self.language)));
        }
    }

    fn alternatives(&mut self) {
        if self.determination.alternatives.is_empty() {
            return;
        }
        self.heading(Label::OtherServices);
        for alternative in &self.determination.alternatives {
            self.page.entry(alternative.words.get(self.voice, self.language));
        }
    }

    fn zero_exclusion(&mut self) {
        let Self { determination, voice, language, .. } = *self;
        let document = determination.policy.document();
        self.heading(Label::ZeroExclusion);
        self.page.paragraph(document.zero_exclusion.statement.get(voice, language));
        self.page.field(self.label(Label::Citation), &place(&document.zero_exclusion.citation, &document.zero_exclusion.rules));
        if !determination.ignored.is_empty() {
            self.page.field(self.label(Label::IgnoredFacts), &determination.ignored.join(", "));
        }
        if determination.outcome != Outcome::Eligible {
            self.page.field(self.label(Label::Contact), document.policy.contact.get(voice, language));
        }
    }
}

/// A citation with the rules it stands for.
pub(crate) fn place(citation: &Passage, rules: &[RuleId]) -> String {
    let rules: Vec<&str> = rules.iter().map(|rule| rule.0.as_str()).collect();
    format!("{citation} [{}]", rules.join(", "))
}
