//! The page for payers who put the checker on a page of their own: choices, a preview, snippets to copy, and a reference.
//!
//! The reference stands in the page in every language, written beforehand, and the bundle only shows and hides it: its long texts
//! would be downloaded twice otherwise.

mod builder;
mod chosen;
mod fields;
mod form;
mod log;
mod look;
mod markup;
mod preview;
#[cfg(feature = "ssr")]
mod reference;
mod release;
mod security;
mod snippets;
mod unfold;

#[cfg(feature = "ssr")]
pub use reference::{FileSize, Published, PublishedRelease, reference};
pub use release::{Release, ReleasePolicy};

use crate::browser_history;
use crate::page::{Page, Place};
use crate::shell::{Here, classes, shell};
use builder::{Builder, Pick};
use ips_core::Language;
use leptos::prelude::*;

/// The page about a release.
#[component]
pub fn EmbedPage(
    /// The newest release of the checker.
    release: &'static Release,
    /// Where the page stands.
    place: Place,
    /// What can be looked up, in one language after the other. The bundle finds it in the page and gives nothing.
    #[prop(optional)]
    reference: Vec<AnyView>,
) -> impl IntoView {
    let builder = Builder::new(release, &place);
    let here = Here::following(place, builder.language, || Page::Embed);
    browser_history::address(here.clone());
    browser_history::title(here.clone(), || None);
    unfold::follow();
    let mut reference = reference.into_iter();
    let reference: Vec<AnyView> = Language::ALL.into_iter().map(|language| in_language(builder, language, reference.next())).collect();
    let choose = view! {
        <p {..builder.word(|words| words.choose_hint)}></p>
        <div class="ips-embed">
            {form::choices(builder)}
            <div>
                {preview::preview(builder)}
                {log::log(builder)}
            </div>
        </div>
    };
    let snippets = view! {
        <p {..builder.word(|words| words.snippets_hint)}></p>
        {snippets::snippets(builder)}
    };
    let main = view! {
        <h1 {..builder.word(|words| words.heading)} class="ips-heading"></h1>
        <p {..builder.word(|words| words.intro)} class="usa-intro"></p>
        {contents(builder)}
        {section(builder, "choose", Some("ips-screen-only"), |words| words.choose, choose.into_any())}
        {section(builder, "snippets", None, |words| words.snippets, snippets.into_any())}
        {section(builder, "security", None, |words| words.security, security::lines(builder))}
        {section(builder, "reference", Some("ips-reference-texts"), |words| words.reference, reference.into_any())}
    };
    shell(&here, main.into_any())
}

fn section(builder: Builder, id: &'static str, class: Option<&'static str>, heading: Pick, inside: AnyView) -> AnyView {
    view! {
        <section {..classes(class)} aria-labelledby=id>
            <h2 {..builder.word(heading)} id=id></h2>
            {inside}
        </section>
    }
    .into_any()
}

/// The parts of the page.
fn contents(builder: Builder) -> AnyView {
    let parts: [(&str, Pick); 4] = [
        ("#choose", |words| words.choose),
        ("#snippets", |words| words.snippets),
        ("#security", |words| words.security),
        ("#reference", |words| words.reference),
    ];
    let links: Vec<AnyView> = parts.into_iter().map(|(to, name)| view! { <li><a {..builder.word(name)} href=to></a></li> }.into_any()).collect();
    view! { <nav class="ips-contents ips-screen-only" aria-label=move || builder.words().contents><ul>{links}</ul></nav> }.into_any()
}

/// A text that is there while the page is in its language. Where none is given it is written in the page already, and hydration leaves alone what is
/// inside an element that has no content of its own.
fn in_language(builder: Builder, language: Language, text: Option<AnyView>) -> AnyView {
    let hidden = move || (builder.language.get() != language).then_some("hidden");
    match text {
        Some(text) => view! { <div lang=language.tag() hidden=move || hidden()>{text}</div> }.into_any(),
        None => view! { <div lang=language.tag() hidden=move || hidden()></div> }.into_any(),
    }
}
