//! The result: what the answers come to, why, what is missing, and what can be done next.

mod answers;
mod findings;
mod next_steps;
mod result_view;
mod standing;

use super::actions::{button, result_actions};
use super::heading::main_heading;
use super::start::past_review;
use super::status::outcome_class;
use crate::live::{live, text};
use crate::session::{Session, Stage};
use leptos::prelude::*;
use result_view::ResultView;

/// The result page. It says what the answers come to as entered, never that something is decided.
pub(crate) fn result(session: Session) -> AnyView {
    let title = move || {
        let found = session.reading.get().determination;
        found.map_or_else(|| session.words().no_date, |found| session.speaker().outcome_heading(&found))
    };
    let class = move || format!("ips-outcome {}", session.shown_outcome().map_or("", outcome_class));
    view! {
        <div class=move || class() part="outcome">
            {main_heading(session, text(title))}
            <p {..session.word(|words| words.as_entered)}></p>
        </div>
        {past_review(session)}
        {result_actions(session)}
        <p class="ips-screen-only">{button(session, "usa-button usa-button--unstyled", |words| words.change_date, move || session.go(Stage::Start))}</p>
        {live(move || session.reading.get().determination.map(|found| body(&ResultView::new(session, found))))}
    }
    .into_any()
}

fn body(result: &ResultView) -> AnyView {
    view! {
        {next_steps::notes(result, true)}
        {next_steps::missing(result)}
        {next_steps::what_would_change(result)}
        {next_steps::changes(result)}
        {next_steps::alternatives(result)}
        {findings::findings(result)}
        {standing::zero_exclusion(result)}
        {next_steps::notes(result, false)}
        {answers::answers(result)}
        {standing::standing(result)}
    }
    .into_any()
}
