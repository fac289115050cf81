//! One question on a page.

use super::actions::button;
use super::heading::main_heading;
use super::start::as_of_line;
use super::status::status;
use crate::fields::{fact_error, fact_field, field_error, help, help_id};
use crate::live::{stays_inside, text, when};
use crate::session::{Session, Stage};
use ips_core::policy::{Fact, Party};
use leptos::ev::{FocusEvent, SubmitEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// One question, with the way back and on. Going on needs an answer; "I don't know" is one.
pub(crate) fn question(session: Session, fact: &'static Fact) -> AnyView {
    let unanswered = RwSignal::new(false);
    let submit: Box<dyn FnMut(SubmitEvent)> = Box::new(move |event| {
        event.prevent_default();
        if !untrack(|| go_on(session, fact, unanswered)) {
            go_to_mistake(&event);
        }
    });
    view! {
        <p class="ips-progress"><span {..text(move || progress(session))}></span> " · " {as_of_line(session)}</p>
        <form class="ips-question" novalidate on:submit=submit>
            {main_heading(session, session.wording(&fact.question))}
            {help(session, fact)}
            {ask_whom(session, fact)}
            {answer(session, fact, unanswered)}
            {buttons(session)}
        </form>
        {status(session)}
    }
    .into_any()
}

/// Goes on, where the answer can be used; whether it can.
fn go_on(session: Session, fact: &'static Fact, unanswered: RwSignal<bool>) -> bool {
    session.typing.set(None);
    unanswered.set(!session.is_answered(fact));
    let wrong = fact_error(session, fact).is_some() || session.stand_ins(fact).into_iter().any(|other| fact_error(session, other).is_some());
    let is_usable = !unanswered.get() && !wrong;
    if is_usable {
        session.go_on_from_question();
    }
    is_usable
}

/// Moves the focus to the field that is wrong, or to the first one, as soon as the page says what is wrong: the browser scrolls there.
fn go_to_mistake(event: &SubmitEvent) {
    let Some(form) = event.target().and_then(|form| form.dyn_into::<Element>().ok()) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        let find = |what| form.query_selector(what).ok().flatten();
        if let Some(field) = find("[aria-invalid='true']").or_else(|| find("input, select")) {
            // It fails only where there is no focus at all.
            let _ = field.unchecked_ref::<HtmlElement>().focus();
        }
    });
}

fn answer(session: Session, fact: &'static Fact, unanswered: RwSignal<bool>) -> AnyView {
    let no_answer = move || unanswered.get() && !session.is_answered(fact);
    let class = move || {
        let wrong = fact_error(session, fact).is_some() || no_answer();
        if wrong { "usa-form-group usa-form-group--error" } else { "usa-form-group" }
    };
    let missing = move || view! { <p {..session.word(|words| words.choose_an_answer)} class="usa-error-message" role="alert"></p> };
    let left: Box<dyn FnMut(FocusEvent)> = Box::new(move |event| {
        if !stays_inside(&event) {
            session.typing.set(None);
        }
    });
    view! {
        <div class=move || class() on:focusout=left>
            {when(no_answer, missing)}
            {field_error(session, fact)}
            <fieldset class="usa-fieldset" aria-describedby=help_id(fact)>
                <legend {..session.wording(&fact.question)} class="usa-sr-only"></legend>
                {fact_field(session, fact)}
            </fieldset>
        </div>
    }
    .into_any()
}

fn buttons(session: Session) -> AnyView {
    view! {
        <div class="ips-buttons">
            <button {..session.word(|words| words.go_on)} class="usa-button usa-button--big" part="button" type="submit"></button>
            {button(session, "usa-button usa-button--outline usa-button--big", |words| words.back, move || session.back())}
            {button(session, "usa-button usa-button--unstyled", |words| words.see_answers, move || session.go(Stage::Review))}
        </div>
    }
    .into_any()
}

/// Who knows best, when it is not the person on the phone.
fn ask_whom(session: Session, fact: &'static Fact) -> Option<AnyView> {
    let party = fact.ask.first().copied().filter(|party| *party != Party::Person)?;
    let sentence = move || format!("{}: {}", session.words().knows_best, session.speaker().party(party));
    Some(view! { <p {..text(sentence)} class="ips-ask-whom"></p> }.into_any())
}

fn progress(session: Session) -> String {
    let (answered, all) = session.progress();
    (session.words().answered_of)(answered, all)
}
