//! Findings, one below the other.

use super::citation::{citation_lines, mark};
use super::showing::Showing;
use ips_report::report::{Detail, Finding, Mark};
use ips_report::words::labels;
use leptos::prelude::*;

/// Findings as a list; criteria as a table, for each has a value.
pub(crate) fn findings(showing: &Showing, findings: &[Finding<'static>]) -> AnyView {
    if findings.is_empty() {
        return ().into_any();
    }
    if findings.iter().all(|finding| matches!(finding.mark, Some(Mark::Value(_) | Mark::Limit(_))) && !finding.title.is_empty()) {
        return criteria(showing, findings);
    }
    let items: Vec<AnyView> = findings.iter().map(|one| view! { <li>{finding(showing, one)}</li> }.into_any()).collect();
    let is_bare = findings.iter().all(|finding| finding.mark.is_none() && finding.citations.is_empty());
    let class = if is_bare { "usa-list" } else { "ips-plain-list" };
    view! { <ul class=class>{items}</ul> }.into_any()
}

fn criteria(showing: &Showing, findings: &[Finding<'static>]) -> AnyView {
    let labels = labels(showing.language);
    let head = [labels.criterion, labels.finding, labels.reason, labels.citation].map(|words| view! { <th scope="col">{words}</th> }.into_any());
    let head = Vec::from(head);
    let rows: Vec<AnyView> = findings.iter().map(|finding| criterion(showing, finding)).collect();
    view! { <table class="usa-table usa-table--stacked ips-findings"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

/// What is asked stands under the title, and everything else under the reason.
fn criterion(showing: &Showing, finding: &Finding<'static>) -> AnyView {
    let labels = labels(showing.language);
    let (asked, details): (Vec<_>, Vec<_>) = finding.details.iter().partition(|detail| detail.label.is_empty());
    let asked: Vec<AnyView> = asked.into_iter().map(|detail| view! { <span class="ips-requirement">{detail.words.clone()}</span> }.into_any()).collect();
    let details: Vec<AnyView> = details.into_iter().map(|one| detail(showing, one)).collect();
    view! {
        <tr>
            <th scope="row" data-label=labels.criterion>{finding.title.clone()}{asked}</th>
            <td data-label=labels.finding>{finding.mark.map(|one| mark(showing, one))}</td>
            <td data-label=labels.reason>{finding.words.clone()}{details}</td>
            <td data-label=labels.citation>{citation_lines(&finding.citations, showing.language)}{showing.notes(&finding.citations)}</td>
        </tr>
    }
    .into_any()
}

/// One finding: how it stands, what it is about, the sentence, what is to be known beside it, and the rules.
pub(crate) fn finding(showing: &Showing, finding: &Finding<'static>) -> AnyView {
    let shape = finding.mark.map(|one| view! { {mark(showing, one)}{" "} }.into_any());
    let ends = finding.title.ends_with(['.', ':', '?']) || finding.words.is_empty();
    let title = if ends { finding.title.clone() } else { format!("{}.", finding.title) };
    let title = (!finding.title.is_empty()).then(|| view! { <strong>{title}</strong>{" "} }.into_any());
    let details: Vec<AnyView> = finding.details.iter().map(|one| detail(showing, one)).collect();
    view! {
        {shape}
        {title}
        {finding.words.clone()}
        {details}
        {citation_lines(&finding.citations, showing.language)}
        {showing.notes(&finding.citations)}
    }
    .into_any()
}

fn detail(showing: &Showing, detail: &Detail<'static>) -> AnyView {
    // A part says by its mark what it is.
    let words = if detail.label.is_empty() || detail.mark.is_some() { detail.words.clone() } else { format!("{}: {}", detail.label, detail.words) };
    let mark = detail.mark.map(|one| view! { {mark(showing, one)} " " }.into_any());
    let citation = detail.citation.map(|citation| citation_lines(&[citation], showing.language));
    view! { <span class="ips-detail">{mark}{words}{citation}</span> }.into_any()
}
