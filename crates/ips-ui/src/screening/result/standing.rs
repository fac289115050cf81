//! What the result rests on and what it is worth: zero exclusion, policy, version, date, code, and who decides.

use super::Told;
use super::findings::{citation, rules};
use crate::live::{text, typed, value};
use crate::screening::heading::heading;
use crate::session::Audience;
use leptos::prelude::*;

/// Readiness never excludes anybody.
pub(super) fn zero_exclusion(told: &Told) -> AnyView {
    let words = told.session.words();
    let zero = &told.found.policy.document().zero_exclusion;
    view! {
        <section>
            {heading(text(|| words.zero_exclusion_heading), None)}
            <p>{zero.statement.get(told.voice, told.language)}{citation(rules(&zero.citation, &zero.rules))}</p>
        </section>
    }
    .into_any()
}

/// Policy, version, date and code; the payer decides.
pub(super) fn standing(told: &Told) -> AnyView {
    let words = told.session.words();
    let identity = &told.found.policy.document().policy;
    view! {
        <section class="ips-standing">
            {heading(text(|| words.standing_heading), None)}
            <p class="ips-decision"><strong>{identity.decision.get(told.voice, told.language)}</strong></p>
            <p>{identity.contact.get(told.voice, told.language)}</p>
            <dl>
                {row(words.policy, identity.document.clone())}
                {row(words.version, identity.version.clone())}
                {row(words.as_of, ips_files::date(told.found.as_of, told.language))}
                {row(words.fingerprint, told.found.fingerprint.clone())}
                {(told.session.audience == Audience::Worker).then(|| reference(told))}
            </dl>
        </section>
    }
    .into_any()
}

fn row(name: &'static str, content: String) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{content}</dd></div> }.into_any()
}

fn reference(told: &Told) -> AnyView {
    let (session, words) = (told.session, told.session.words());
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
