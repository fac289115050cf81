//! Headings of a screening: on a page of others they stand one level lower, because that page has a main heading of its own.

use crate::live::{Shown, later};
use crate::session::Session;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Provided as a context where the screening is a part of somebody else's page. The style sheet of the checker knows its headings by their levels.
#[derive(Clone, Copy, Debug)]
pub struct Embedded;

/// The level of a heading here: 1 for the main one.
fn level(level: u8) -> u8 {
    level + u8::from(use_context::<Embedded>().is_some())
}

/// The main heading of a stage; focused when it appears, so that a keyboard or a screen reader starts there, except on the first page,
/// where the browser starts at the top.
pub(crate) fn main_heading(session: Session, text: Shown) -> AnyView {
    match level(1) {
        1 => view! { <h1 {..text} class="ips-heading" part="heading" tabindex="-1" use:focused=session></h1> }.into_any(),
        _ => view! { <h2 {..text} class="ips-heading" part="heading" tabindex="-1" use:focused=session></h2> }.into_any(),
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

/// The heading of a section.
pub(crate) fn heading(text: Shown, class: Option<&'static str>) -> AnyView {
    match level(2) {
        2 => view! { <h2 {..text} class=class></h2> }.into_any(),
        _ => view! { <h3 {..text} class=class></h3> }.into_any(),
    }
}

/// The heading of a part of a section.
pub(crate) fn subheading(text: Shown) -> AnyView {
    match level(3) {
        3 => view! { <h3 {..text}></h3> }.into_any(),
        _ => view! { <h4 {..text}></h4> }.into_any(),
    }
}
