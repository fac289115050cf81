//! The outcome so far, beside the questions.

use super::actions::button;
use crate::session::{Session, Stage};
use crate::view::{Element, View, el, several, text, when};
use ips_core::Outcome;

/// The outcome so far in a few words; announced when it changes.
pub(crate) fn status(session: Session) -> Element {
    let heading = text(move || {
        let found = session.reading.get().determination;
        found.map_or("", |found| ips_files::outcome_heading(&found, session.voice(), session.language.get()))
    });
    let class = move || Some(format!("ips-status__outcome {}", session.shown_outcome().map_or("", outcome_class)));
    let is_settled = move || session.shown_outcome().is_some_and(|outcome| outcome != Outcome::Undetermined);
    el("aside")
        .class("ips-status")
        .live_attr("aria-label", session.word_attribute(|words| words.result_so_far))
        .child(el("p").class("ips-status__label").child(session.word(|words| words.result_so_far)))
        .child(el("p").live_attr("class", class).attr("role", "status").child(heading))
        .child(when(is_settled, move || way_out(session)))
}

fn way_out(session: Session) -> View {
    several([
        el("p").class("ips-status__hint").child(session.word(|words| words.settled_hint)).into(),
        button(session, "usa-button usa-button--outline", |words| words.see_result, move || session.go(Stage::Result)).into(),
    ])
}

/// The class that gives an outcome its shape and colour.
pub(crate) fn outcome_class(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Eligible => "ips-outcome--met",
        Outcome::NotEligible => "ips-outcome--not-met",
        Outcome::Undetermined => "ips-outcome--open",
    }
}
