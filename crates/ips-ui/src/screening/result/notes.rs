//! The notes on unclear text: those that need the payer's answer apart from the remarks.

use crate::heading::heading;
use crate::live::text;
use ips_report::report::Note;
use leptos::prelude::*;

/// Notes under a heading; nothing where there are none.
pub(super) fn notes(title: &'static str, class: &'static str, notes: Vec<&Note>) -> Option<AnyView> {
    let items: Vec<AnyView> = notes.into_iter().map(note).collect();
    (!items.is_empty()).then(|| view! { <section class=class>{heading(2, text(move || title), None)}<ul class="usa-list">{items}</ul></section> }.into_any())
}

fn note(note: &Note) -> AnyView {
    let place = format!("{} ({})", note.id, note.rules);
    view! { <li>{note.words.clone()}<span class="ips-citation">{place}</span></li> }.into_any()
}
