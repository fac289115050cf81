//! What can be done with a screening: print it, copy it, save it to a file, open one, begin again.

use crate::browser;
use crate::reactive::prelude::*;
use crate::session::{Audience, OpenError, Session, Stage};
use crate::view::{Element, View, el, live, several, text};
use crate::words::Words;
use wasm_bindgen_futures::spawn_local;

/// A button, by its classes and what it says.
pub(crate) fn button(session: Session, class: &'static str, label: fn(&Words) -> &'static str, act: impl FnMut() + 'static) -> Element {
    el("button").class(class).attr("type", "button").on_click(act).child(session.word(label))
}

/// Whether a screening can become a file and come from one; where it is embedded in a page of others it stays on that page.
pub(crate) const HAS_FILES: bool = cfg!(feature = "files");

/// Print, copy, save, change, begin again.
pub(crate) fn result_actions(session: Session) -> View {
    let said = RwSignal::new(None::<bool>);
    let copy = move || {
        if let Some(record) = session.record() {
            spawn_local(async move { said.set(Some(browser::copy(&record).await)) });
        }
    };
    let save = move || {
        if let Some((name, text)) = session.saved_file() {
            browser::download(&name, &text);
        }
    };
    let back = move || {
        let unguided = session.audience == Audience::Worker && session.visited.with_untracked(Vec::is_empty);
        session.go(if unguided { Stage::Worksheet } else { Stage::Review });
    };
    let message = move || said.get().map_or("", |done| if done { session.words().copied } else { session.words().copy_failed });
    let print = el("button").class("usa-button").attr("type", "button").on("click", |event| browser::print(&event)).child(session.word(|words| words.print));
    let actions = el("div")
        .class("ips-actions ips-screen-only")
        .child(print)
        .child(button(session, "usa-button usa-button--outline", |words| words.copy, copy))
        .child(HAS_FILES.then(|| button(session, "usa-button usa-button--outline", |words| words.save, save)))
        .child(button(session, "usa-button usa-button--outline", |words| words.change_answers, back))
        .child(new_screening(session));
    several([actions.into(), el("p").class("ips-said").attr("role", "status").child(text(message)).into()])
}

/// Begins again after a question: the answers would be gone.
pub(crate) fn new_screening(session: Session) -> View {
    let asked = RwSignal::new(false);
    live(move || if asked.get() { confirm(session, asked) } else { offer(session, asked) })
}

fn offer(session: Session, asked: RwSignal<bool>) -> Element {
    button(session, "usa-button usa-button--outline", |words| words.new_screening, move || asked.set(true))
}

fn confirm(session: Session, asked: RwSignal<bool>) -> Element {
    let restart = move || {
        asked.set(false);
        session.restart();
    };
    el("div")
        .class("ips-confirm")
        .attr("role", "alert")
        .child(el("p").child(session.word(|words| words.new_screening_question)))
        .child(button(session, "usa-button usa-button--secondary", |words| words.new_screening_yes, restart))
        .child(button(session, "usa-button usa-button--outline", |words| words.cancel, move || asked.set(false)))
}

/// Opens a saved screening from a file of the user's own.
pub(crate) fn open_file(session: Session) -> Element {
    let error = RwSignal::new(None::<OpenError>);
    let message = live(move || {
        let sentence = error.with(|error| error.as_ref().map(|error| error.sentence(session.language.get())));
        sentence.map(|sentence| el("p").class("usa-error-message").attr("role", "alert").child(sentence))
    });
    let input = el("input")
        .class("usa-file-input")
        .attr("id", "open-file")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .attr("aria-describedby", "open-file-hint")
        .on("change", move |event| {
            let Some(input) = crate::view::field(&event) else { return };
            spawn_local(async move {
                let Some(text) = browser::read_file(&input).await else { return };
                // The same file can be chosen again after a correction.
                input.set_value("");
                error.set(session.open(&text).err());
            });
        });
    el("div")
        .class("ips-open")
        .child(el("label").class("usa-label").attr("for", "open-file").child(session.word(|words| words.open)))
        .child(el("span").class("usa-hint").attr("id", "open-file-hint").child(session.word(|words| words.open_hint)))
        .child(message)
        .child(input)
}
