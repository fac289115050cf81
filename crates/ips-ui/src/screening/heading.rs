//! The main heading of a stage. It takes the focus when the stage changes, so that a keyboard or a screen reader starts there.

use crate::live;
use crate::session::Session;
use leptos::html;
use leptos::prelude::*;

/// The main heading; focused when it appears, except on the first page, where the browser starts at the top.
#[component]
pub(crate) fn Heading(session: Session, text: Signal<String>) -> impl IntoView {
    let node = NodeRef::<html::H1>::new();
    Effect::new(move |_| {
        let moved = session.moved.get_untracked();
        if let Some(heading) = node.get().filter(|_| moved) {
            // A heading that is gone again needs no focus.
            let _ = heading.focus();
        }
    });
    view! { <h1 class="ips-heading" tabindex="-1" node_ref=node>{live::text(move || text.get())}</h1> }
}
