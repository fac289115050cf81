//! The answers the result rests on, with how each is known.

use crate::screening::review::answer_lines;
use crate::session::{Audience, Session};
use ips_core::policy::Fact;
use leptos::prelude::*;

/// The answers under a line that unfolds.
pub(super) fn folded(session: Session, title: &'static str) -> AnyView {
    view! { <details class="ips-fold ips-own-answers"><summary>{title}</summary>{answers(session)}</details> }.into_any()
}

/// Every question with its answer and its source.
fn answers(session: Session) -> AnyView {
    let words = session.words();
    let columns = [Some(words.question), Some(words.answer), with_sources(session).then_some(words.source)];
    let columns: Vec<AnyView> = columns.into_iter().flatten().map(|column| view! { <th scope="col">{column}</th> }.into_any()).collect();
    let rows: Vec<AnyView> = session.asked_facts().into_iter().map(|fact| row(session, fact)).collect();
    view! {
        <table class="usa-table usa-table--stacked ips-answer-table">
            <caption class="usa-sr-only">{words.answers_heading}</caption>
            <thead><tr>{columns}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn with_sources(session: Session) -> bool {
    session.audience == Audience::Worker
}

fn row(session: Session, fact: &'static Fact) -> AnyView {
    let words = session.words();
    let source = with_sources(session).then(|| {
        let source = session.source(fact).map_or("–", |source| session.speaker().source(source));
        view! { <td data-label=words.source>{source}</td> }.into_any()
    });
    // The labels of facts are made for dense pages of workers; the public reads the question.
    let label = if with_sources(session) { fact.label.get(session.language.get()) } else { session.worded(&fact.question) };
    view! {
        <tr>
            <th scope="row" data-label=words.question>{label}</th>
            <td data-label=words.answer>{answer_lines(session, fact)}</td>
            {source}
        </tr>
    }
    .into_any()
}
