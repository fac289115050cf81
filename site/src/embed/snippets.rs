//! The snippets to copy.

use super::builder::{Builder, Pick};
use super::chosen::{Chosen, IFRAME};
use super::markup::{Script, rule, tags};
use ips_report::words::embed;
use ips_ui::{click, copy, live, text, when};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// Gives a text to copy, as it is at the moment.
pub(super) type Snippet = Arc<dyn Fn() -> String + Send + Sync>;

/// Every way to put the checker on a page.
pub(super) fn snippets(builder: Builder) -> AnyView {
    let hash = builder.release.integrity.as_str();
    let with = move |address: String, integrity: Option<&str>, chosen: &Chosen| {
        tags(&Script { address: &address, integrity }, chosen, embed(builder.spoken()).fallback)
    };
    let pinned = move |chosen: &Chosen| with(builder.address(&builder.release.script()), Some(hash), chosen);
    let rolling = move || with(builder.address("ips-checker.js"), None, &builder.chosen.get());
    let own = move || with(format!("/{}/ips-checker.js", builder.release.folder), Some(hash), &builder.chosen.get());
    let framed = move || pinned(&Chosen { mode: IFRAME.to_owned(), ..builder.chosen.get() });
    let archive = view! { <p><a {..builder.word(|words| words.own_archive)} href=move || builder.address(&builder.release.archive()) download=true></a></p> };
    view! {
        {page_way(builder, "pinned", |words| words.pinned, |words| words.pinned_about, None, Arc::new(move || pinned(&builder.chosen.get())))}
        {page_way(builder, "rolling", |words| words.rolling, |words| words.rolling_about, None, Arc::new(rolling))}
        {page_way(builder, "own", |words| words.own, |words| words.own_about, Some(archive.into_any()), Arc::new(own))}
        {page_way(builder, "framed", |words| words.framed, |words| words.framed_about, None, Arc::new(framed))}
        {colors(builder)}
    }
    .into_any()
}

/// The rule for the publisher's own style sheet, once something is chosen for it.
fn colors(builder: Builder) -> AnyView {
    let is_chosen = move || !builder.properties().is_empty();
    let none = move || view! { <p {..builder.word(|words| words.rule_none)} class="ips-hint-line"></p> };
    let inside = view! {
        <p {..builder.word(|words| words.rule_about)}></p>
        {when(is_chosen, move || to_copy(builder, "rule", Arc::new(move || rule(&builder.properties()))))}
        {when(move || !is_chosen(), none)}
    };
    way(builder, "rule", |words| words.rule, inside.into_any())
}

fn page_way(builder: Builder, id: &'static str, heading: Pick, about: Pick, more: Option<AnyView>, snippet: Snippet) -> AnyView {
    let inside = view! {
        <p {..builder.word(about)}></p>
        {more}
        {to_copy(builder, id, snippet)}
    };
    way(builder, id, heading, inside.into_any())
}

/// Something to copy with what is said about it, under a heading with the id.
pub(super) fn way(builder: Builder, id: &'static str, heading: Pick, inside: AnyView) -> AnyView {
    view! {
        <section class="ips-snippet" aria-labelledby=id>
            <h3 {..builder.word(heading)} id=id></h3>
            {inside}
        </section>
    }
    .into_any()
}

/// A text to copy, by a button or by hand. `heading` is the id of what names it.
pub(super) fn to_copy(builder: Builder, heading: &'static str, snippet: Snippet) -> AnyView {
    let said = RwSignal::new(None::<bool>);
    let copied = Arc::clone(&snippet);
    let act = move || {
        let snippet = untrack(|| copied());
        spawn_local(async move { said.set(Some(copy(&snippet).await)) });
    };
    let button_id = format!("{heading}-copy");
    let names = format!("{button_id} {heading}");
    let message = move || said.get().map_or("", |done| if done { builder.words().copied } else { builder.words().copy_failed });
    // What is shown is another text than the one that was copied.
    let shown = live(move || {
        let snippet = snippet();
        untrack(|| said.get_untracked().is_some().then(|| said.set(None)));
        view! { <code>{snippet}</code> }
    });
    view! {
        <pre class="ips-code" tabindex="0" role="group" aria-labelledby=heading>{shown}</pre>
        <p class="ips-copy ips-screen-only">
            <button
                {..builder.word(|words| words.copy)}
                class="usa-button usa-button--outline"
                type="button"
                id=button_id
                aria-labelledby=names
                on:click=click(act)
            ></button>
            <span {..text(message)} role="status"></span>
        </p>
    }
    .into_any()
}
