//! What an event says about the field it belongs to.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The field that listens to an event; it is known while the event is handled.
pub(crate) fn field(event: &Event) -> Option<HtmlInputElement> {
    // Fields, and lists to select from, have the few properties that are used here under the same names.
    event.current_target().map(JsCast::unchecked_into)
}

/// The text in the field.
pub(crate) fn text_in(event: &Event) -> String {
    field(event).map(|field| field.value()).unwrap_or_default()
}

/// Whether the button is chosen.
pub(crate) fn is_checked(event: &Event) -> bool {
    field(event).is_some_and(|field| field.checked())
}
