//! A part that can be folded away, and stays as the visitor left it when what is in it is built anew.

use crate::browser;
use crate::live::when;
use leptos::ev::Event;
use leptos::prelude::*;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;

/// The class of a part of a result that is folded away.
pub(crate) const FOLD: &str = "ips-fold";

/// Which parts of a report are unfolded. Cheap to copy; it lives as long as the part of the page that made it.
#[derive(Clone, Copy)]
pub(crate) struct Folds(StoredValue<BTreeMap<String, ArcRwSignal<bool>>>);

impl Folds {
    pub(crate) fn new() -> Self {
        Self(StoredValue::new(BTreeMap::new()))
    }

    /// Whether a part is unfolded; at first as it is told.
    pub(crate) fn is_open(self, id: &str, at_first: bool) -> ArcRwSignal<bool> {
        let mut found = None;
        self.0.update_value(|folds| found = Some(folds.entry(id.to_owned()).or_insert_with(|| ArcRwSignal::new(at_first)).clone()));
        found.unwrap_or_else(|| ArcRwSignal::new(at_first))
    }
}

impl Folds {
    /// A part that is folded away whenever it is built.
    pub(crate) fn closed() -> ArcRwSignal<bool> {
        ArcRwSignal::new(false)
    }
}

/// A part under a line that folds it and unfolds it. What is inside is built while it is unfolded, and for paper, on which nothing is folded away;
/// `is_open` outlives the part.
pub(crate) fn fold(class: &'static str, is_open: ArcRwSignal<bool>, summary: AnyView, inside: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let (at_first, shown, printing) = (is_open.get_untracked(), is_open.clone(), browser::printing());
    let toggle: Box<dyn FnMut(Event)> = Box::new(move |event| {
        let details = event.current_target().map(JsCast::unchecked_into::<web_sys::Element>);
        is_open.set(details.is_some_and(|details| details.has_attribute("open")));
    });
    view! {
        <details class=class open=at_first on:toggle=toggle>
            <summary>{summary}</summary>
            {when(move || shown.get() || printing.get(), inside)}
        </details>
    }
    .into_any()
}
