//! What to do next: whom to ask, what would change the result, and where else to turn.

use super::Told;
use crate::session::Audience;
use ips_core::policy::{Advice, Note};
use ips_core::{OpenFact, Outcome, Truth};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

/// What is still open, under the party that knows best, with the paper that proves it.
#[component]
pub(crate) fn Missing(told: Told) -> impl IntoView {
    let session = told.session;
    let (words, voice, language) = (session.words(), session.voice(), session.language.get());
    let groups: Vec<AnyView> = ips_files::open_groups(&told.found)
        .into_iter()
        .map(|group| {
            let items = group.facts.iter().map(|open| item(&told, open)).collect_view();
            view! {
                <div class="ips-ask">
                    <h3>{ips_files::ask_heading(group.party, voice, language)}</h3>
                    <ul class="usa-list">{items}</ul>
                </div>
            }
            .into_any()
        })
        .collect();
    let intro = if session.audience == Audience::Public { words.missing_public } else { words.missing_worker };
    (!groups.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.missing_heading}</h2>
                <p>{intro}</p>
                <div class="ips-asks">{groups}</div>
            </section>
        }
    })
}

fn item(told: &Told, open: &OpenFact<'static>) -> AnyView {
    let session = told.session;
    let (words, language) = (session.words(), session.language.get());
    let proofs: Vec<&str> = ips_files::proofs(open, told.found.policy).into_iter().map(|proof| proof.get(language)).collect();
    view! {
        <li>
            {open.fact.question.get(session.voice(), language)}
            <span class="ips-proof">{format!("{}: {}", words.paper, proofs.join(" "))}</span>
        </li>
    }
    .into_any()
}

/// For each criterion that is not met: what would change it.
#[component]
pub(crate) fn WhatWouldChange(told: Told) -> impl IntoView {
    let session = told.session;
    let (words, voice, language) = (session.words(), session.voice(), session.language.get());
    let failing = told.found.findings.iter().filter(|finding| finding.value == Truth::NotMet);
    let items: Vec<AnyView> = failing
        .map(|finding| {
            let criterion = finding.criterion;
            view! { <li><strong>{criterion.title.get(voice, language)}</strong> ". " {criterion.change.get(voice, language)}</li> }.into_any()
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.change_heading}</h2>
                <ul class="usa-list">{items}</ul>
            </section>
        }
    })
}

/// What changes by itself, and when.
#[component]
pub(crate) fn Changes(told: Told) -> impl IntoView {
    let session = told.session;
    let items: Vec<String> =
        told.found.changes.iter().map(|change| ips_files::change_sentence(change, told.found.policy, session.voice(), session.language.get())).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{session.words().by_itself_heading}</h2>
                <ul class="usa-list">{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
            </section>
        }
    })
}

/// Other services to point at.
#[component]
pub(crate) fn Alternatives(told: Told) -> impl IntoView {
    let session = told.session;
    let words: Vec<&str> = told.found.alternatives.iter().map(|alternative| alternative.words.get(session.voice(), session.language.get())).collect();
    (!words.is_empty()).then(|| {
        view! {
            <section>
                <h2>{session.words().alternatives_heading}</h2>
                <ul class="usa-list">{words.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
            </section>
        }
    })
}

/// The notes on unclear text: first those that need the payer's answer, and further down the remarks.
#[component]
pub(crate) fn Notes(told: Told, ask: bool) -> impl IntoView {
    let session = told.session;
    // Nobody has to ask the payer about a doubt once the outcome cannot change any more.
    let open = told.found.outcome != Outcome::NotEligible;
    let first = |note: &Note| note.advice == Advice::Ask && open;
    let notes: Vec<AnyView> = told.found.notes.iter().map(|shown| shown.note).filter(|note| first(note) == ask).map(|note| note_item(&told, note)).collect();
    let heading = if ask { session.words().ask_plan_heading } else { session.words().notes_heading };
    (!notes.is_empty()).then(|| {
        view! {
            <section class:ips-ask-plan=ask>
                <h2>{heading}</h2>
                <ul class="usa-list">{notes}</ul>
            </section>
        }
    })
}

fn note_item(told: &Told, note: &'static Note) -> AnyView {
    let session = told.session;
    let rules: Vec<&str> = note.rules.iter().map(|rule| rule.0.as_str()).collect();
    view! {
        <li>
            {note.words.get(session.voice(), session.language.get())}
            <span class="ips-citation">{format!("{} ({})", note.id, rules.join(", "))}</span>
        </li>
    }
    .into_any()
}
