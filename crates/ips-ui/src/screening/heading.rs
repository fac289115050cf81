//! The main heading of a stage of a screening.

use crate::heading::level;
use crate::live::{Shown, later};
use crate::session::Session;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The main heading of a stage; focused when it appears, so that a keyboard or a screen reader starts there, except on the first page,
/// where the browser starts at the top.
pub(crate) fn main_heading(session: Session, text: Shown) -> AnyView {
    match level(1) {
        1 => view! { <h1 {..text} class="ips-heading" part="heading" tabindex="-1" use:focused=session></h1> }.into_any(),
        _ => view! { <h2 {..text} class="ips-heading" part="heading" tabindex="-1" use:focused=session></h2> }.into_any(),
    }
}

/// The main heading of a stage that starts the keyboard elsewhere: in its first field.
pub(crate) fn quiet_heading(text: Shown) -> AnyView {
    match level(1) {
        1 => view! { <h1 {..text} class="ips-heading" part="heading"></h1> }.into_any(),
        _ => view! { <h2 {..text} class="ips-heading" part="heading"></h2> }.into_any(),
    }
}

fn focused(heading: Element, session: Session) {
    later(move || {
        if session.moved.get_untracked() {
            // A heading that is gone again needs no focus.
            let _ = heading.unchecked_ref::<HtmlElement>().focus();
        }
    });
}
