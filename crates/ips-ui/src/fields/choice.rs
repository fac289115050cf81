//! A group of radio buttons. Nothing is chosen beforehand, and "I don't know" is as easy as yes.

use crate::live::{change, live, text};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

/// One button of a group.
#[derive(Clone)]
pub(crate) struct Radio {
    /// The value, unique in the group.
    pub(crate) value: String,
    /// What it says, in the language of the moment.
    pub(crate) label: Signal<String>,
    /// The letter that chooses it while the group has the focus.
    pub(crate) key: Signal<Option<char>>,
}

/// A group of radio buttons under a legend. Letters choose while the focus is in the group.
#[component]
pub(crate) fn Radios(
    /// Unique on the page.
    name: String,
    /// The buttons.
    radios: Vec<Radio>,
    /// The value chosen.
    chosen: Signal<Option<String>>,
    /// Called with the value when the user chooses.
    on_choose: Callback<String>,
    /// Large targets one below the other, or small ones side by side.
    tiles: bool,
) -> impl IntoView {
    let keys: Vec<(Signal<Option<char>>, String)> = radios.iter().map(|radio| (radio.key, radio.value.clone())).collect();
    let on_key: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let mut letters = event.key().to_lowercase().chars().collect::<Vec<_>>().into_iter();
        let (Some(letter), None) = (letters.next(), letters.next()) else { return };
        if let Some((_, value)) = keys.iter().find(|(key, _)| key.get_untracked() == Some(letter)) {
            event.prevent_default();
            on_choose.run(value.clone());
        }
    });
    let buttons: Vec<AnyView> = radios.into_iter().map(|radio| button(&name, radio, chosen, on_choose, tiles)).collect();
    view! { <div class=if tiles { "ips-radios" } else { "ips-radios ips-radios--inline" } on:keydown=on_key>{buttons}</div> }
}

fn button(name: &str, radio: Radio, chosen: Signal<Option<String>>, on_choose: Callback<String>, tiles: bool) -> AnyView {
    let id = format!("{name}-{}", radio.value);
    let value = radio.value.clone();
    let is_chosen = live(move || chosen.get().as_ref() == Some(&value));
    let class = if tiles { "usa-radio__input usa-radio__input--tile" } else { "usa-radio__input" };
    let value = radio.value;
    view! {
        <div class="usa-radio">
            <input
                class=class
                id=id.clone()
                type="radio"
                name=name.to_owned()
                value=value.clone()
                prop:checked=is_chosen
                on:change=change(move |_| on_choose.run(value.clone()))
            />
            <label class="usa-radio__label" for=id>{text(move || radio.label.get())}</label>
        </div>
    }
    .into_any()
}
