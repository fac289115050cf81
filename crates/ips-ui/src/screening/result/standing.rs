//! What the result rests on and what it is worth: policy, version, date, code, and who decides.

use crate::heading::heading;
use crate::live::{typed, value};
use crate::session::{Audience, Session};
use ips_core::Determination;
use ips_report::words::labels;
use leptos::prelude::*;

/// Policy, version, date and code; the payer decides.
pub(super) fn standing(session: Session, found: &Determination<'static>) -> AnyView {
    let (voice, language) = (session.voice(), session.language.get());
    let labels = labels(language);
    let identity = &found.policy.document().policy;
    view! {
        <section class="ips-standing">
            {heading(2, session.word(|words| words.standing_heading), None)}
            <p class="ips-decision"><strong>{identity.decision.get(voice, language)}</strong></p>
            <p>{identity.contact.get(voice, language)}</p>
            <dl>
                {row(labels.policy, identity.document.clone())}
                {row(labels.version, identity.version.clone())}
                {row(labels.as_of_date, session.speaker().date(found.as_of))}
                {row(labels.fingerprint, found.fingerprint.clone())}
                {(session.audience == Audience::Worker).then(|| reference(session))}
            </dl>
        </section>
    }
    .into_any()
}

fn row(name: &'static str, content: String) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{content}</dd></div> }.into_any()
}

fn reference(session: Session) -> AnyView {
    let words = session.words();
    view! {
        <div>
            <dt><label for="reference">{labels(session.language.get()).reference_code}</label></dt>
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
