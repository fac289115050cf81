//! Buttons of a screening: print it, begin again.

use super::after_call::AfterCall;
use crate::browser;
use crate::live::{click, live};
use crate::session::Session;
use ips_report::words::tables::Screening;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A button, by its classes and what it says.
pub(crate) fn button(session: Session, class: &'static str, label: fn(&Screening) -> &'static str, act: impl FnMut() + 'static) -> AnyView {
    acting(session, class, label, click(act))
}

fn acting(session: Session, class: &'static str, label: fn(&Screening) -> &'static str, act: Box<dyn FnMut(MouseEvent)>) -> AnyView {
    view! { <button {..session.word(label)} class=class part="button" type="button" on:click=act></button> }.into_any()
}

/// Prints the page.
pub(crate) fn print_button(session: Session, class: &'static str) -> AnyView {
    acting(session, class, |words| words.print, Box::new(|event| browser::print(&event)))
}

/// Begins again after a question: the answers would be gone. A page with calls of its own leads back to them instead.
pub(crate) fn new_screening(session: Session) -> AnyView {
    if AfterCall::of_page().is_some() {
        return ().into_any();
    }
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
