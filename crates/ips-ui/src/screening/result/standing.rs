//! What the result rests on and what it is worth: policy, version, date, code, and who decides.

use crate::session::Session;
use ips_core::Determination;
use ips_report::words::labels;
use leptos::prelude::*;

/// It under a line that unfolds.
pub(super) fn folded(session: Session, found: &Determination<'static>) -> AnyView {
    view! { <details class="ips-fold"><summary>{session.words().standing_heading}</summary>{standing(session, found)}</details> }.into_any()
}

/// Policy, version, date and code; the payer decides; readiness leaves nobody out.
fn standing(session: Session, found: &Determination<'static>) -> AnyView {
    let (voice, language) = (session.voice(), session.language.get());
    let labels = labels(language);
    let identity = &found.policy.document().policy;
    view! {
        <section class="ips-standing">
            <p class="ips-decision"><strong>{identity.decision.get(voice, language)}</strong></p>
            <p>{identity.contact.get(voice, language)}</p>
            <p>{found.policy.document().zero_exclusion.statement.get(voice, language)}</p>
            <dl>
                {row(labels.policy, identity.document.clone())}
                {row(labels.version, identity.version.clone())}
                {row(labels.as_of_date, session.speaker().date(found.as_of))}
                {row(labels.fingerprint, found.fingerprint.clone())}
            </dl>
        </section>
    }
    .into_any()
}

fn row(name: &'static str, content: String) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{content}</dd></div> }.into_any()
}
