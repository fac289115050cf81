//! The result: what the answers come to, why, what is missing, and what can be done next.

mod answers;
mod notes;
mod standing;

use super::actions::{button, result_actions};
use super::heading::main_heading;
use super::start::past_review;
use super::status::outcome_class;
use crate::live::{live, text};
use crate::report::{Showing, blocks};
use crate::session::{Session, Stage};
use ips_core::policy::Advice;
use ips_core::{Determination, Outcome};
use ips_report::report::Note;
use ips_report::words::labels;
use leptos::prelude::*;

/// The result page. It says what the answers come to as entered, never that something is decided.
pub(crate) fn result(session: Session) -> AnyView {
    let title = move || {
        let found = session.reading.get().determination;
        found.map_or_else(|| session.words().no_date.to_owned(), |found| session.speaker().outcome_heading(&found))
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
        {live(move || session.reading.get().determination.map(|found| body(session, &found)))}
    }
    .into_any()
}

fn body(session: Session, found: &Determination<'static>) -> AnyView {
    let report = session.report(found, session.language.get());
    let labels = labels(report.language);
    // Nobody has to ask the payer about a doubt once the outcome cannot change any more.
    let is_open = found.outcome != Outcome::NotEligible;
    let (asked, remarks): (Vec<&Note>, Vec<&Note>) = report.notes.iter().partition(|note| note.advice == Advice::Ask && is_open);
    view! {
        {notes::notes(labels.ask_payer, "ips-ask-plan", asked)}
        {blocks(&Showing::words(&report), &report.blocks, 1)}
        {notes::notes(labels.notes, "ips-remarks", remarks)}
        {answers::answers(session)}
        {standing::standing(session, found)}
    }
    .into_any()
}
