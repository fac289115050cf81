//! The outcome so far, beside the questions.

use super::actions::button;
use crate::live::{text, when};
use crate::session::{Session, Stage};
use ips_core::Outcome;
use leptos::prelude::*;

/// The outcome so far in a few words; announced when it changes.
pub(crate) fn status(session: Session) -> AnyView {
    let heading = move || {
        let found = session.reading.get().determination;
        found.map_or_else(String::new, |found| session.speaker().outcome_heading(&found))
    };
    let class = move || format!("ips-status__outcome {}", session.shown_outcome().map_or("", outcome_class));
    let is_settled = move || session.shown_outcome().is_some_and(|outcome| outcome != Outcome::Undetermined);
    view! {
        <aside class="ips-status" part="status" aria-label=move || session.words().result_so_far>
            <p {..session.word(|words| words.result_so_far)} class="ips-status__label"></p>
            <p {..text(heading)} class=move || class() role="status"></p>
            {when(is_settled, move || way_out(session))}
        </aside>
    }
    .into_any()
}

fn way_out(session: Session) -> AnyView {
    view! {
        <p {..session.word(|words| words.settled_hint)} class="ips-status__hint"></p>
        {button(session, "usa-button usa-button--outline", |words| words.see_result, move || session.go(Stage::Result))}
    }
    .into_any()
}

/// The class that gives an outcome its shape and colour.
pub(crate) fn outcome_class(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Eligible => "ips-outcome--met",
        Outcome::NotEligible => "ips-outcome--not-met",
        Outcome::Undetermined => "ips-outcome--open",
    }
}
