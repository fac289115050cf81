//! The checker itself, as it would be on the publisher's page.

use super::builder::Builder;
use super::chosen::PROPERTIES;
use super::look::{Moved, moved};
use super::told::{EVENTS, remember};
use super::words::embed_words;
use ips_ui::reactive::prelude::*;
use ips_ui::{Element, View, el, later, live, text};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The attributes that follow the choices. The language always stands there, because the element does not see that of the page change.
const ATTRIBUTES: [&str; 5] = ["policy", "audience", "mode", "as-of", "include-answers"];

/// The preview, and what became of the chosen colors.
pub(super) fn preview(builder: Builder) -> Element {
    // Without the bundle nothing would follow the choices, so it is the bundle that puts the checker there.
    let is_live = RwSignal::new(false);
    later(move || is_live.set(true));
    let looks = RwSignal::new(Vec::new());
    let shown = live(move || if is_live.get() { checker(builder, looks) } else { el("p").child(builder.word(|words| words.preview_needs_scripts)) });
    el("div")
        .class("ips-embed-preview")
        .child(el("h3").attr("id", "preview").child(builder.word(|words| words.preview)))
        .child(el("p").class("usa-hint").child(builder.word(|words| words.preview_hint)))
        .child(el("div").attr("role", "status").child(live(move || looks.get().iter().map(|look| sentence(builder, look)).collect::<View>())))
        .child(el("div").class("ips-preview").attr("role", "group").attr("aria-labelledby", "preview").child(shown))
}

fn checker(builder: Builder, looks: RwSignal<Vec<Moved>>) -> Element {
    let mut checker = el("ips-checker").live_attr("lang", move || Some(builder.spoken().tag()));
    for name in ATTRIBUTES {
        checker = checker.live_attr(name, move || builder.chosen.get().attribute(name));
    }
    for name in EVENTS {
        checker = checker.on(name, move |event| remember(builder, &event));
    }
    checker
        .on("ips-look", move |event| {
            let Some(checker) = event.current_target() else { return };
            let properties = untrack(|| builder.properties());
            let found = moved(checker.unchecked_ref(), |name| properties.iter().any(|(known, _)| *known == name));
            // The same again is no news, and would be announced as if it were.
            if untrack(|| looks.with(|shown| *shown != found)) {
                looks.set(found);
            }
        })
        .child(el("p").child(text(move || embed_words(builder.spoken()).fallback)))
        .use_node(move |node| later(move || dress(builder, node.unchecked_ref())))
}

/// Sets the chosen properties and takes away the others. Set one by one, as the page's own rules allow no style in an attribute.
fn dress(builder: Builder, checker: &HtmlElement) {
    let chosen = builder.properties();
    for property in &PROPERTIES {
        let text = chosen.iter().find(|(name, _)| *name == property.name).map(|(_, text)| text.as_str());
        // An element on the page can be styled, and removing what is not there is no failure.
        let _ = match text {
            Some(text) => checker.style().set_property(property.name, text),
            None => checker.style().remove_property(property.name).map(drop),
        };
    }
}

fn sentence(builder: Builder, look: &Moved) -> Element {
    el("p").class("ips-remark").child((builder.words().moved)(look.property, &look.chosen, &look.shown))
}
