//! The result: what the answers come to, what to do next, the papers, and why. From it come the request, the letter and the paper for the file.

mod answers;
mod criteria;
mod head;
mod letter;
mod message;
mod next;
mod notes;
mod papers;
mod public;
mod request;
mod said;
mod sheet;
mod standing;

use super::actions::{button, new_screening, print_button};
use crate::live::{click, live, text};
use crate::session::{Audience, Session, Stage, View};
use ips_core::{Determination, Outcome};
use ips_report::words::result_page;
use ips_report::words::tables::ResultPage;
use leptos::prelude::*;
use said::Said;

/// The result page, or what came of it. It says what the answers come to as entered, never that something is decided.
pub(crate) fn result(session: Session) -> AnyView {
    session.papers.view.set(View::Result);
    let said = Said::new();
    live(move || {
        let view = session.papers.view.get();
        untrack(|| match (view, session.audience) {
            (View::Result, Audience::Worker) => worker(session, said),
            (View::Result, Audience::Public) => public::public(session, said),
            (View::Request, _) => live(move || session.reading.get().determination.map(|found| request::request(session, &found))),
            (View::Letter, _) => live(move || session.reading.get().determination.map(|found| letter::letter(session, &found))),
        })
    })
}

fn worker(session: Session, said: Said) -> AnyView {
    view! {
        <div class="ips-screen-only">
            {head::head(session)}
            {actions(session, said)}
            {live(move || session.reading.get().determination.map(|found| body(session, &found, said)))}
        </div>
        {live(move || session.reading.get().determination.map(|found| sheet::sheet(session, &found)))}
    }
    .into_any()
}

fn body(session: Session, found: &Determination<'static>, said: Said) -> AnyView {
    let next = {
        let found = found.clone();
        // The messages carry the reference.
        live(move || {
            session.reference.track();
            next::next(session, &found, said)
        })
    };
    view! {
        {next}
        {papers::checklist(session, found)}
        {criteria::criteria(session, found)}
        {notes::notes(session, found)}
        {answers::folded(session, session.words().answers_heading)}
        {standing::folded(session, found)}
    }
    .into_any()
}

/// Copy, print, change, begin again. To save stands at every step.
fn actions(session: Session, said: Said) -> AnyView {
    let back = move || {
        let unguided = session.audience == Audience::Worker && session.visited.with_untracked(Vec::is_empty);
        session.go(if unguided { Stage::Call } else { Stage::Review });
    };
    view! {
        <div class="ips-actions ips-screen-only">
            {press(session, "usa-button", |words| words.copy_note, move || said.copy(session.note(), |words| words.copied))}
            {print_button(session, "usa-button usa-button--outline")}
            {button(session, "usa-button usa-button--outline", |words| words.copy, move || said.copy(session.record(), |words| words.copied))}
            {button(session, "usa-button usa-button--outline", |words| words.change_answers, back)}
            {new_screening(session)}
        </div>
        {said.line(session)}
    }
    .into_any()
}

/// A button of the result, by its classes and what it says.
fn press(session: Session, class: &'static str, label: fn(&ResultPage) -> &'static str, act: impl FnMut() + 'static) -> AnyView {
    let label = text(move || label(result_page(session.language.get())));
    view! { <button {..label} class=class part="button" type="button" on:click=click(act)></button> }.into_any()
}

/// A page that came of the result, with the buttons that print it and lead back.
fn page(session: Session, inside: AnyView) -> AnyView {
    view! {
        {inside}
        <div class="ips-actions ips-screen-only">
            {print_button(session, "usa-button")}
            {press(session, "usa-button usa-button--outline", |words| words.back, move || session.papers.view.set(View::Result))}
        </div>
    }
    .into_any()
}

/// Nobody has to ask the payer about a doubt once the outcome cannot change any more.
fn is_open(found: &Determination<'_>) -> bool {
    found.outcome != Outcome::NotEligible
}
