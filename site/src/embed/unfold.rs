//! A link to a part of the reference unfolds it. Newer browsers do so by themselves.

use crate::browser_history::listen;
use ips_ui::{document, later};

/// Unfolds what the address names, now and whenever it names something else.
pub(super) fn follow() {
    later(unfold);
    listen("hashchange", |_| unfold());
}

fn unfold() {
    let named = document().location().and_then(|location| location.hash().ok()).unwrap_or_default();
    let part = named.strip_prefix('#').and_then(|id| document().get_element_by_id(id));
    let Some(part) = part else { return };
    if let Ok(Some(fold)) = part.closest("details:not([open])") {
        // An attribute of this name can always be set.
        let _ = fold.set_attribute("open", "");
        part.scroll_into_view();
    }
}
