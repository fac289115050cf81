//! What can be done with a screening: print it, copy it, save it to a file, open one, begin again.

use crate::browser;
use crate::session::{Audience, OpenError, Session, Stage};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Print, copy, save, change, begin again.
#[component]
pub(crate) fn ResultActions(session: Session) -> impl IntoView {
    let said = RwSignal::new(None::<bool>);
    let copy = move |_| {
        if let Some(text) = session.record() {
            spawn_local(async move { said.set(Some(browser::copy(&text).await)) });
        }
    };
    let save = move |_| {
        if let Some((name, text)) = session.saved_file() {
            browser::download(&name, &text);
        }
    };
    let message = move || said.get().map_or("", |done| if done { session.words().copied } else { session.words().copy_failed });
    let back = move |_| session.go(if session.audience == Audience::Worker && session.visited.with(Vec::is_empty) { Stage::Worksheet } else { Stage::Review });
    view! {
        <div class="ips-actions ips-screen-only">
            <button class="usa-button" type="button" on:click=move |_| browser::print()>{move || session.words().print}</button>
            <button class="usa-button usa-button--outline" type="button" on:click=copy>{move || session.words().copy}</button>
            <button class="usa-button usa-button--outline" type="button" on:click=save>{move || session.words().save}</button>
            <button class="usa-button usa-button--outline" type="button" on:click=back>{move || session.words().change_answers}</button>
            <NewScreening session=session />
        </div>
        <p class="ips-said" role="status">{message}</p>
    }
}

/// Begins again after a question: the answers would be gone.
#[component]
pub(crate) fn NewScreening(session: Session) -> impl IntoView {
    let asked = RwSignal::new(false);
    let restart = move |_| {
        asked.set(false);
        session.restart();
    };
    view! {
        <Show
            when=move || asked.get()
            fallback=move || {
                view! {
                    <button class="usa-button usa-button--outline" type="button" on:click=move |_| asked.set(true)>
                        {move || session.words().new_screening}
                    </button>
                }
            }
        >
            <div class="ips-confirm" role="alert">
                <p>{move || session.words().new_screening_question}</p>
                <button class="usa-button usa-button--secondary" type="button" on:click=restart>{move || session.words().new_screening_yes}</button>
                <button class="usa-button usa-button--outline" type="button" on:click=move |_| asked.set(false)>{move || session.words().cancel}</button>
            </div>
        </Show>
    }
}

/// Opens a saved screening from a file of the user's own.
#[component]
pub(crate) fn OpenFile(session: Session) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let error = RwSignal::new(None::<OpenError>);
    let on_change = move |_| {
        let Some(input) = node.get_untracked() else { return };
        spawn_local(async move {
            let Some(text) = browser::read_file(&input).await else { return };
            // The same file can be chosen again after a correction.
            input.set_value("");
            error.set(session.open(&text).err());
        });
    };
    let message = move || error.with(|error| error.as_ref().map(|error| error.sentence(session.words())));
    view! {
        <div class="ips-open">
            <label class="usa-label" for="open-file">{move || session.words().open}</label>
            <span class="usa-hint" id="open-file-hint">{move || session.words().open_hint}</span>
            {move || message().map(|text| view! { <p class="usa-error-message" role="alert">{text}</p> })}
            <input class="usa-file-input" id="open-file" type="file" accept=".json,application/json" aria-describedby="open-file-hint" node_ref=node on:change=on_change />
        </div>
    }
}
