//! A policy as plain text: for the command and for whoever wants to read what is asked before asking it.

use crate::plain_text::PlainText;
use crate::record::place;
use crate::words::{Label, advice_words, fact_form, fact_label, label, party_name, stated_date};
use ips_core::policy::{Criterion, Document, Fact, FactKind, Group, Party, Policy, Test};
use ips_core::{Language, Voice};

/// Every policy with its identity, as plain text.
pub fn policy_list_text(policies: &[Policy], language: Language) -> String {
    let mut page = PlainText::default();
    for policy in policies {
        page.gap();
        page.paragraph(&format!("{}: {}", policy.id(), policy.document().policy.title.get(language)));
        identity(&mut page, policy.document(), language);
    }
    page.finish()
}

/// Everything a policy asks and where it says so, as plain text.
pub fn policy_text(policy: &Policy, voice: Voice, language: Language) -> String {
    let document = policy.document();
    let mut page = PlainText::default();
    page.title(&format!("{}: {}", policy.id(), document.policy.title.get(language)));
    page.gap();
    identity(&mut page, document, language);
    page.field(label(Label::Citation, language), &place(&document.policy.citation, &document.policy.rules));
    page.field(label(Label::WhoDecides, language), document.policy.decision.get(voice, language));
    page.field(label(Label::Contact, language), document.policy.contact.get(voice, language));
    page.heading(label(Label::History, language));
    for step in &document.policy.history {
        page.entry(&format!("{}: {}", stated_date(step.date, language), step.change.get(language)));
    }
    page.heading(label(Label::Facts, language));
    for fact in &document.facts {
        one_fact(&mut page, fact, policy, voice, language);
    }
    for (group, name) in [(Group::Criterion, Label::Criteria), (Group::Limitation, Label::Limitations)] {
        let mut criteria = document.criteria.iter().filter(|criterion| criterion.group == group).peekable();
        if criteria.peek().is_some() {
            page.heading(label(name, language));
        }
        for criterion in criteria {
            one_criterion(&mut page, criterion, voice, language);
        }
    }
    if !document.notes.is_empty() {
        page.heading(label(Label::Notes, language));
    }
    for note in &document.notes {
        page.entry(&format!("{} ({}): {}", advice_words(note.advice, language), note.id, note.words.get(voice, language)));
    }
    page.heading(label(Label::ZeroExclusion, language));
    page.paragraph(document.zero_exclusion.statement.get(voice, language));
    page.field(label(Label::Citation, language), &place(&document.zero_exclusion.citation, &document.zero_exclusion.rules));
    if !document.zero_exclusion.ignored_facts.is_empty() {
        page.field(label(Label::NeverUsed, language), &document.zero_exclusion.ignored_facts.join(", "));
    }
    page.finish()
}

fn identity(page: &mut PlainText, document: &Document, language: Language) {
    let policy = &document.policy;
    page.field(label(Label::Region, language), policy.region.get(language));
    page.field(label(Label::Payer, language), policy.payer.get(language));
    page.field(label(Label::Document, language), &policy.document);
    page.field(label(Label::Version, language), &policy.version);
    page.field(label(Label::Effective, language), &stated_date(policy.effective, language));
    page.field(label(Label::LastReview, language), &stated_date(policy.last_review, language));
    if let Some(review) = policy.next_review {
        page.field(label(Label::NextReview, language), &stated_date(review, language));
    }
}

fn one_fact(page: &mut PlainText, fact: &Fact, policy: &Policy, voice: Voice, language: Language) {
    page.entry(&format!("{}: {}", fact.name, fact.question.get(voice, language)));
    page.detail(label(Label::Form, language), fact_form(&fact.kind, language));
    if let FactKind::Choice(options) = &fact.kind {
        for option in options {
            page.remark(&format!("  {} = {}", option.id, option.label.get(voice, language)));
        }
    }
    page.detail(label(Label::WhoCanTell, language), &parties(&fact.ask, voice, language));
    if let Some(other) = &fact.stands_in_for {
        page.detail(label(Label::StandsInFor, language), fact_label(policy, other, language));
    }
    if fact.sensitive {
        page.remark(label(Label::Sensitive, language));
    }
}

fn one_criterion(page: &mut PlainText, criterion: &Criterion, voice: Voice, language: Language) {
    page.entry(&format!("{}: {}", criterion.id, criterion.title.get(voice, language)));
    page.remark(criterion.requirement.get(voice, language));
    if let Test::AtLeast(some) = &criterion.test {
        for part in &some.of {
            page.detail(label(Label::Part, language), &format!("{}. {}", part.title.get(voice, language), place(&part.citation, &part.rules)));
        }
    }
    page.detail(label(Label::WhoCanAttest, language), &parties(&criterion.attest, voice, language));
    page.detail(label(Label::Proof, language), criterion.proof.get(language));
    page.detail(label(Label::Citation, language), &place(&criterion.citation, &criterion.rules));
}

fn parties(parties: &[Party], voice: Voice, language: Language) -> String {
    parties.iter().map(|party| party_name(*party, voice, language)).collect::<Vec<_>>().join(", ")
}
