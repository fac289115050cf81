//! Buttons, by their classes and what they say.

use super::session::Planner;
use crate::live::{Shown, click};
use ips_report::words::tables::Planning;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The classes of a button that is not the first thing to do.
pub(crate) const OUTLINE: &str = "usa-button usa-button--outline";

/// A button.
pub(crate) fn button(planner: Planner, class: &'static str, label: fn(&Planning) -> &'static str, act: impl FnMut() + 'static) -> AnyView {
    pressed(class, None, planner.word(label), click(act))
}

/// A button that can take the focus by its id.
pub(crate) fn button_with_id(
    planner: Planner,
    class: &'static str,
    id: impl Into<String>,
    label: fn(&Planning) -> &'static str,
    act: impl FnMut() + 'static,
) -> AnyView {
    pressed(class, Some(id.into()), planner.word(label), click(act))
}

/// A button that acts on the event itself.
pub(crate) fn pressed(class: &'static str, id: Option<String>, label: Shown, act: Box<dyn FnMut(MouseEvent)>) -> AnyView {
    view! { <button {..label} class=class type="button" id=id on:click=act></button> }.into_any()
}
