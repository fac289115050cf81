//! A part that can be folded away, and stays as the visitor left it when what is in it is built anew.

use crate::live::when;
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A part under a line that folds it and unfolds it. What is inside is built while it is unfolded; `is_open` outlives the part.
pub(crate) fn fold(class: &'static str, is_open: RwSignal<bool>, summary: AnyView, inside: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let toggle: Box<dyn FnMut(Event)> = Box::new(move |event| {
        let details = event.current_target().map(JsCast::unchecked_into::<web_sys::Element>);
        is_open.set(details.is_some_and(|details| details.has_attribute("open")));
    });
    view! {
        <details class=class open=is_open.get_untracked() on:toggle=toggle>
            <summary>{summary}</summary>
            {when(move || is_open.get(), inside)}
        </details>
    }
    .into_any()
}

/// The class of a part of a result that is folded away.
pub(crate) const FOLD: &str = "ips-fold";
