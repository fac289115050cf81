//! What the preview tells the page around it, as a publisher's own page would be told.

use super::builder::Builder;
use ips_ui::{Element, View, el, live};
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Event};

/// The events of the element.
pub(super) const EVENTS: [&str; 5] = ["ips-ready", "ips-step", "ips-result", "ips-reset", "ips-error"];

/// So many are shown: what came before is of no use any more.
const LONGEST: usize = 20;

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    name: String,
    /// The detail as JSON.
    detail: String,
}

/// Remembers an event.
pub(super) fn remember(builder: Builder, event: &Event) {
    let detail = js_sys::JSON::stringify(&event.unchecked_ref::<CustomEvent>().detail()).ok().and_then(|text| text.as_string());
    builder.told.update(|told| {
        told.insert(0, Told { name: event.type_(), detail: detail.unwrap_or_default() });
        told.truncate(LONGEST);
    });
}

/// The events so far, the newest first. They are not announced: the checker itself says what happens in it.
pub(super) fn log(builder: Builder) -> Element {
    let entries = live(move || -> View {
        let told = builder.told.get();
        if told.is_empty() {
            return el("p").child(builder.word(|words| words.told_nothing)).into();
        }
        let line = |told: Told| el("li").child(el("code").child(told.name)).child(" ").child(el("code").class("ips-told__detail").child(told.detail));
        el("ol").flag("reversed", true).child(told.into_iter().map(line).collect::<View>()).into()
    });
    el("section")
        .class("ips-told")
        .attr("aria-labelledby", "told")
        .child(el("h3").attr("id", "told").child(builder.word(|words| words.told)))
        .child(el("p").class("usa-hint").child(builder.word(|words| words.told_hint)))
        .child(el("div").class("ips-told__list").attr("role", "group").attr("tabindex", "0").attr("aria-labelledby", "told").child(entries))
        .child(
            el("button")
                .class("usa-button usa-button--unstyled")
                .attr("type", "button")
                .on_click(move || builder.told.set(Vec::new()))
                .child(builder.word(|words| words.told_clear)),
        )
}
