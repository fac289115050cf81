//! The answers of a row: buttons in a line, of which one is pressed. They are radio buttons, so that a screen reader tells which and Tab stops once.

use crate::fields::{Radio, answers, is_chosen};
use crate::live::typed;
use crate::session::Session;
use ips_core::policy::Fact;
use leptos::prelude::*;

/// The answers, each with its digit where it has no letter.
pub(super) fn choices(session: Session, fact: &'static Fact) -> AnyView {
    let buttons: Vec<AnyView> = (1..).zip(answers(session, fact)).map(|(digit, radio)| choice(session, fact, digit, radio)).collect();
    view! { <div class="ips-picks">{buttons}</div> }.into_any()
}

fn choice(session: Session, fact: &'static Fact, digit: usize, radio: Radio) -> AnyView {
    let name = format!("fact-{}", fact.name);
    let id = format!("{name}-{}", radio.value);
    let (input, put) = (radio.input.clone(), radio.input);
    let chosen = move || is_chosen(session, fact, &input);
    let digit = radio.key.is_none().then(|| view! { <kbd class="ips-pick__digit" aria-hidden="true">{digit.to_string()}</kbd> }.into_any());
    view! {
        <input
            class="ips-pick"
            id=id.clone()
            type="radio"
            name=name
            value=radio.value
            prop:checked=move || chosen()
            on:change=typed(move |_| session.put(fact, Some(put.clone())))
        />
        <label class="ips-pick__label" for=id>{digit}<span {..radio.label}></span></label>
    }
    .into_any()
}
