//! Whom to call: the policy's own words, at a place where whoever shows the screening may put a contact of their own.

use crate::browser::offer_contact;
use crate::live::later;
use leptos::prelude::*;
use web_sys::Element;

/// The place, with what the policy says where it says anything.
pub(super) fn contact(words: Option<&'static str>) -> AnyView {
    view! { <div class="ips-contact" use:offered>{words.map(|words| view! { <p>{words}</p> }.into_any())}</div> }.into_any()
}

fn offered(place: Element) {
    // It stands on the page by then.
    later(move || offer_contact(&place));
}
