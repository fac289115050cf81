//! A part that can be folded away, and stays as the visitor left it when what is in it is built anew.

use crate::view::{Element, View, el};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A part under a line that folds it and unfolds it. `is_open` outlives the part.
pub(crate) fn fold(is_open: RwSignal<bool>, summary: impl Into<View>, inside: impl Into<View>) -> Element {
    el("details")
        .class("ips-fold")
        .flag("open", is_open.get_untracked())
        .on("toggle", move |event| {
            let details = event.current_target().map(JsCast::unchecked_into::<web_sys::Element>);
            is_open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
        .child(el("summary").child(summary))
        .child(inside)
}
