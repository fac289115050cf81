//! Criterion by criterion, a line each, which unfolds to the reason and the place in the policy. Limitations stand apart.

use crate::heading::heading;
use crate::live::text;
use crate::report::{citation_lines, marked};
use crate::session::{Audience, Session};
use ips_core::policy::Group;
use ips_core::{Determination, Language, Truth};
use ips_report::report::{Detail, Finding, Mark, findings};
use ips_report::words::labels;
use leptos::prelude::*;

/// The criteria under a heading of their own, and the limitations.
pub(super) fn criteria(session: Session, found: &Determination<'static>) -> AnyView {
    let labels = labels(session.language.get());
    view! {
        <section class="ips-criteria">{heading(2, text(|| labels.by_criterion), None)}{lines(session, found, Group::Criterion)}</section>
        {limitations(session, found)}
    }
    .into_any()
}

fn limitations(session: Session, found: &Determination<'static>) -> Option<AnyView> {
    let labels = labels(session.language.get());
    found.findings.iter().any(|finding| finding.group == Group::Limitation).then(|| {
        view! {
            <section class="ips-limitations">
                {heading(2, text(|| labels.limitations), None)}
                <p class="usa-hint">{labels.limitations_note}</p>
                {lines(session, found, Group::Limitation)}
            </section>
        }
        .into_any()
    })
}

/// The lines of a group.
pub(super) fn lines(session: Session, found: &Determination<'static>, group: Group) -> AnyView {
    let findings = findings(found, group, &session.sources(found), session.speaker());
    let is_cited = session.audience == Audience::Worker;
    findings.iter().map(|finding| line(finding, session.language.get(), is_cited)).collect::<Vec<AnyView>>().into_any()
}

/// A no says its reason at once.
fn line(finding: &Finding<'static>, language: Language, is_cited: bool) -> AnyView {
    let is_no = matches!(finding.mark, Some(Mark::Value(Truth::NotMet) | Mark::Limit(Truth::NotMet)));
    let (asked, details): (Vec<&Detail<'static>>, Vec<&Detail<'static>>) = finding.details.iter().partition(|detail| detail.label.is_empty());
    let asked: Vec<AnyView> = asked.into_iter().map(|detail| view! { <p class="ips-requirement">{detail.words.clone()}</p> }.into_any()).collect();
    let details: Vec<AnyView> = details.into_iter().map(|one| detail(one, language, is_cited)).collect();
    let reason = is_no.then(|| view! { <span class="ips-criterion__reason">{finding.words.clone()}</span> }.into_any());
    let citation = is_cited.then(|| citation_lines(&finding.citations, language));
    view! {
        <details class="ips-criterion">
            <summary>
                <span class="ips-criterion__value">{finding.mark.map(|mark| marked(mark, language))}</span>
                {" "}
                <strong class="ips-criterion__title">{finding.title.clone()}</strong>
                {reason}
            </summary>
            <p class="ips-reason">{finding.words.clone()}</p>
            {asked}
            {details}
            {citation}
        </details>
    }
    .into_any()
}

fn detail(detail: &Detail<'static>, language: Language, is_cited: bool) -> AnyView {
    let words = if detail.mark.is_some() { detail.words.clone() } else { format!("{}: {}", detail.label, detail.words) };
    let mark = detail.mark.map(|mark| view! { {marked(mark, language)}{" "} }.into_any());
    let citation = detail.citation.filter(|_| is_cited).map(|citation| citation_lines(&[citation], language));
    view! { <p class="ips-detail">{mark}{words}{citation}</p> }.into_any()
}
