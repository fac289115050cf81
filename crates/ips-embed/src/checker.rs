//! One screening on a page of somebody else.

use crate::news::News;
use crate::rules::Rules;
use ips_core::{Language, parse_as_of};
use ips_ui::{Audience, DateInput, Embedded, Screener, Session};
use js_sys::Function;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// A screening that is shown in an element. Freeing it takes it off the page.
#[wasm_bindgen]
pub struct Checker {
    session: Session,
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
        Self { session, _shown: shown, _signals: signals }
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
    }

    /// Forgets every answer and begins again.
    pub fn reset(&self) {
        self.session.restart();
    }
}

fn tagged(language: &str) -> Language {
    Language::from_tag(language).unwrap_or_default()
}

/// The date in the fields of the page; empty fields for what is no date.
fn dated(day: &str) -> DateInput {
    parse_as_of(day).map(DateInput::of).unwrap_or_default()
}
