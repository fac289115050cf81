//! What is done on an event.

use leptos::ev::{Event, FocusEvent, MouseEvent};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, Node};

/// Acts when something is pressed.
pub fn click(mut act: impl FnMut() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |_| act())
}

/// Acts on an event of a field with the text that is in it.
pub fn typed(mut act: impl FnMut(String) + 'static) -> Box<dyn FnMut(Event)> {
    Box::new(move |event| act(field(&event).map(|field| field.value()).unwrap_or_default()))
}

/// Acts on an event of a box with whether it is ticked.
pub fn checked(mut act: impl FnMut(bool) + 'static) -> Box<dyn FnMut(Event)> {
    Box::new(move |event| act(field(&event).is_some_and(|field| field.checked())))
}

/// Whether the focus goes from one element to another of those around which somebody listens.
pub fn stays_inside(event: &FocusEvent) -> bool {
    let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
    let around = event.current_target().and_then(|around| around.dyn_into::<Node>().ok());
    around.is_some_and(|around| next.is_some() && around.contains(next.as_ref()))
}

/// The field that listens to an event; it is known while the event is handled.
pub fn field(event: &Event) -> Option<HtmlInputElement> {
    // Fields, and lists to select from, have the few properties that are used here under the same names.
    event.current_target().map(JsCast::unchecked_into)
}
