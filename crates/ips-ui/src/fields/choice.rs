//! A group of radio buttons. Nothing is chosen beforehand, and "I don't know" is as easy as yes.

use crate::live::{Shown, text, typed};
use crate::session::{EntryValue, Session};
use ips_core::policy::{Fact, FactKind};
use ips_report::words::tables::Screening;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// How a field is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// One question on a page: large targets, everything said.
    Page,
    /// One line among many.
    Line,
}

/// Picks the letter that chooses a button while its group has the focus.
type Key = fn(&Screening) -> char;

/// One button of a group.
struct Radio {
    /// The answer it gives.
    input: EntryValue,
    /// Its part of the id.
    value: String,
    /// What it says.
    label: Shown,
    /// Its letter, if it has one.
    key: Option<Key>,
}

/// The answers to a fact that is yes or no or one of a few options. Letters choose while the focus is in the group.
pub(super) fn radios(session: Session, fact: &'static Fact, form: Form) -> AnyView {
    let radios = answers(session, fact);
    let keys: Vec<(Key, EntryValue)> = radios.iter().filter_map(|radio| Some((radio.key?, radio.input.clone()))).collect();
    let on_key: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let typed = event.key();
        let mut letters = typed.chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else { return };
        let words = untrack(|| session.words());
        if let Some((_, input)) = keys.iter().find(|(key, _)| key(words) == letter.to_ascii_lowercase()) {
            event.prevent_default();
            session.put(fact, Some(input.clone()));
        }
    });
    let class = if form == Form::Page { "ips-radios" } else { "ips-radios ips-radios--inline" };
    let buttons: Vec<AnyView> = radios.into_iter().map(|radio| button(session, fact, form, radio)).collect();
    view! { <div class=class on:keydown=on_key>{buttons}</div> }.into_any()
}

fn answers(session: Session, fact: &'static Fact) -> Vec<Radio> {
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

fn button(session: Session, fact: &'static Fact, form: Form, radio: Radio) -> AnyView {
    let name = format!("fact-{}", fact.name);
    let id = format!("{name}-{}", radio.value);
    let class = if form == Form::Page { "usa-radio__input usa-radio__input--tile" } else { "usa-radio__input" };
    let (input, put) = (radio.input.clone(), radio.input);
    let is_chosen = move || session.input(fact).is_some_and(|given| is_shown_as(&given, &input));
    let choose = typed(move |_| session.put(fact, Some(put.clone())));
    view! {
        <div class="usa-radio">
            <input class=class id=id.clone() type="radio" name=name value=radio.value prop:checked=move || is_chosen() on:change=choose />
            <label {..radio.label} class="usa-radio__label" for=id></label>
        </div>
    }
    .into_any()
}

/// What cannot be shown by a button of its own, because it was typed under another policy, counts as not known.
fn is_shown_as(given: &EntryValue, button: &EntryValue) -> bool {
    match given {
        EntryValue::Date(_) | EntryValue::Year(_) => *button == EntryValue::Unknown,
        given => given == button,
    }
}
