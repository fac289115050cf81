//! The request: its cover page with what is enclosed, and behind it the paper with the criteria.

use super::super::heading::main_heading;
use super::parts::page;
use super::sheet::{field, sheet, signature};
use crate::heading::heading;
use crate::live::text;
use crate::session::Session;
use ips_core::{Determination, Voice};
use ips_report::report::papers;
use ips_report::words::{labels, result_page};
use leptos::prelude::*;

/// The cover page and the paper.
pub(super) fn request(session: Session, found: &Determination<'static>) -> AnyView {
    let (language, words) = (session.language.get(), result_page(session.language.get()));
    let (labels, identity) = (labels(language), &found.policy.document().policy);
    let title = (words.request)(identity.title.get(language));
    let enclosed = papers(found, session.speaker());
    let enclosed: Vec<AnyView> = enclosed
        .into_iter()
        .map(|paper| {
            let shape = if session.papers.is_ticked(&paper.key) { "☑ " } else { "☐ " };
            view! { <li>{shape}{paper.words}<span class="ips-requirement">{paper.shows}</span></li> }.into_any()
        })
        .collect();
    let along: Vec<AnyView> = found.policy.sent_along().iter().map(|document| view! { <li>{"☐ "}{document.get(language)}</li> }.into_any()).collect();
    let along = (!along.is_empty()).then(|| view! { {heading(2, text(|| words.sent_along), None)}<ul class="ips-plain-list">{along}</ul> }.into_any());
    let inside = view! {
        <section class="ips-request">
            {main_heading(session, text(move || title.clone()))}
            <p><strong>{session.speaker().outcome_heading(found)}</strong></p>
            <dl class="ips-sheet__head">
                {field(labels.payer, identity.payer.get(language).to_owned())}
                {field(labels.reference_code, session.reference.get_untracked())}
                {field(labels.policy, format!("{} · {}", identity.document, found.policy_version))}
                {field(labels.as_of_date, session.speaker().date(found.as_of))}
                {field(labels.fingerprint, found.fingerprint.clone())}
                {field(words.member, String::new())}
                {field(words.first_day, String::new())}
                {field(words.agency, String::new())}
                {field(words.worker, String::new())}
            </dl>
            {heading(2, text(|| words.enclosed), None)}
            <ul class="ips-plain-list ips-paper-list">{enclosed}</ul>
            {along}
            <p>{identity.decision.get(Voice::Reviewer, language)}</p>
            {signature(session)}
        </section>
        {sheet(session, found)}
    };
    page(session, inside.into_any())
}
