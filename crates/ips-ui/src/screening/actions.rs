//! What can be done with a screening: print it, copy it, save it to a file, open one, begin again.

use crate::browser;
use crate::live::{click, field, live, text};
use crate::session::{Audience, OpenError, Session, Stage};
use ips_report::SavedFile;
use ips_report::words::tables::Screening;
use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// A button, by its classes and what it says.
pub(crate) fn button(session: Session, class: &'static str, label: fn(&Screening) -> &'static str, act: impl FnMut() + 'static) -> AnyView {
    acting(session, class, label, click(act))
}

fn acting(session: Session, class: &'static str, label: fn(&Screening) -> &'static str, act: Box<dyn FnMut(MouseEvent)>) -> AnyView {
    view! { <button {..session.word(label)} class=class part="button" type="button" on:click=act></button> }.into_any()
}

/// Whether a screening can become a file and come from one; where it is embedded in a page of others it stays on that page.
pub(crate) const HAS_FILES: bool = cfg!(feature = "files");

/// Print, copy, save, change, begin again.
pub(crate) fn result_actions(session: Session) -> AnyView {
    let said = RwSignal::new(None::<bool>);
    let copy = move || {
        if let Some(record) = session.record() {
            spawn_local(async move { said.set(Some(browser::copy(&record).await)) });
        }
    };
    let back = move || {
        let unguided = session.audience == Audience::Worker && session.visited.with_untracked(Vec::is_empty);
        session.go(if unguided { Stage::Worksheet } else { Stage::Review });
    };
    let message = move || said.get().map_or("", |done| if done { session.words().copied } else { session.words().copy_failed });
    view! {
        <div class="ips-actions ips-screen-only">
            {acting(session, "usa-button", |words| words.print, Box::new(|event| browser::print(&event)))}
            {button(session, "usa-button usa-button--outline", |words| words.copy, copy)}
            {HAS_FILES.then(|| button(session, "usa-button usa-button--outline", |words| words.save, move || session.save()))}
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

/// Opens a saved screening from a file of the user's own.
pub(crate) fn open_file(session: Session) -> AnyView {
    let error = RwSignal::new(None::<OpenError>);
    let message = live(move || {
        let sentence = error.with(|error| error.as_ref().map(|error| error.sentence(session.language.get())));
        sentence.map(|sentence| view! { <p class="usa-error-message" role="alert">{sentence}</p> })
    });
    let open: Box<dyn FnMut(Event)> = Box::new(move |event| {
        let Some(input) = field(&event) else { return };
        spawn_local(async move {
            let Some(text) = browser::read_file(&input, SavedFile::Screening).await else { return };
            error.set(session.open(&text).err());
        });
    });
    view! {
        <div class="ips-open">
            <label {..session.word(|words| words.open)} class="usa-label" for="open-file"></label>
            <span {..session.word(|words| words.open_hint)} class="usa-hint" id="open-file-hint"></span>
            {message}
            <input class="usa-file-input" id="open-file" type="file" accept=".json,application/json" aria-describedby="open-file-hint" on:change=open />
        </div>
    }
    .into_any()
}
