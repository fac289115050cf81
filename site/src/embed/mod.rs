//! The page for payers who put the checker on a page of their own: choices, a preview, snippets to copy, and a reference.
//!
//! The reference stands in the page in every language, written beforehand, and the bundle only shows and hides it: its long texts
//! would be downloaded twice otherwise.

mod builder;
mod chosen;
mod fields;
mod form;
mod look;
mod markup;
mod preview;
#[cfg(feature = "ssr")]
mod reference;
mod release;
mod security;
mod snippets;
mod told;
mod words;

#[cfg(feature = "ssr")]
pub use reference::{FileSize, Published, PublishedRelease, reference};
pub use release::{Release, ReleasePolicy};

use crate::browser_history;
use crate::page::{Page, Place};
use crate::shell::{Here, shell};
use builder::{Builder, Pick};
use ips_core::Language;
use ips_ui::{Element, View, el, several};

/// The page about a release. `reference` gives what can be looked up, in a language; the bundle finds it in the page and gives nothing.
pub fn embed_page(release: &'static Release, place: Place, reference: impl Fn(Language) -> View) -> View {
    let builder = Builder::new(release, &place);
    let here = Here::following(place, builder.language, || Page::Embed);
    browser_history::address(here.clone());
    let reference: View = Language::ALL.into_iter().map(|language| in_language(builder, language, reference(language))).collect();
    let main = several([
        el("h1").class("ips-heading").child(builder.word(|words| words.heading)).into(),
        el("p").class("usa-intro").child(builder.word(|words| words.intro)).into(),
        contents(builder).into(),
        section(builder, "choose", |words| words.choose)
            .class("ips-screen-only")
            .child(el("p").child(builder.word(|words| words.choose_hint)))
            .child(el("div").class("ips-embed").child(form::choices(builder)).child(el("div").child(preview::preview(builder)).child(told::log(builder))))
            .into(),
        section(builder, "snippets", |words| words.snippets)
            .child(el("p").child(builder.word(|words| words.snippets_hint)))
            .child(snippets::snippets(builder))
            .into(),
        section(builder, "security", |words| words.security).child(security::lines(builder)).into(),
        el("div").class("ips-reference-texts").attr("id", "reference").child(reference).into(),
    ]);
    shell(&here, main)
}

fn section(builder: Builder, id: &'static str, heading: Pick) -> Element {
    el("section").attr("aria-labelledby", id).child(el("h2").attr("id", id).child(builder.word(heading)))
}

/// The parts of the page.
fn contents(builder: Builder) -> Element {
    let parts: [(&str, Pick); 4] = [
        ("#choose", |words| words.choose),
        ("#snippets", |words| words.snippets),
        ("#security", |words| words.security),
        ("#reference", |words| words.reference),
    ];
    let links: View = parts.into_iter().map(|(to, name)| el("li").child(el("a").attr("href", to).child(builder.word(name)))).collect();
    el("nav").class("ips-contents ips-screen-only").live_attr("aria-label", move || Some(builder.words().contents)).child(el("ul").child(links))
}

/// A text that is there while the page is in its language.
fn in_language(builder: Builder, language: Language, text: View) -> Element {
    el("div").attr("lang", language.tag()).live_attr("hidden", move || (builder.language.get() != language).then_some("hidden")).child(text)
}
