//! The outcome so far, beside the questions.

use crate::session::{Session, Stage};
use ips_core::Outcome;
use leptos::prelude::*;

/// The outcome so far in a few words; announced when it changes.
#[component]
pub(crate) fn Status(session: Session) -> impl IntoView {
    let outcome = Memo::new(move |_| session.shown_outcome());
    let heading = move || session.reading.get().determination.map(|found| ips_files::outcome_heading(&found, session.voice(), session.language.get()));
    let settled = move || outcome.get().is_some_and(|outcome| outcome != Outcome::Undetermined);
    view! {
        <aside class="ips-status" aria-label=move || session.words().result_so_far>
            <p class="ips-status__label">{move || session.words().result_so_far}</p>
            <p class=move || format!("ips-status__outcome {}", outcome.get().map_or("", class)) role="status">
                {heading}
            </p>
            <Show when=settled>
                <p class="ips-status__hint">{move || session.words().settled_hint}</p>
                <button class="usa-button usa-button--outline" type="button" on:click=move |_| session.go(Stage::Result)>
                    {move || session.words().see_result}
                </button>
            </Show>
        </aside>
    }
}

/// The class that gives an outcome its shape and colour.
pub(crate) fn class(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Eligible => "ips-outcome--met",
        Outcome::NotEligible => "ips-outcome--not-met",
        Outcome::Undetermined => "ips-outcome--open",
    }
}
