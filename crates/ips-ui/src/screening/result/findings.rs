//! Every criterion with its value, its reason and its citation; limitations apart.

use super::result_view::ResultView;
use crate::live::text;
use crate::report::truth_class;
use crate::screening::heading::heading;
use ips_core::policy::{Group, RuleId};
use ips_core::screening::PartFinding;
use ips_core::{Citation, Finding, Reason, Truth};
use leptos::prelude::*;

/// The findings in two tables.
pub(super) fn findings(result: &ResultView) -> AnyView {
    let words = result.session.words();
    view! {
        <section>
            {heading(text(|| words.findings_heading), None)}
            {table(result, Group::Criterion)}
            {table(result, Group::Limitation)}
            {decisive(result)}
        </section>
    }
    .into_any()
}

fn table(result: &ResultView, group: Group) -> Option<AnyView> {
    let words = result.session.words();
    let rows: Vec<AnyView> = result.found.findings.iter().filter(|finding| finding.criterion.group == group).map(|finding| row(result, finding)).collect();
    if rows.is_empty() {
        return None;
    }
    let note = (group == Group::Limitation).then(|| view! { <span class="ips-caption-note">{words.limitations_note}</span> }.into_any());
    let table = view! {
        <table class="usa-table usa-table--stacked ips-findings">
            <caption>{result.speaker.group(group)} " " {note}</caption>
            {head(&[words.criterion, words.finding, words.reason, words.citation])}
            <tbody>{rows}</tbody>
        </table>
    };
    Some(table.into_any())
}

/// The head of a table.
pub(super) fn head(columns: &[&'static str]) -> AnyView {
    let columns: Vec<AnyView> = columns.iter().map(|column| view! { <th scope="col">{*column}</th> }.into_any()).collect();
    view! { <thead><tr>{columns}</tr></thead> }.into_any()
}

fn row(result: &ResultView, finding: &Finding<'static>) -> AnyView {
    let words = result.session.words();
    let (voice, language) = (result.voice, result.language);
    let criterion = finding.criterion;
    let parts = (!finding.parts.is_empty()).then(|| {
        let parts: Vec<AnyView> = finding.parts.iter().map(|found| part(result, found)).collect();
        view! { <ul class="usa-list usa-list--unstyled ips-parts">{parts}</ul> }.into_any()
    });
    view! {
        <tr>
            <th scope="row" data-label=words.criterion>
                {criterion.title.get(voice, language)}
                <span class="ips-requirement">{criterion.requirement.get(voice, language)}</span>
            </th>
            <td data-label=words.finding>{value(result, finding.value)}</td>
            <td data-label=words.reason>{reason(result, finding)} " " {parts}</td>
            <td data-label=words.citation>{citation(rules(&finding.citation))}</td>
        </tr>
    }
    .into_any()
}

/// Why. Where the answers alone decide, they say it best.
fn reason(result: &ResultView, finding: &Finding<'static>) -> String {
    let language = result.language;
    if finding.reason == Reason::Answered && !finding.facts.is_empty() {
        let answers: Vec<String> =
            finding.facts.iter().map(|answered| format!("{}: {}", answered.fact.label.get(language), result.speaker.answer(answered))).collect();
        return format!("{}.", answers.join("; "));
    }
    result.speaker.reason(&finding.reason)
}

fn part(result: &ResultView, found: &PartFinding<'static>) -> AnyView {
    view! {
        <li>
            {value(result, found.value)}
            " "
            {found.part.title.get(result.voice, result.language)}
            {citation(rules(&found.citation))}
        </li>
    }
    .into_any()
}

/// Where a rule stands.
pub(super) fn citation(text: String) -> AnyView {
    view! { <span class="ips-citation">{text}</span> }.into_any()
}

/// A citation or a name with the ids of its rules.
pub(super) fn rules(citation: &Citation<'_>) -> String {
    with_rules(format!("{}, {}", citation.heading, citation.item), citation.rules)
}

/// A text with the ids of its rules.
pub(super) fn with_rules(mut text: String, rules: &[RuleId]) -> String {
    text.push_str(" (");
    for (place, rule) in rules.iter().enumerate() {
        if place > 0 {
            text.push_str(", ");
        }
        text.push_str(&rule.0);
    }
    text.push(')');
    text
}

/// Met, not met or not known, in a word and a shape.
fn value(result: &ResultView, value: Truth) -> AnyView {
    view! { <span class=truth_class(value)>{result.speaker.truth(value)}</span> }.into_any()
}

/// The smallest set of answers that forces the outcome.
fn decisive(result: &ResultView) -> Option<AnyView> {
    let labels: Vec<&str> =
        result.found.decisive.iter().filter_map(|name| result.found.policy.fact_named(name)).map(|fact| fact.label.get(result.language)).collect();
    let words = result.session.words();
    (!labels.is_empty()).then(|| view! { <p class="ips-decisive"><strong>{words.decisive}</strong> " " {labels.join("; ")}</p> }.into_any())
}
