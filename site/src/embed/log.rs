//! What the preview tells the page around it, as a publisher's own page would be told.

use super::builder::{Builder, CheckerEvent};
use ips_ui::{click, live};
use leptos::ev::{CustomEvent, Event};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// So many are shown: what came before is of no use any more.
const LONGEST: usize = 20;

/// Remembers an event of the element.
pub(super) fn remember(builder: Builder) -> Box<dyn FnMut(Event)> {
    Box::new(move |event| {
        // What leads on leads away from this page: here it is only told.
        event.prevent_default();
        let detail = js_sys::JSON::stringify(&event.unchecked_ref::<CustomEvent>().detail()).ok().and_then(|text| text.as_string());
        builder.events.update(|events| {
            events.insert(0, CheckerEvent { name: event.type_(), detail: detail.unwrap_or_default() });
            events.truncate(LONGEST);
        });
    })
}

/// The events so far, the newest first. They are not announced: the checker itself says what happens in it.
pub(super) fn log(builder: Builder) -> AnyView {
    let entries = live(move || {
        let events = builder.events.get();
        if events.is_empty() {
            return view! { <p {..builder.word(|words| words.told_nothing)}></p> }.into_any();
        }
        let lines: Vec<AnyView> = events.into_iter().map(line).collect();
        view! { <ol reversed=true>{lines}</ol> }.into_any()
    });
    view! {
        <section class="ips-told" aria-labelledby="told">
            <h3 {..builder.word(|words| words.told)} id="told"></h3>
            <p {..builder.word(|words| words.told_hint)} class="usa-hint"></p>
            <div class="ips-told__list" role="group" tabindex="0" aria-labelledby="told">{entries}</div>
            <button
                {..builder.word(|words| words.told_clear)}
                class="usa-button usa-button--unstyled"
                type="button"
                on:click=click(move || builder.events.set(Vec::new()))
            ></button>
        </section>
    }
    .into_any()
}

fn line(event: CheckerEvent) -> AnyView {
    view! { <li><code>{event.name}</code>{" "}<code class="ips-told__detail">{event.detail}</code></li> }.into_any()
}
