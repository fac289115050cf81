//! What a content security policy has to allow, by how the checker runs and by where its files are.

use super::builder::{Builder, Pick};
use super::chosen::OWN;
use super::snippets::{Snippet, to_copy, way};
use ips_ui::{text, when};
use leptos::prelude::*;
use std::sync::Arc;

/// One directive: what it allows beside the host of the files, and why it has to.
struct Directive {
    name: &'static str,
    /// Whether it names the host.
    host: bool,
    also: &'static str,
    why: Pick,
}

const INLINE: [Directive; 3] = [
    Directive { name: "script-src", host: true, also: "'wasm-unsafe-eval'", why: |words| words.why_script_and_module },
    Directive { name: "connect-src", host: true, also: "", why: |words| words.why_connect },
    Directive { name: "img-src", host: false, also: "data:", why: |words| words.why_pictures },
];

const FRAMED: [Directive; 2] = [
    Directive { name: "script-src", host: true, also: "", why: |words| words.why_script },
    Directive { name: "frame-src", host: true, also: "", why: |words| words.why_frame },
];

/// What the page of the frame has to be sent with, where it is on the publisher's own host: what it carries itself, and who may show it, which a
/// header alone can say.
const FRAME_PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; \
     form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'self'";

impl Directive {
    fn said(&self, host: &str) -> String {
        let sources = [if self.host { host } else { "" }, self.also];
        sources.into_iter().filter(|source| !source.is_empty()).fold(self.name.to_owned(), |said, source| said + " " + source)
    }
}

/// The lines to add, for each way in which the checker may run.
pub(super) fn lines(builder: Builder) -> AnyView {
    let is_own_frame = move || builder.chosen.get().may_be_framed() && builder.chosen.get().files == OWN;
    view! {
        <p {..builder.word(|words| words.security_intro)}></p>
        {when(move || builder.chosen.get().may_be_inline(), move || allowed(builder, "security-inline", |words| words.security_inline, &INLINE))}
        {when(move || builder.chosen.get().may_be_framed(), move || allowed(builder, "security-frame", |words| words.security_frame, &FRAMED))}
        {when(is_own_frame, move || frame_page(builder))}
        <p {..builder.word(|words| words.security_more)}></p>
    }
    .into_any()
}

fn allowed(builder: Builder, id: &'static str, heading: Pick, directives: &'static [Directive]) -> AnyView {
    let all: Snippet = Arc::new(move || directives.iter().map(|directive| directive.said(&builder.host())).collect::<Vec<_>>().join("; "));
    let lines: Vec<AnyView> = directives.iter().map(|directive| line(builder, directive)).collect();
    let inside = view! {
        <dl class="ips-directives">{lines}</dl>
        {to_copy(builder, id, all)}
    };
    way(builder, id, heading, inside.into_any())
}

fn line(builder: Builder, directive: &'static Directive) -> AnyView {
    view! {
        <div>
            <dt><code {..text(move || directive.said(&builder.host()))}></code></dt>
            <dd {..builder.word(directive.why)}></dd>
        </div>
    }
    .into_any()
}

/// A frame is a page with rules of its own.
fn frame_page(builder: Builder) -> AnyView {
    let inside = view! {
        <p {..builder.word(|words| words.security_page_about)}></p>
        {to_copy(builder, "security-page", Arc::new(|| FRAME_PAGE.to_owned()))}
    };
    way(builder, "security-page", |words| words.security_page, inside.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directive_names_the_host_where_it_has_to() {
        let said = |directives: &[Directive]| directives.iter().map(|directive| directive.said("'self'")).collect::<Vec<_>>().join("; ");
        assert_eq!(said(&INLINE), "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:");
        assert_eq!(said(&FRAMED), "script-src 'self'; frame-src 'self'");
    }

    #[test]
    fn the_page_of_the_frame_carries_the_same_policy() {
        let carried = FRAME_PAGE.strip_suffix("; frame-ancestors 'self'").expect("a header alone says who may show a page");
        let page = include_str!("../../../crates/ips-embed/js/frame.html");
        assert!(page.contains(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{carried}\">")), "{page}");
    }
}
