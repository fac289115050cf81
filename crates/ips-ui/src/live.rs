//! Parts of a page that follow what they read.
//!
//! Leptos writes the code of a reactive part once for each closure. Behind these functions every closure has one of a few
//! boxed types, so that the code is there once: most of what a visitor would download is saved that way.

use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;
use web_sys::{Event, MouseEvent};

/// A value that is computed again when what it reads changes.
pub type Live<T> = Box<dyn FnMut() -> T + Send>;

/// A live value, for an attribute or a property.
pub fn live<T>(compute: impl FnMut() -> T + Send + 'static) -> Live<T> {
    Box::new(compute)
}

/// A live text.
pub fn text(compute: impl FnMut() -> String + Send + 'static) -> AnyView {
    live(compute).into_any()
}

/// A live view, built anew when what `build` reads changes.
pub fn view(build: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    live(build).into_any()
}

/// A view that is there while a condition holds. It is built anew only when the condition changes.
pub fn when(condition: impl Fn() -> bool + Send + Sync + 'static, mut build: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let shown = flag(Box::new(condition));
    view(move || if shown.get() { build() } else { ().into_any() })
}

fn flag(condition: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<bool> {
    Memo::new(move |_| condition())
}

/// What happens when a button is pressed.
pub fn click(mut act: impl FnMut() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |_| act())
}

/// What happens when a field changes, with the text that is in it.
pub fn change(mut act: impl FnMut(String) + 'static) -> Box<dyn FnMut(Event)> {
    Box::new(move |event| act(event_target_value(&event)))
}
