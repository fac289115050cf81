//! The result: what the answers come to, why, what is missing, and what can be done next.

mod answers;
mod findings;
mod next_steps;
mod standing;

use super::actions::{button, result_actions};
use super::heading::main_heading;
use super::start::past_review;
use super::status::outcome_class;
use crate::live::{live, text};
use crate::session::{Session, Stage};
use ips_core::{Determination, Language, Voice};
use leptos::prelude::*;
use std::sync::Arc;

/// The result page. It says what the answers come to as entered, never that something is decided.
pub(crate) fn result(session: Session) -> AnyView {
    let title = move || {
        let found = session.reading.get().determination;
        found.map_or_else(|| session.words().no_date, |found| ips_files::outcome_heading(&found, session.voice(), session.language.get()))
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
        {live(move || session.reading.get().determination.map(|found| body(&Told::new(session, found))))}
    }
    .into_any()
}

/// What the parts of the page share: the result, and the voice and the language in which it is told.
pub(crate) struct Told {
    pub(crate) session: Session,
    pub(crate) found: Arc<Determination<'static>>,
    pub(crate) voice: Voice,
    pub(crate) language: Language,
}

impl Told {
    fn new(session: Session, found: Arc<Determination<'static>>) -> Self {
        Self { session, found, voice: session.voice(), language: session.language.get() }
    }
}

fn body(told: &Told) -> AnyView {
    view! {
        {next_steps::notes(told, true)}
        {next_steps::missing(told)}
        {next_steps::what_would_change(told)}
        {next_steps::changes(told)}
        {next_steps::alternatives(told)}
        {findings::findings(told)}
        {standing::zero_exclusion(told)}
        {next_steps::notes(told, false)}
        {answers::answers(told)}
        {standing::standing(told)}
    }
    .into_any()
}
