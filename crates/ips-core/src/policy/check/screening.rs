//! Who issued a policy, what a screening asks, the statement on readiness, and other services.

use super::questions::Questions;
use super::{Location, Report};
use crate::policy::Document;

pub(super) fn check(document: &Document, report: &mut Report) {
    let top = Location::default();
    let questions = Questions { facts: &document.facts, also_read: Vec::new(), criteria: &document.criteria, notes: &document.notes, notes_field: "notes" };
    identity(document, report);
    questions.facts(&top, report);
    if document.criteria.is_empty() {
        report.add(&top.field("criteria"), "a policy without criteria", "state at least one");
    }
    questions.criteria(&top, report);
    questions.notes(&top, report);
    zero_exclusion(document, report);
    alternatives(document, &questions, report);
}

fn identity(document: &Document, report: &mut Report) {
    let policy = &document.policy;
    let at = Location::default().field("policy");
    report.id(&at.field("id"), &policy.id);
    report.filled(&at.field("version"), &policy.version);
    report.filled(&at.field("document"), &policy.document);
    for (name, text) in [("region", &policy.region), ("payer", &policy.payer), ("title", &policy.title)] {
        report.text(&at.field(name), text);
    }
    report.wording(&at.field("decision"), &policy.decision);
    report.wording(&at.field("contact"), &policy.contact);
    report.wording(&at.field("asked"), &policy.asked);
    report.cited(&at, &policy.citation, &policy.rules);
    if policy.next_review.is_some() != policy.past_review.is_some() {
        report.add(&at, "`next_review` and `past_review` go together", "state both or neither");
    }
    for (index, entry) in policy.history.iter().enumerate() {
        let at = at.field("history").entry(index);
        report.text(&at.field("change"), &entry.change);
        report.rules(&at.field("rules"), &entry.rules);
    }
}

fn zero_exclusion(document: &Document, report: &mut Report) {
    let at = Location::default().field("zero_exclusion");
    let statement = &document.zero_exclusion;
    report.wording(&at.field("statement"), &statement.statement);
    report.cited(&at, &statement.citation, &statement.rules);
    for (at, name) in report.entries(&at.field("ignored_facts"), "name", &statement.ignored_facts, |name| name) {
        if document.facts.iter().any(|fact| &fact.name == name) {
            report.add(&at, format!("`{name}` is also a fact that criteria read"), "a readiness fact may never decide anything: remove it from `facts`");
        }
    }
}

fn alternatives(document: &Document, questions: &Questions<'_>, report: &mut Report) {
    let at = Location::default().field("alternatives");
    for (at, alternative) in report.entries(&at, "id", &document.alternatives, |alternative| &alternative.id) {
        report.wording(&at.field("words"), &alternative.words);
        questions.criterion_names(&at.field("when_not_met"), &alternative.when_not_met, report);
    }
}
