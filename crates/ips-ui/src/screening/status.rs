//! The outcome so far, beside the questions.

use crate::live::{click, live, text, when};
use crate::session::{Session, Stage};
use ips_core::Outcome;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

/// The outcome so far in a few words; announced when it changes.
#[component]
pub(crate) fn Status(session: Session) -> impl IntoView {
    let outcome = Memo::new(move |_| session.shown_outcome());
    let heading = text(move || {
        let found = session.reading.get().determination;
        found.map_or("", |found| ips_files::outcome_heading(&found, session.voice(), session.language.get())).to_owned()
    });
    let settled = move || outcome.get().is_some_and(|outcome| outcome != Outcome::Undetermined);
    view! {
        <aside class="ips-status" aria-label=session.word_attribute(|words| words.result_so_far)>
            <p class="ips-status__label">{session.word(|words| words.result_so_far)}</p>
            <p class=live(move || format!("ips-status__outcome {}", outcome.get().map_or("", class))) role="status">
                {heading}
            </p>
            {when(settled, move || way_out(session))}
        </aside>
    }
}

fn way_out(session: Session) -> AnyView {
    view! {
        <p class="ips-status__hint">{session.word(|words| words.settled_hint)}</p>
        <button class="usa-button usa-button--outline" type="button" on:click=click(move || session.go(Stage::Result))>
            {session.word(|words| words.see_result)}
        </button>
    }
    .into_any()
}

/// The class that gives an outcome its shape and colour.
pub(crate) fn class(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Eligible => "ips-outcome--met",
        Outcome::NotEligible => "ips-outcome--not-met",
        Outcome::Undetermined => "ips-outcome--open",
    }
}
