//! What can be done with a result: print it, copy it, change it, begin again.

use crate::browser;
use crate::live::{click, live, text};
use crate::session::{Audience, Session, Stage};
use ips_report::words::tables::Screening;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// A button, by its classes and what it says.
pub(crate) fn button(session: Session, class: &'static str, label: fn(&Screening) -> &'static str, act: impl FnMut() + 'static) -> AnyView {
    acting(session, class, label, click(act))
}

fn acting(session: Session, class: &'static str, label: fn(&Screening) -> &'static str, act: Box<dyn FnMut(MouseEvent)>) -> AnyView {
    view! { <button {..session.word(label)} class=class part="button" type="button" on:click=act></button> }.into_any()
}

/// Print, copy, change, begin again.
pub(crate) fn result_actions(session: Session) -> AnyView {
    let said = RwSignal::new(None::<bool>);
    let copy = move || {
        if let Some(record) = session.record() {
            spawn_local(async move { said.set(Some(browser::copy(&record).await)) });
        }
    };
    let back = move || {
        let unguided = session.audience == Audience::Worker && session.visited.with_untracked(Vec::is_empty);
        session.go(if unguided { Stage::Call } else { Stage::Review });
    };
    let message = move || said.get().map_or("", |done| if done { session.words().copied } else { session.words().copy_failed });
    view! {
        <div class="ips-actions ips-screen-only">
            {acting(session, "usa-button", |words| words.print, Box::new(|event| browser::print(&event)))}
            {button(session, "usa-button usa-button--outline", |words| words.copy, copy)}
            {button(session, "usa-button usa-button--outline", |words| words.change_answers, back)}
            {new_screening(session)}
        </div>
        <p {..text(message)} class="ips-said" role="status"></p>
    }
    .into_any()
}

/// Begins again after a question: the answers would be gone.
pub(crate) fn new_screening(session: Session) -> AnyView {
    let asked = RwSignal::new(false);
    live(move || if asked.get() { confirm(session, asked) } else { offer(session, asked) })
}

fn offer(session: Session, asked: RwSignal<bool>) -> AnyView {
    button(session, "usa-button usa-button--outline", |words| words.new_screening, move || asked.set(true))
}

fn confirm(session: Session, asked: RwSignal<bool>) -> AnyView {
    let restart = move || {
        asked.set(false);
        session.restart();
    };
    view! {
        <div class="ips-confirm" role="alert">
            <p {..session.word(|words| words.new_screening_question)}></p>
            {button(session, "usa-button usa-button--secondary", |words| words.new_screening_yes, restart)}
            {button(session, "usa-button usa-button--outline", |words| words.cancel, move || asked.set(false))}
        </div>
    }
    .into_any()
}
