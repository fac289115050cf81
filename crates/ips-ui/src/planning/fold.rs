//! A part that can be folded away, and stays as the visitor left it when what is in it is built anew.

use crate::reactive::prelude::*;
use crate::view::{Element, View, el, when};
use wasm_bindgen::JsCast;

/// A part under a line that folds it and unfolds it. What is inside is built while it is unfolded; `is_open` outlives the part.
pub(crate) fn fold<T: Into<View>>(class: &'static str, is_open: RwSignal<bool>, summary: impl Into<View>, inside: impl FnMut() -> T + 'static) -> Element {
    el("details")
        .class(class)
        .flag("open", is_open.get_untracked())
        .on("toggle", move |event| {
            let details = event.current_target().map(JsCast::unchecked_into::<web_sys::Element>);
            is_open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
        .child(el("summary").child(summary))
        .child(when(move || is_open.get(), inside))
}

/// The class of a part of a result that is folded away.
pub(crate) const FOLD: &str = "ips-fold";
