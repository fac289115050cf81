//! The result: what the answers come to, why, what is missing, and what can be done next.

mod answers;
mod findings;
mod next_steps;
mod standing;

use super::actions::{button, result_actions};
use super::heading::heading;
use super::start::past_review;
use super::status::outcome_class;
use crate::session::{Session, Stage};
use crate::view::{View, el, live, several, text};
use ips_core::{Determination, Language, Voice};
use std::sync::Arc;

/// The result page. It says what the answers come to as entered, never that something is decided.
pub(crate) fn result(session: Session) -> View {
    let title = text(move || {
        let found = session.reading.get().determination;
        found.map_or_else(|| session.words().no_date, |found| ips_files::outcome_heading(&found, session.voice(), session.language.get()))
    });
    let outcome = el("div")
        .live_attr("class", move || Some(format!("ips-outcome {}", session.shown_outcome().map_or("", outcome_class))))
        .child(heading(session, title))
        .child(el("p").child(session.word(|words| words.as_entered)));
    let change_date = button(session, "usa-button usa-button--unstyled", |words| words.change_date, move || session.go(Stage::Start));
    several([
        outcome.into(),
        past_review(session),
        result_actions(session),
        el("p").class("ips-screen-only").child(change_date).into(),
        live(move || session.reading.get().determination.map(|found| body(&Told::new(session, found)))),
    ])
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

fn body(told: &Told) -> View {
    several([
        next_steps::notes(told, true).into(),
        next_steps::missing(told).into(),
        next_steps::what_would_change(told).into(),
        next_steps::changes(told).into(),
        next_steps::alternatives(told).into(),
        findings::findings(told).into(),
        standing::zero_exclusion(told).into(),
        next_steps::notes(told, false).into(),
        answers::answers(told).into(),
        standing::standing(told).into(),
    ])
}
