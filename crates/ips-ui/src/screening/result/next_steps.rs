//! What to do next: whom to ask, what would change the result, and where else to turn.

use super::findings::{citation, with_rules};
use super::result_view::ResultView;
use crate::live::text;
use crate::screening::heading::{heading, subheading};
use crate::session::Audience;
use ips_core::policy::{Advice, Note};
use ips_core::screening::OpenFact;
use ips_core::{Outcome, Truth};
use ips_report::OpenGroup;
use leptos::prelude::*;

/// What is still open, under the party that knows best, with the document that proves it.
pub(super) fn missing(result: &ResultView) -> Option<AnyView> {
    let words = result.session.words();
    let groups: Vec<AnyView> = ips_report::open_groups(&result.found).iter().map(|group| ask(result, group)).collect();
    if groups.is_empty() {
        return None;
    }
    let intro = if result.session.audience == Audience::Public { words.missing_public } else { words.missing_worker };
    Some(view! { <section>{heading(text(|| words.missing_heading), None)}<p>{intro}</p><div class="ips-asks">{groups}</div></section> }.into_any())
}

fn ask(result: &ResultView, group: &OpenGroup<'_, 'static>) -> AnyView {
    let items = group.facts.iter().map(|open| item(result, open)).collect();
    let whom = result.speaker.ask(group.party);
    view! { <div class="ips-ask">{subheading(text(move || whom))}{list(items)}</div> }.into_any()
}

fn item(result: &ResultView, open: &OpenFact<'static>) -> AnyView {
    let proofs: Vec<&str> = ips_report::proofs(open, result.found.policy).into_iter().map(|proof| proof.get(result.language)).collect();
    let document = format!("{}: {}", result.session.words().document, proofs.join(" "));
    view! { <li>{open.fact.question.get(result.voice, result.language)}<span class="ips-proof">{document}</span></li> }.into_any()
}

/// For each criterion that is not met: what would change it.
pub(super) fn what_would_change(result: &ResultView) -> Option<AnyView> {
    let failing = result.found.findings.iter().filter(|finding| finding.value == Truth::NotMet);
    let items = failing.map(|finding| {
        let criterion = finding.criterion;
        view! { <li><strong>{criterion.title.get(result.voice, result.language)}</strong> ". " {criterion.change.get(result.voice, result.language)}</li> }
            .into_any()
    });
    section(result.session.words().change_heading, None, items.collect())
}

/// What changes by itself, and when.
pub(super) fn changes(result: &ResultView) -> Option<AnyView> {
    let sentences = result.found.changes.iter().map(|change| result.speaker.change(change));
    section(result.session.words().by_itself_heading, None, sentences.map(line).collect())
}

/// Other services to point at.
pub(super) fn alternatives(result: &ResultView) -> Option<AnyView> {
    let services = result.found.alternatives.iter().map(|alternative| alternative.words.get(result.voice, result.language).to_owned());
    section(result.session.words().alternatives_heading, None, services.map(line).collect())
}

fn line(sentence: String) -> AnyView {
    view! { <li>{sentence}</li> }.into_any()
}

/// The notes on unclear text: first those that need the payer's answer, and further down the remarks.
pub(super) fn notes(result: &ResultView, ask: bool) -> Option<AnyView> {
    let words = result.session.words();
    // Nobody has to ask the payer about a doubt once the outcome cannot change any more.
    let open = result.found.outcome != Outcome::NotEligible;
    let first = |note: &Note| note.advice == Advice::Ask && open;
    let notes = result.found.notes.iter().map(|shown| shown.note).filter(|note| first(note) == ask).map(|note| note_item(result, note)).collect();
    let (heading, class) = if ask { (words.ask_plan_heading, "ips-ask-plan") } else { (words.notes_heading, "ips-remarks") };
    section(heading, Some(class), notes)
}

fn note_item(result: &ResultView, note: &'static Note) -> AnyView {
    view! { <li>{note.words.get(result.voice, result.language)}{citation(with_rules(note.id.clone(), &note.rules))}</li> }.into_any()
}

/// A list under a heading; nothing where it would be empty.
fn section(title: &'static str, class: Option<&'static str>, items: Vec<AnyView>) -> Option<AnyView> {
    (!items.is_empty()).then(|| view! { <section class=class>{heading(text(move || title), None)}{list(items)}</section> }.into_any())
}

fn list(items: Vec<AnyView>) -> AnyView {
    view! { <ul class="usa-list">{items}</ul> }.into_any()
}
