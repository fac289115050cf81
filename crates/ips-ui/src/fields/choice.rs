//! A group of radio buttons. Nothing is chosen beforehand, and "I don't know" is as easy as yes.

use crate::live::{Shown, text, typed};
use crate::session::{EntryValue, Session};
use ips_core::policy::{Fact, FactKind};
use ips_report::words::tables::Screening;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Picks the letter that chooses a button while its group has the focus.
pub(crate) type Key = fn(&Screening) -> char;

/// One button of a group.
pub(crate) struct Radio {
    /// The answer it gives.
    pub(crate) input: EntryValue,
    /// Its part of the id.
    pub(crate) value: String,
    /// What it says.
    pub(crate) label: Shown,
    /// Its letter, if it has one.
    pub(crate) key: Option<Key>,
}

/// The answers to a fact that is yes or no or one of a few options. Letters choose while the focus is in the group.
pub(super) fn radios(session: Session, fact: &'static Fact) -> AnyView {
    let radios = answers(session, fact);
    let keys: Vec<(Key, EntryValue)> = radios.iter().filter_map(|radio| Some((radio.key?, radio.input.clone()))).collect();
    let on_key: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event| {
        let Some(letter) = letter(&event) else { return };
        let words = untrack(|| session.words());
        if let Some((_, input)) = keys.iter().find(|(key, _)| key(words) == letter) {
            event.prevent_default();
            session.put(fact, Some(input.clone()));
        }
    });
    let buttons: Vec<AnyView> = radios.into_iter().map(|radio| button(session, fact, radio)).collect();
    view! { <div class="ips-radios" on:keydown=on_key>{buttons}</div> }.into_any()
}

/// The letter or sign of a key that is pressed alone, as a small letter.
pub(crate) fn letter(event: &KeyboardEvent) -> Option<char> {
    let typed = event.key();
    let mut letters = typed.chars();
    let is_alone = !(event.ctrl_key() || event.meta_key() || event.alt_key());
    match (letters.next(), letters.next()) {
        (Some(letter), None) if is_alone => Some(letter.to_ascii_lowercase()),
        _ => None,
    }
}

/// The answers that a fact can have, in the order in which they are offered.
pub(crate) fn answers(session: Session, fact: &'static Fact) -> Vec<Radio> {
    let radio = |input, value: &str, label: fn(Session) -> &'static str, key: Key| Radio {
        input,
        value: value.to_owned(),
        label: text(move || label(session)),
        key: Some(key),
    };
    let mut radios = match &fact.kind {
        FactKind::Choice(options) => options
            .iter()
            .map(|option| Radio { input: EntryValue::Choice(option.id.clone()), value: option.id.clone(), label: session.wording(&option.label), key: None })
            .collect(),
        _ => vec![
            radio(EntryValue::YesNo(true), "true", |session| session.speaker().yes_no(true), |words| words.yes_key),
            radio(EntryValue::YesNo(false), "false", |session| session.speaker().yes_no(false), |words| words.no_key),
        ],
    };
    // No option can be called like these two, for ids are lower-case.
    radios.push(radio(EntryValue::Unknown, "UNKNOWN", |session| session.speaker().dont_know(), |words| words.dont_know_key));
    if fact.sensitive {
        let declined = |session: Session| session.speaker().prefers_not_to_say();
        radios.push(radio(EntryValue::Declined, "DECLINED", declined, |words| words.declined_key));
    }
    radios
}

fn button(session: Session, fact: &'static Fact, radio: Radio) -> AnyView {
    let name = format!("fact-{}", fact.name);
    let id = format!("{name}-{}", radio.value);
    let (input, put) = (radio.input.clone(), radio.input);
    let is_chosen = move || is_chosen(session, fact, &input);
    let choose = typed(move |_| session.put(fact, Some(put.clone())));
    view! {
        <div class="usa-radio">
            <input class="usa-radio__input usa-radio__input--tile" id=id.clone() type="radio" name=name value=radio.value prop:checked=move || is_chosen() on:change=choose />
            <label {..radio.label} class="usa-radio__label" for=id></label>
        </div>
    }
    .into_any()
}

/// Whether an answer is the one that is given.
pub(crate) fn is_chosen(session: Session, fact: &Fact, input: &EntryValue) -> bool {
    session.input(fact).is_some_and(|given| is_shown_as(&given, input))
}

/// What cannot be shown by a button of its own, because it was typed under another policy, counts as not known.
fn is_shown_as(given: &EntryValue, button: &EntryValue) -> bool {
    match given {
        EntryValue::Date(_) | EntryValue::Year(_) => *button == EntryValue::Unknown,
        given => given == button,
    }
}
