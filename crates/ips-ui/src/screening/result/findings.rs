//! Every criterion with its value, its reason and its citation; limitations apart.

use super::Told;
use crate::screening::worksheet::truth_class;
use ips_core::policy::{Citation, Group, RuleId};
use ips_core::{Finding, Truth};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

/// The findings in two tables.
#[component]
pub(crate) fn Findings(told: Told) -> impl IntoView {
    let words = told.session.words();
    view! {
        <section>
            <h2>{words.findings_heading}</h2>
            {table(&told, Group::Criterion)}
            {table(&told, Group::Limitation)}
            <Decisive told=told />
        </section>
    }
}

fn table(told: &Told, group: Group) -> Option<AnyView> {
    let (words, language) = (told.session.words(), told.session.language.get());
    let rows: Vec<AnyView> = told.found.findings.iter().filter(|finding| finding.criterion.group == group).map(|finding| row(told, finding)).collect();
    let note = (group == Group::Limitation).then_some(words.limitations_note);
    (!rows.is_empty()).then(|| {
        view! {
            <table class="usa-table usa-table--stacked ips-findings">
                <caption>{ips_files::group_name(group, language)} {note.map(|note| view! { <span class="ips-caption-note">{note}</span> })}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.criterion}</th>
                        <th scope="col">{words.finding}</th>
                        <th scope="col">{words.reason}</th>
                        <th scope="col">{words.citation}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
}

fn row(told: &Told, finding: &Finding<'static>) -> AnyView {
    let session = told.session;
    let (words, voice, language) = (session.words(), session.voice(), session.language.get());
    let criterion = finding.criterion;
    let parts: Vec<AnyView> = finding
        .parts
        .iter()
        .map(|part| {
            view! {
                <li>
                    <Value value=part.value language=language />
                    " "
                    {part.part.title.get(voice, language)}
                    <span class="ips-citation">{rules(&part.part.citation, &part.part.rules)}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    let parts = (!parts.is_empty()).then(|| view! { <ul class="usa-list usa-list--unstyled ips-parts">{parts}</ul> });
    view! {
        <tr>
            <th scope="row" data-label=words.criterion>
                {criterion.title.get(voice, language)}
                <span class="ips-requirement">{criterion.requirement.get(voice, language)}</span>
            </th>
            <td data-label=words.finding><Value value=finding.value language=language /></td>
            <td data-label=words.reason>{ips_files::reason_sentence(&finding.reason, told.found.policy, voice, language)} {parts}</td>
            <td data-label=words.citation><span class="ips-citation">{rules(&criterion.citation, &criterion.rules)}</span></td>
        </tr>
    }
    .into_any()
}

fn rules(citation: &Citation, rules: &[RuleId]) -> String {
    let ids: Vec<&str> = rules.iter().map(|rule| rule.0.as_str()).collect();
    format!("{citation} ({})", ids.join(", "))
}

/// Met, not met or not known, in a word and a shape.
#[component]
fn Value(value: Truth, language: ips_core::Language) -> impl IntoView {
    view! { <span class=format!("ips-value {}", truth_class(value))>{ips_files::truth_words(value, language)}</span> }
}

/// The smallest set of answers that forces the outcome.
#[component]
fn Decisive(told: Told) -> impl IntoView {
    let (words, language) = (told.session.words(), told.session.language.get());
    let labels: Vec<&str> = told.found.decisive.iter().filter_map(|name| told.found.policy.fact_named(name)).map(|fact| fact.label.get(language)).collect();
    (!labels.is_empty()).then(|| view! { <p class="ips-decisive"><strong>{words.decisive}</strong> " " {labels.join("; ")}</p> })
}
