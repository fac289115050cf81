//! What the result rests on and what it is worth: zero exclusion, policy, version, date, code, and who decides.

use super::Told;
use crate::live::{change, live};
use crate::session::Audience;
use leptos::prelude::*;

/// Readiness never excludes anybody.
#[component]
pub(crate) fn ZeroExclusion(told: Told) -> impl IntoView {
    let session = told.session;
    let zero = &told.found.policy.document().zero_exclusion;
    let rules: Vec<&str> = zero.rules.iter().map(|rule| rule.0.as_str()).collect();
    view! {
        <section>
            <h2>{session.words().zero_exclusion_heading}</h2>
            <p>
                {zero.statement.get(session.voice(), session.language.get())}
                <span class="ips-citation">{format!("{} ({})", zero.citation, rules.join(", "))}</span>
            </p>
        </section>
    }
}

/// Policy, version, date and code; the payer decides.
#[component]
pub(crate) fn Standing(told: Told) -> impl IntoView {
    let session = told.session;
    let (words, voice, language) = (session.words(), session.voice(), session.language.get());
    let identity = &told.found.policy.document().policy;
    let worker = session.audience == Audience::Worker;
    let reference = worker.then(|| {
        let typed = change(move |code| session.reference.set(code));
        view! {
            <div>
                <dt><label for="reference">{words.reference}</label></dt>
                <dd>
                    <input class="usa-input ips-reference" id="reference" autocomplete="off" aria-describedby="reference-hint" prop:value=live(move || session.reference.get()) on:change=typed />
                    <span class="usa-hint ips-screen-only" id="reference-hint">{words.reference_hint}</span>
                </dd>
            </div>
        }
        .into_any()
    });
    let row = |name: &'static str, value: String| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    view! {
        <section class="ips-standing">
            <h2>{words.standing_heading}</h2>
            <p class="ips-decision"><strong>{identity.decision.get(voice, language)}</strong></p>
            <p>{identity.contact.get(voice, language)}</p>
            <dl>
                {row(words.policy, identity.document.clone())}
                {row(words.version, identity.version.clone())}
                {row(words.as_of, ips_files::date(told.found.as_of, language))}
                {row(words.fingerprint, told.found.fingerprint.clone())}
                {reference}
            </dl>
        </section>
    }
}
