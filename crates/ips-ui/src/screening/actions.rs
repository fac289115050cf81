//! What can be done with a screening: print it, copy it, save it to a file, open one, begin again.

use crate::browser;
use crate::live::{click, text, view};
use crate::session::{Audience, OpenError, Session, Stage};
use leptos::html;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;
use leptos::task::spawn_local;
use web_sys::Event;

/// Print, copy, save, change, begin again.
#[component]
pub(crate) fn ResultActions(session: Session) -> impl IntoView {
    let said = RwSignal::new(None::<bool>);
    let copy = click(move || {
        if let Some(record) = session.record() {
            spawn_local(async move { said.set(Some(browser::copy(&record).await)) });
        }
    });
    let save = click(move || {
        if let Some((name, text)) = session.saved_file() {
            browser::download(&name, &text);
        }
    });
    let message = text(move || said.get().map_or("", |done| if done { session.words().copied } else { session.words().copy_failed }).to_owned());
    let back = click(move || {
        session.go(if session.audience == Audience::Worker && session.visited.with_untracked(Vec::is_empty) { Stage::Worksheet } else { Stage::Review });
    });
    view! {
        <div class="ips-actions ips-screen-only">
            <button class="usa-button" type="button" on:click=click(browser::print)>{session.word(|words| words.print)}</button>
            <button class="usa-button usa-button--outline" type="button" on:click=copy>{session.word(|words| words.copy)}</button>
            <button class="usa-button usa-button--outline" type="button" on:click=save>{session.word(|words| words.save)}</button>
            <button class="usa-button usa-button--outline" type="button" on:click=back>{session.word(|words| words.change_answers)}</button>
            <NewScreening session=session />
        </div>
        <p class="ips-said" role="status">{message}</p>
    }
}

/// Begins again after a question: the answers would be gone.
#[component]
pub(crate) fn NewScreening(session: Session) -> impl IntoView {
    let asked = RwSignal::new(false);
    view(move || if asked.get() { confirm(session, asked) } else { offer(session, asked) })
}

fn offer(session: Session, asked: RwSignal<bool>) -> AnyView {
    view! { <button class="usa-button usa-button--outline" type="button" on:click=click(move || asked.set(true))>{session.word(|words| words.new_screening)}</button> }.into_any()
}

fn confirm(session: Session, asked: RwSignal<bool>) -> AnyView {
    let restart = click(move || {
        asked.set(false);
        session.restart();
    });
    view! {
        <div class="ips-confirm" role="alert">
            <p>{session.word(|words| words.new_screening_question)}</p>
            <button class="usa-button usa-button--secondary" type="button" on:click=restart>{session.word(|words| words.new_screening_yes)}</button>
            <button class="usa-button usa-button--outline" type="button" on:click=click(move || asked.set(false))>{session.word(|words| words.cancel)}</button>
        </div>
    }
    .into_any()
}

/// Opens a saved screening from a file of the user's own.
#[component]
pub(crate) fn OpenFile(session: Session) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let error = RwSignal::new(None::<OpenError>);
    let on_change: Box<dyn FnMut(Event)> = Box::new(move |_| {
        let Some(input) = node.get_untracked() else { return };
        spawn_local(async move {
            let Some(text) = browser::read_file(&input).await else { return };
            // The same file can be chosen again after a correction.
            input.set_value("");
            error.set(session.open(&text).err());
        });
    });
    let message = view(move || {
        let sentence = error.with(|error| error.as_ref().map(|error| error.sentence(session.language.get())));
        sentence.map(|sentence| view! { <p class="usa-error-message" role="alert">{sentence}</p> }.into_any()).into_any()
    });
    view! {
        <div class="ips-open">
            <label class="usa-label" for="open-file">{session.word(|words| words.open)}</label>
            <span class="usa-hint" id="open-file-hint">{session.word(|words| words.open_hint)}</span>
            {message}
            <input class="usa-file-input" id="open-file" type="file" accept=".json,application/json" aria-describedby="open-file-hint" node_ref=node on:change=on_change />
        </div>
    }
}
