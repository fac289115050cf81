//! What to do next: whom to ask, what would change the result, and where else to turn.

use super::Told;
use super::findings::{citation, with_rules};
use crate::session::Audience;
use crate::view::{Element, View, el};
use ips_core::policy::{Advice, Note};
use ips_core::{OpenFact, Outcome, Truth};

/// What is still open, under the party that knows best, with the paper that proves it.
pub(super) fn missing(told: &Told) -> Option<Element> {
    let words = told.session.words();
    let groups: Vec<View> = ips_files::open_groups(&told.found)
        .into_iter()
        .map(|group| {
            let items = group.facts.iter().map(|open| item(told, open)).collect();
            el("div").class("ips-ask").child(el("h3").child(ips_files::ask_heading(group.party, told.voice, told.language))).child(list(items)).into()
        })
        .collect();
    let intro = if told.session.audience == Audience::Public { words.missing_public } else { words.missing_worker };
    (!groups.is_empty())
        .then(|| el("section").child(el("h2").child(words.missing_heading)).child(el("p").child(intro)).child(el("div").class("ips-asks").child(groups)))
}

fn item(told: &Told, open: &OpenFact<'static>) -> View {
    let proofs: Vec<&str> = ips_files::proofs(open, told.found.policy).into_iter().map(|proof| proof.get(told.language)).collect();
    let paper = format!("{}: {}", told.session.words().paper, proofs.join(" "));
    el("li").child(open.fact.question.get(told.voice, told.language)).child(el("span").class("ips-proof").child(paper)).into()
}

/// For each criterion that is not met: what would change it.
pub(super) fn what_would_change(told: &Told) -> Option<Element> {
    let failing = told.found.findings.iter().filter(|finding| finding.value == Truth::NotMet);
    let items = failing.map(|finding| {
        let criterion = finding.criterion;
        let title = el("strong").child(criterion.title.get(told.voice, told.language));
        el("li").child(title).child(". ").child(criterion.change.get(told.voice, told.language)).into()
    });
    section(told.session.words().change_heading, items.collect())
}

/// What changes by itself, and when.
pub(super) fn changes(told: &Told) -> Option<Element> {
    let sentences = told.found.changes.iter().map(|change| ips_files::change_sentence(change, told.found.policy, told.voice, told.language));
    section(told.session.words().by_itself_heading, sentences.map(|sentence| el("li").child(sentence).into()).collect())
}

/// Other services to point at.
pub(super) fn alternatives(told: &Told) -> Option<Element> {
    let services = told.found.alternatives.iter().map(|alternative| alternative.words.get(told.voice, told.language));
    section(told.session.words().alternatives_heading, services.map(|service| el("li").child(service).into()).collect())
}

/// The notes on unclear text: first those that need the payer's answer, and further down the remarks.
pub(super) fn notes(told: &Told, ask: bool) -> Option<Element> {
    let words = told.session.words();
    // Nobody has to ask the payer about a doubt once the outcome cannot change any more.
    let open = told.found.outcome != Outcome::NotEligible;
    let first = |note: &Note| note.advice == Advice::Ask && open;
    let notes = told.found.notes.iter().map(|shown| shown.note).filter(|note| first(note) == ask).map(|note| note_item(told, note)).collect();
    let section = section(if ask { words.ask_plan_heading } else { words.notes_heading }, notes)?;
    Some(section.class(if ask { "ips-ask-plan" } else { "ips-remarks" }))
}

fn note_item(told: &Told, note: &'static Note) -> View {
    el("li").child(note.words.get(told.voice, told.language)).child(citation(with_rules(note.id.clone(), &note.rules))).into()
}

/// A list under a heading; nothing where it would be empty.
fn section(heading: &'static str, items: Vec<View>) -> Option<Element> {
    (!items.is_empty()).then(|| el("section").child(el("h2").child(heading)).child(list(items)))
}

fn list(items: Vec<View>) -> Element {
    el("ul").class("usa-list").child(items)
}
