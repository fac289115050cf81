//! How an answer of a row is known.

use super::order;
use crate::live::{click, text};
use crate::session::Session;
use ips_core::policy::Fact;
use ips_report::Source;
use leptos::prelude::*;

/// How the answer is known: said, seen or on file, one after the other. Where an answer cannot change anything any more, that.
pub(super) fn source(session: Session, fact: &'static Fact) -> AnyView {
    let said = move || {
        if session.is_answered(fact) {
            session.source(fact).map_or("–", |source| session.speaker().source(source))
        } else if order::is_settled(session, fact) {
            ips_report::words::call(session.language.get()).settled
        } else {
            ""
        }
    };
    let label = move || format!("{}: {}: {}", session.words().source, fact.label.get(session.language.get()), said());
    view! {
        <button
            {..text(said)}
            class="ips-row__source"
            type="button"
            tabindex="-1"
            disabled=move || session.input(fact).is_none()
            aria-label=label
            on:click=click(move || next_source(session, fact))
        ></button>
    }
    .into_any()
}

/// The next way in which an answer can be known; after the last one, none.
pub(super) fn next_source(session: Session, fact: &Fact) {
    let next = match session.source(fact) {
        None => Source::ALL.first().copied(),
        Some(now) => Source::ALL.into_iter().skip_while(|source| *source != now).nth(1),
    };
    session.put_source(fact, next);
}
