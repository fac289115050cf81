//! Findings, one below the other.

use super::citation::{citation_lines, mark, notes};
use super::showing::Showing;
use ips_report::report::{Detail, Finding};
use leptos::prelude::*;

/// Findings as a list.
pub(crate) fn findings(showing: &Showing, findings: &[Finding<'static>]) -> AnyView {
    let items: Vec<AnyView> = findings.iter().map(|one| view! { <li>{finding(showing, one)}</li> }.into_any()).collect();
    view! { <ul class="ips-plain-list">{items}</ul> }.into_any()
}

/// One finding: how it stands, what it is about, the sentence, what is to be known beside it, and the rules.
pub(crate) fn finding(showing: &Showing, finding: &Finding<'static>) -> AnyView {
    let shape = finding.mark.map(|one| view! { {mark(showing, one)}{" "} }.into_any());
    let ends = finding.title.ends_with(['.', ':', '?']) || finding.words.is_empty();
    let title = if ends { finding.title.clone() } else { format!("{}.", finding.title) };
    let title = (!finding.title.is_empty()).then(|| view! { <strong>{title}</strong>{" "} }.into_any());
    let details: Vec<AnyView> = finding.details.iter().map(detail).collect();
    view! {
        {shape}
        {title}
        {finding.words.clone()}
        {details}
        {citation_lines(&finding.citations)}
        {notes(showing, &finding.citations)}
    }
    .into_any()
}

fn detail(detail: &Detail<'static>) -> AnyView {
    let words = if detail.label.is_empty() { detail.words.clone() } else { format!("{}: {}", detail.label, detail.words) };
    let citation = detail.citation.map(|citation| citation_lines(&[citation]));
    view! { <span class="ips-detail">{words}{citation}</span> }.into_any()
}
