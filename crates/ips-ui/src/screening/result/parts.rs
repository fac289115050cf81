//! What the pages of a result have in common: its buttons, and what stands around a page that came of it.

use super::said::Said;
use crate::live::{click, text};
use crate::screening::actions::{button, new_screening, print_button};
use crate::session::{Audience, Session, Stage, View};
use ips_core::{Determination, Outcome};
use ips_report::words::result_page;
use ips_report::words::tables::ResultPage;
use leptos::prelude::*;

/// Copy, print, change, begin again. To save stands at every step.
pub(super) fn actions(session: Session, said: Said) -> AnyView {
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
pub(super) fn press(session: Session, class: &'static str, label: fn(&ResultPage) -> &'static str, act: impl FnMut() + 'static) -> AnyView {
    let label = text(move || label(result_page(session.language.get())));
    view! { <button {..label} class=class part="button" type="button" on:click=click(act)></button> }.into_any()
}

/// A page that came of the result, with the buttons that print it and lead back.
pub(super) fn page(session: Session, inside: AnyView) -> AnyView {
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
pub(super) fn is_open(found: &Determination<'_>) -> bool {
    found.outcome != Outcome::NotEligible
}
