//! What the result rests on and what it is worth: zero exclusion, policy, version, date, code, and who decides.

use super::findings::{citation, rules};
use super::result_view::ResultView;
use crate::live::{text, typed, value};
use crate::screening::heading::heading;
use crate::session::Audience;
use leptos::prelude::*;

/// Readiness never excludes anybody.
pub(super) fn zero_exclusion(result: &ResultView) -> AnyView {
    let words = result.session.words();
    let statement = &result.found.policy.document().zero_exclusion.statement;
    view! {
        <section>
            {heading(text(|| words.zero_exclusion_heading), None)}
            <p>{statement.get(result.voice, result.language)}{citation(rules(&result.found.zero_exclusion))}</p>
        </section>
    }
    .into_any()
}

/// Policy, version, date and code; the payer decides.
pub(super) fn standing(result: &ResultView) -> AnyView {
    let words = result.session.words();
    let identity = &result.found.policy.document().policy;
    view! {
        <section class="ips-standing">
            {heading(text(|| words.standing_heading), None)}
            <p class="ips-decision"><strong>{identity.decision.get(result.voice, result.language)}</strong></p>
            <p>{identity.contact.get(result.voice, result.language)}</p>
            <dl>
                {row(words.policy, identity.document.clone())}
                {row(words.version, identity.version.clone())}
                {row(words.as_of, result.speaker.date(result.found.as_of))}
                {row(words.fingerprint, result.found.fingerprint.clone())}
                {(result.session.audience == Audience::Worker).then(|| reference(result))}
            </dl>
        </section>
    }
    .into_any()
}

fn row(name: &'static str, content: String) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{content}</dd></div> }.into_any()
}

fn reference(result: &ResultView) -> AnyView {
    let (session, words) = (result.session, result.session.words());
    view! {
        <div>
            <dt><label for="reference">{words.reference}</label></dt>
            <dd>
                <input
                    {..value(move || session.reference.get())}
                    type="text"
                    class="usa-input ips-reference"
                    id="reference"
                    autocomplete="off"
                    aria-describedby="reference-hint"
                    on:change=typed(move |code| session.reference.set(code))
                />
                <span class="usa-hint ips-screen-only" id="reference-hint">{words.reference_hint}</span>
            </dd>
        </div>
    }
    .into_any()
}
