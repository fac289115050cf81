//! The keys of a call. They answer while a question has the focus and nowhere else, and never where text is typed.

use super::focus::go_on;
use super::source::next_source;
use crate::fields::{Radio, answers, letter};
use crate::session::{EntryValue, Session};
use ips_core::Language;
use ips_core::policy::{Fact, FactKind};
use ips_report::words::call as words;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What a key does in the row of a fact. `is_wrong` says that what is typed there cannot be used: then the focus stays.
pub(super) fn on_key(
    session: Session,
    fact: &'static Fact,
    helped: RwSignal<Option<&'static str>>,
    is_wrong: impl Fn() -> bool + 'static,
) -> Box<dyn FnMut(KeyboardEvent)> {
    let is_typed = fact.kind == FactKind::Date;
    let radios: Vec<Radio> = if is_typed { Vec::new() } else { untrack(|| answers(session, fact)) };
    Box::new(move |event| {
        let Some(row) = event.current_target().map(JsCast::unchecked_into::<Element>) else { return };
        let is_done = untrack(|| match event.key().as_str() {
            // The buttons of a row are pressed by it, and with Control it ends the call.
            "Enter" if event.ctrl_key() || event.meta_key() || !is_answering(&event) => false,
            // The field then says what is wrong, as for every change that is done.
            "Enter" if is_wrong() => false,
            "Enter" => {
                go_on(session, fact, &row);
                true
            }
            "F1" => {
                turn(helped, fact);
                true
            }
            "Backspace" | "Delete" if !is_typed => {
                session.put(fact, None);
                true
            }
            _ if is_typed => false,
            _ => letter(&event).is_some_and(|letter| by_letter(session, fact, &radios, helped, &row, letter)),
        });
        if is_done {
            event.prevent_default();
        }
    })
}

/// Whether a key comes from where the row is answered.
fn is_answering(event: &KeyboardEvent) -> bool {
    event.target().is_some_and(|target| target.unchecked_into::<Element>().tag_name() == "INPUT")
}

fn by_letter(session: Session, fact: &'static Fact, radios: &[Radio], helped: RwSignal<Option<&'static str>>, row: &Element, letter: char) -> bool {
    let (keys, language) = (session.words(), session.language.get());
    if let Some(input) = meant(radios, letter, |radio| radio.key.map(|key| key(keys))) {
        session.put(fact, Some(input));
        go_on(session, fact, row);
    } else if letter == '?' || letter == words(language).help_key {
        turn(helped, fact);
    } else if letter == words(language).source_key {
        next_source(session, fact);
    } else {
        return false;
    }
    true
}

/// The answer that a letter or a digit stands for.
fn meant(radios: &[Radio], pressed: char, letter: impl Fn(&Radio) -> Option<char>) -> Option<EntryValue> {
    let digits = '1'..='9';
    let found = radios.iter().zip(digits).find(|(radio, digit)| letter(radio).unwrap_or(*digit) == pressed);
    found.map(|(radio, _)| radio.input.clone())
}

/// Shows the help for a question, or puts it away again.
pub(super) fn turn(helped: RwSignal<Option<&'static str>>, fact: &'static Fact) {
    helped.update(|shown| *shown = if *shown == Some(&*fact.name) { None } else { Some(&fact.name) });
}

/// The keys, told on the page.
pub(super) fn told(language: Language) -> AnyView {
    let key = |(key, does): &(&'static str, &'static str)| view! { <li><kbd>{*key}</kbd> {*does}</li> }.into_any();
    let keys: Vec<AnyView> = words(language).keys.iter().map(key).collect();
    view! { <ul class="ips-call__keys">{keys}</ul> }.into_any()
}
