//! What the result rests on and what it is worth: zero exclusion, policy, version, date, code, and who decides.

use super::Told;
use super::findings::{citation, rules};
use crate::session::Audience;
use crate::view::{Element, el};

/// Readiness never excludes anybody.
pub(super) fn zero_exclusion(told: &Told) -> Element {
    let zero = &told.found.policy.document().zero_exclusion;
    let statement = el("p").child(zero.statement.get(told.voice, told.language)).child(citation(rules(&zero.citation, &zero.rules)));
    el("section").child(el("h2").child(told.session.words().zero_exclusion_heading)).child(statement)
}

/// Policy, version, date and code; the payer decides.
pub(super) fn standing(told: &Told) -> Element {
    let words = told.session.words();
    let identity = &told.found.policy.document().policy;
    let row = |name: &'static str, value: String| el("div").child(el("dt").child(name)).child(el("dd").child(value));
    let list = el("dl")
        .child(row(words.policy, identity.document.clone()))
        .child(row(words.version, identity.version.clone()))
        .child(row(words.as_of, ips_files::date(told.found.as_of, told.language)))
        .child(row(words.fingerprint, told.found.fingerprint.clone()))
        .child((told.session.audience == Audience::Worker).then(|| reference(told)));
    el("section")
        .class("ips-standing")
        .child(el("h2").child(words.standing_heading))
        .child(el("p").class("ips-decision").child(el("strong").child(identity.decision.get(told.voice, told.language))))
        .child(el("p").child(identity.contact.get(told.voice, told.language)))
        .child(list)
}

fn reference(told: &Told) -> Element {
    let (session, words) = (told.session, told.session.words());
    let input = el("input")
        .attr("type", "text")
        .class("usa-input ips-reference")
        .attr("id", "reference")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "reference-hint")
        .live_value(move || session.reference.get())
        .on_text("change", move |code| session.reference.set(code));
    let hint = el("span").class("usa-hint ips-screen-only").attr("id", "reference-hint").child(words.reference_hint);
    el("div").child(el("dt").child(el("label").attr("for", "reference").child(words.reference))).child(el("dd").child(input).child(hint))
}
