//! One screening on a page of somebody else.

use crate::news::News;
use crate::rules::Rules;
use ips_core::{Input, Language, parse_as_of};
use ips_ui::{Audience, DateInput, Embedded, Prefilled, Screener, Session};
use js_sys::{Array, Function};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use std::borrow::Cow;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// A screening that is shown in an element. Freeing it takes it off the page.
#[wasm_bindgen]
pub struct Checker {
    session: Session,
    /// What the page has put in by itself.
    prefilled: RefCell<Prefilled>,
    // The view goes before the signals it reads.
    _shown: UnmountHandle<AnyViewState>,
    _signals: Owner,
}

#[wasm_bindgen]
impl Checker {
    /// Shows a screening in `place`, an empty element. `audience` is `worker` or, for everything else, the public; `language` a tag such as
    /// `es-MX`, English where it is not spoken here; `as_of` a date `YYYY-MM-DD`, and where it is none the user is asked for it.
    /// `tell` is called with the name of an event and its detail, as the file `news.rs` lists them.
    #[wasm_bindgen(constructor)]
    pub fn new(place: HtmlElement, rules: &Rules, audience: &str, language: &str, as_of: &str, tell: Function) -> Self {
        let signals = Owner::new();
        let audience = if audience == "worker" { Audience::Worker } else { Audience::Public };
        let session = signals.with(|| Session::new(audience, tagged(language), rules.policy));
        session.as_of.set(dated(as_of));
        let shown = signals.with(|| {
            mount_to(place, move || {
                provide_context(Embedded);
                News::new(session, tell).follow();
                view! { <Screener session=session /> }.into_any()
            })
        });
        Self { session, prefilled: RefCell::default(), _shown: shown, _signals: signals }
    }

    /// Shows everything in another language; the answers stay.
    #[wasm_bindgen(js_name = setLanguage)]
    pub fn set_language(&self, tag: &str) {
        self.session.language.set(tagged(tag));
    }

    /// Screens for another day; the answers stay.
    #[wasm_bindgen(js_name = setAsOf)]
    pub fn set_as_of(&self, day: &str) {
        self.session.as_of.set(dated(day));
    }

    /// Screens by another policy; the answers that both ask for stay.
    #[wasm_bindgen(js_name = setRules)]
    pub fn set_rules(&self, rules: &Rules) {
        self.session.change_policy(rules.policy);
    }

    /// Takes over what was answered in another checker, which may speak to another audience.
    #[wasm_bindgen(js_name = takeAnswers)]
    pub fn take_answers(&self, other: &Self) {
        self.session.entries.set(other.session.entries.get_untracked());
        self.prefilled.replace(other.prefilled.borrow().clone());
    }

    /// Puts in what the page knows: a list of names and values, each name before its value. What was answered otherwise since stays, and what the page knew
    /// before and knows no more is open again. Gives the names that were not taken, each before the code of the reason.
    pub fn prefill(&self, answers: &Array) -> Array {
        let mut parts = answers.iter();
        let mut fields = Vec::new();
        while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
            fields.push((name.as_string().unwrap_or_default(), input(&value)));
        }
        let (prefilled, refused) = self.session.prefill(&Input::object(fields), &self.prefilled.borrow());
        self.prefilled.replace(prefilled);
        refused.iter().flat_map(|one| [JsValue::from_str(&one.fact), JsValue::from_str(one.code)]).collect()
    }

    /// Forgets every answer and begins again.
    pub fn reset(&self) {
        self.session.restart();
    }
}

fn tagged(language: &str) -> Language {
    Language::from_tag(language).unwrap_or_default()
}

/// What the page says of one fact. A number is read by the digits in which JavaScript writes it.
fn input(value: &JsValue) -> Input<'static> {
    match (value.as_bool(), value.as_string(), value.dyn_ref::<js_sys::Number>()) {
        (Some(yes), ..) => Input::YesNo(yes),
        (_, Some(text), _) => Input::Text(Cow::Owned(text)),
        (.., Some(number)) => number.to_string_with_radix(10).map_or(Input::Missing, |digits| Input::Number(Cow::Owned(digits.into()))),
        _ => Input::Missing,
    }
}

/// The date in the fields of the page; empty fields for what is no date.
fn dated(day: &str) -> DateInput {
    parse_as_of(day).map(DateInput::of).unwrap_or_default()
}
