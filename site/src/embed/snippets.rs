//! The snippets to copy.

use super::builder::{Builder, Pick};
use super::chosen::{Chosen, IFRAME};
use super::markup::{Script, rule, tags};
use super::words::embed_words;
use ips_ui::reactive::prelude::*;
use ips_ui::{Element, View, copy, el, live, several, text, when};
use wasm_bindgen_futures::spawn_local;

/// Every way to put the checker on a page.
pub(super) fn snippets(builder: Builder) -> View {
    let hash = builder.release.integrity.as_str();
    let with = move |address: String, integrity: Option<&str>, chosen: &Chosen| {
        tags(&Script { address: &address, integrity }, chosen, embed_words(builder.spoken()).fallback)
    };
    let pinned = move |chosen: &Chosen| with(builder.address(&builder.release.script()), Some(hash), chosen);
    let own = move || with(format!("/{}/ips-checker.js", builder.release.folder), Some(hash), &builder.chosen.get());
    let framed = move || pinned(&Chosen { mode: IFRAME.to_owned(), ..builder.chosen.get() });
    let archive = el("p").child(
        el("a")
            .live_attr("href", move || Some(builder.address(&builder.release.archive())))
            .flag("download", true)
            .child(builder.word(|words| words.own_archive)),
    );
    several([
        way(builder, "pinned", |words| words.pinned, |words| words.pinned_about, None, move || pinned(&builder.chosen.get())).into(),
        way(
            builder,
            "rolling",
            |words| words.rolling,
            |words| words.rolling_about,
            None,
            move || with(builder.address("ips-checker.js"), None, &builder.chosen.get()),
        )
        .into(),
        way(builder, "own", |words| words.own, |words| words.own_about, Some(archive), own).into(),
        way(builder, "framed", |words| words.framed, |words| words.framed_about, None, framed).into(),
        colors(builder).into(),
    ])
}

/// The rule for the publisher's own style sheet, once something is chosen for it.
fn colors(builder: Builder) -> Element {
    let is_chosen = move || !builder.properties().is_empty();
    el("section")
        .class("ips-snippet")
        .attr("aria-labelledby", "rule")
        .child(el("h3").attr("id", "rule").child(builder.word(|words| words.rule)))
        .child(el("p").child(builder.word(|words| words.rule_about)))
        .child(when(is_chosen, move || to_copy(builder, "rule", move || rule(&builder.properties()))))
        .child(when(move || !is_chosen(), move || el("p").class("ips-hint-line").child(builder.word(|words| words.rule_none))))
}

fn way(builder: Builder, id: &'static str, heading: Pick, about: Pick, more: Option<Element>, snippet: impl Fn() -> String + Copy + 'static) -> Element {
    el("section")
        .class("ips-snippet")
        .attr("aria-labelledby", id)
        .child(el("h3").attr("id", id).child(builder.word(heading)))
        .child(el("p").child(builder.word(about)))
        .child(more)
        .child(to_copy(builder, id, snippet))
}

/// A text to copy, by a button or by hand. `heading` is the id of what names it.
pub(super) fn to_copy(builder: Builder, heading: &'static str, snippet: impl Fn() -> String + Copy + 'static) -> View {
    let said = RwSignal::new(None::<bool>);
    let act = move || {
        let snippet = untrack(snippet);
        spawn_local(async move { said.set(Some(copy(&snippet).await)) });
    };
    let button_id = format!("{heading}-copy");
    let names = format!("{button_id} {heading}");
    let message = move || said.get().map_or("", |done| if done { builder.words().copied } else { builder.words().copy_failed });
    let button = el("button").class("usa-button usa-button--outline").attr("type", "button").attr("id", button_id).attr("aria-labelledby", names);
    // What is shown is another text than the one that was copied.
    let shown = live(move || {
        let snippet = snippet();
        untrack(|| said.get_untracked().is_some().then(|| said.set(None)));
        el("code").child(snippet)
    });
    several([
        el("pre").class("ips-code").attr("tabindex", "0").attr("role", "group").attr("aria-labelledby", heading).child(shown).into(),
        el("p")
            .class("ips-copy ips-screen-only")
            .child(button.on_click(act).child(builder.word(|words| words.copy)))
            .child(el("span").attr("role", "status").child(text(message)))
            .into(),
    ])
}
