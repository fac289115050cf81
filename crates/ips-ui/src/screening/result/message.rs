//! A message that asks somebody for something, ready to be copied.

use super::said::Said;
use crate::browser;
use crate::live::{click, text};
use crate::session::Session;
use ips_report::words::result_page;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The button that copies it. What it is about tells it from the others to those who do not see where it stands.
pub(super) fn message(session: Session, about: &str, message: String, said: Said) -> AnyView {
    let done = ArcRwSignal::new(false);
    let shown = done.clone();
    let words = move || result_page(session.language.get());
    let label = text(move || if shown.get() { words().message_copied } else { words().copy_message });
    let name = format!("{}: {about}", result_page(session.language.get_untracked()).copy_message);
    let copy = move || {
        let (message, done) = (message.clone(), done.clone());
        spawn_local(async move {
            if browser::copy(&message).await {
                done.set(true);
            } else {
                said.copy_failed();
            }
        });
    };
    view! { <button {..label} class="usa-button usa-button--unstyled ips-message ips-screen-only" part="button" type="button" aria-label=name on:click=click(copy)></button> }.into_any()
}
