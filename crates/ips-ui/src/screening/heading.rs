//! The main heading of a stage. It takes the focus when the stage changes, so that a keyboard or a screen reader starts there.

use crate::session::Session;
use crate::view::{Element, View, el, later};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The main heading; focused when it appears, except on the first page, where the browser starts at the top.
pub(crate) fn heading(session: Session, text: View) -> Element {
    el("h1").class("ips-heading").attr("tabindex", "-1").child(text).use_node(move |node| {
        later(move || {
            if session.moved.get_untracked() {
                // A heading that is gone again needs no focus.
                let _ = node.unchecked_ref::<HtmlElement>().focus();
            }
        });
    })
}
