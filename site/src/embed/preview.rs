//! The checker itself, as it would be on the publisher's page.

use super::builder::Builder;
use super::chosen::PROPERTIES;
use super::log::remember;
use super::look::{Moved, moved};
use ips_report::words::embed;
use ips_ui::{later, live, text};
use leptos::attr::custom::custom_attribute;
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The preview, and what became of the chosen colors.
pub(super) fn preview(builder: Builder) -> AnyView {
    // Without the bundle nothing would follow the choices, so it is the bundle that puts the checker there.
    let is_live = RwSignal::new(false);
    later(move || is_live.set(true));
    let looks = RwSignal::new(Vec::new());
    let needs_scripts = move || view! { <p {..builder.word(|words| words.preview_needs_scripts)}></p> }.into_any();
    view! {
        <div class="ips-embed-preview">
            <h3 {..builder.word(|words| words.preview)} id="preview"></h3>
            <p {..builder.word(|words| words.preview_hint)} class="usa-hint"></p>
            <div role="status">{live(move || looks.get().iter().map(|look| sentence(builder, look)).collect::<Vec<AnyView>>())}</div>
            <div class="ips-preview" role="group" aria-labelledby="preview">
                {live(move || if is_live.get() { checker(builder, looks) } else { needs_scripts() })}
            </div>
        </div>
    }
    .into_any()
}

/// The element. Its language always stands there, because it does not see that of the page change.
fn checker(builder: Builder, looks: RwSignal<Vec<Moved>>) -> AnyView {
    let chosen = move |name| builder.chosen.get().attribute(name);
    let words = move || builder.chosen.get().words().unwrap_or_default().to_owned();
    let slot = move || builder.chosen.get().words().map(|_| "contact");
    let look: Box<dyn FnMut(Event)> = Box::new(move |event| {
        let Some(checker) = event.current_target() else { return };
        let properties = untrack(|| builder.properties());
        let found = moved(checker.unchecked_ref(), |name| properties.iter().any(|(known, _)| *known == name));
        // The same again is no news, and would be announced as if it were.
        if looks.with_untracked(|shown| *shown != found) {
            looks.set(found);
        }
    });
    // Its first word is one of Rust's own and cannot stand in a tag.
    let as_of = custom_attribute("as-of", move || chosen("as-of"));
    view! {
        <ips-checker
            {..as_of}
            lang=move || builder.spoken().tag()
            policy=move || chosen("policy")
            audience=move || chosen("audience")
            mode=move || chosen("mode")
            contact-phone=move || chosen("contact-phone")
            contact-href=move || chosen("contact-href")
            next-label=move || chosen("next-label")
            include-answers=move || chosen("include-answers")
            on:ips-ready=remember(builder)
            on:ips-step=remember(builder)
            on:ips-result=remember(builder)
            on:ips-next=remember(builder)
            on:ips-reset=remember(builder)
            on:ips-error=remember(builder)
            on:ips-look=look
            use:dressed=builder
        >
            <p {..text(move || embed(builder.spoken()).fallback)}></p>
            <p {..text(words)} slot=move || slot() hidden=move || slot().is_none()></p>
        </ips-checker>
    }
    .into_any()
}

/// The look of the checker follows the choices.
fn dressed(checker: Element, builder: Builder) {
    later(move || dress(builder, checker.unchecked_ref()));
}

/// Sets the chosen properties and takes away the others. Set one by one, as the page's own rules allow no style in an attribute.
fn dress(builder: Builder, checker: &HtmlElement) {
    let chosen = builder.properties();
    // Not the method of the same name by which views are given a style.
    let style = HtmlElement::style(checker);
    for property in &PROPERTIES {
        let text = chosen.iter().find(|(name, _)| *name == property.name).map(|(_, text)| text.as_str());
        // An element on the page can be styled, and removing what is not there is no failure.
        let _ = match text {
            Some(text) => style.set_property(property.name, text),
            None => style.remove_property(property.name).map(drop),
        };
    }
}

fn sentence(builder: Builder, look: &Moved) -> AnyView {
    let sentence = (builder.words().moved)(look.property, &look.chosen, &look.shown);
    view! { <p class="ips-remark">{sentence}</p> }.into_any()
}
