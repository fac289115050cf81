//! What a content security policy has to allow, by how the checker runs and by where its files are.

use super::builder::{Builder, Pick};
use super::chosen::OWN;
use super::snippets::to_copy;
use ips_ui::{Element, View, el, several, text, when};

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

/// What the page of the frame has to be sent with, where it is on the publisher's own host.
const FRAME_PAGE: &str =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

impl Directive {
    fn said(&self, host: &str) -> String {
        let sources = [if self.host { host } else { "" }, self.also];
        sources.into_iter().filter(|source| !source.is_empty()).fold(self.name.to_owned(), |said, source| said + " " + source)
    }
}

/// The lines to add, for each way in which the checker may run.
pub(super) fn lines(builder: Builder) -> View {
    let is_own_frame = move || builder.chosen.get().may_be_framed() && builder.chosen.get().files == OWN;
    several([
        el("p").child(builder.word(|words| words.security_intro)).into(),
        when(move || builder.chosen.get().may_be_inline(), move || way(builder, "security-inline", |words| words.security_inline, &INLINE)),
        when(move || builder.chosen.get().may_be_framed(), move || way(builder, "security-frame", |words| words.security_frame, &FRAMED)),
        when(is_own_frame, move || frame_page(builder)),
        el("p").child(builder.word(|words| words.security_more)).into(),
    ])
}

fn way(builder: Builder, id: &'static str, heading: Pick, directives: &'static [Directive]) -> Element {
    let all = move || directives.iter().map(|directive| directive.said(&builder.host())).collect::<Vec<_>>().join("; ");
    let line = |directive: &'static Directive| {
        let said = text(move || directive.said(&builder.host()));
        el("div").child(el("dt").child(el("code").child(said))).child(el("dd").child(builder.word(directive.why)))
    };
    el("section")
        .class("ips-snippet")
        .attr("aria-labelledby", id)
        .child(el("h3").attr("id", id).child(builder.word(heading)))
        .child(el("dl").class("ips-directives").child(directives.iter().map(line).collect::<View>()))
        .child(to_copy(builder, id, all))
}

/// A frame is a page with rules of its own.
fn frame_page(builder: Builder) -> Element {
    el("section")
        .class("ips-snippet")
        .attr("aria-labelledby", "security-page")
        .child(el("h3").attr("id", "security-page").child(builder.word(|words| words.security_page)))
        .child(el("p").child(builder.word(|words| words.security_page_about)))
        .child(to_copy(builder, "security-page", || FRAME_PAGE.to_owned()))
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
}
