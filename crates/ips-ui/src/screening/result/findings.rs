//! Every criterion with its value, its reason and its citation; limitations apart.

use super::Told;
use crate::live::text;
use crate::screening::heading::heading;
use crate::screening::worksheet::truth_class;
use ips_core::policy::{Citation, Group, RuleId};
use ips_core::{Finding, PartFinding, Reason, Truth};
use leptos::prelude::*;

/// The findings in two tables.
pub(super) fn findings(told: &Told) -> AnyView {
    let words = told.session.words();
    view! {
        <section>
            {heading(text(|| words.findings_heading), None)}
            {table(told, Group::Criterion)}
            {table(told, Group::Limitation)}
            {decisive(told)}
        </section>
    }
    .into_any()
}

fn table(told: &Told, group: Group) -> Option<AnyView> {
    let words = told.session.words();
    let rows: Vec<AnyView> = told.found.findings.iter().filter(|finding| finding.criterion.group == group).map(|finding| row(told, finding)).collect();
    if rows.is_empty() {
        return None;
    }
    let note = (group == Group::Limitation).then(|| view! { <span class="ips-caption-note">{words.limitations_note}</span> }.into_any());
    let table = view! {
        <table class="usa-table usa-table--stacked ips-findings">
            <caption>{ips_files::group_name(group, told.language)} " " {note}</caption>
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

fn row(told: &Told, finding: &Finding<'static>) -> AnyView {
    let words = told.session.words();
    let (voice, language) = (told.voice, told.language);
    let criterion = finding.criterion;
    let parts = (!finding.parts.is_empty()).then(|| {
        let parts: Vec<AnyView> = finding.parts.iter().map(|found| part(told, found)).collect();
        view! { <ul class="usa-list usa-list--unstyled ips-parts">{parts}</ul> }.into_any()
    });
    view! {
        <tr>
            <th scope="row" data-label=words.criterion>
                {criterion.title.get(voice, language)}
                <span class="ips-requirement">{criterion.requirement.get(voice, language)}</span>
            </th>
            <td data-label=words.finding>{value(told, finding.value)}</td>
            <td data-label=words.reason>{reason(told, finding)} " " {parts}</td>
            <td data-label=words.citation>{citation(rules(&criterion.citation, &criterion.rules))}</td>
        </tr>
    }
    .into_any()
}

/// Why. Where the answers alone decide, they say it best.
fn reason(told: &Told, finding: &Finding<'static>) -> String {
    let (voice, language) = (told.voice, told.language);
    if finding.reason == Reason::Answered && !finding.facts.is_empty() {
        let answers: Vec<String> = finding
            .facts
            .iter()
            .map(|answered| format!("{}: {}", answered.fact.label.get(language), ips_files::answer_text(answered, voice, language)))
            .collect();
        return format!("{}.", answers.join("; "));
    }
    ips_files::reason_sentence(&finding.reason, told.found.policy, voice, language)
}

fn part(told: &Told, found: &PartFinding<'static>) -> AnyView {
    view! {
        <li>
            {value(told, found.value)}
            " "
            {found.part.title.get(told.voice, told.language)}
            {citation(rules(&found.part.citation, &found.part.rules))}
        </li>
    }
    .into_any()
}

/// Where a rule stands.
pub(super) fn citation(text: String) -> AnyView {
    view! { <span class="ips-citation">{text}</span> }.into_any()
}

/// A citation or a name with the ids of its rules.
pub(super) fn rules(citation: &Citation, rules: &[RuleId]) -> String {
    with_rules(citation.to_string(), rules)
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
fn value(told: &Told, value: Truth) -> AnyView {
    view! { <span class=format!("ips-value {}", truth_class(value))>{ips_files::truth_words(value, told.language)}</span> }.into_any()
}

/// The smallest set of answers that forces the outcome.
fn decisive(told: &Told) -> Option<AnyView> {
    let labels: Vec<&str> =
        told.found.decisive.iter().filter_map(|name| told.found.policy.fact_named(name)).map(|fact| fact.label.get(told.language)).collect();
    let words = told.session.words();
    (!labels.is_empty()).then(|| view! { <p class="ips-decisive"><strong>{words.decisive}</strong> " " {labels.join("; ")}</p> }.into_any())
}
