//! The paper for a payer's reviewer: one page with the head, each criterion with its answers and how they are known, what is missing, the notes, and a line
//! to sign.

use super::next::changes;
use super::notes::parted;
use crate::heading::heading;
use crate::live::text;
use crate::report::{citation_lines, marked};
use crate::session::Session;
use ips_core::policy::{Group, Note};
use ips_core::{Determination, Finding, Voice};
use ips_report::report::{Mark, asks};
use ips_report::words::{labels, result_page};
use leptos::prelude::*;

/// The class of what is filled in by hand. An element without anything that is computed would be made from a text, which the published security policy forbids.
const BY_HAND: &str = "ips-by-hand";

/// The page. On a screen only the request shows it.
pub(super) fn sheet(session: Session, found: &Determination<'static>) -> AnyView {
    let (language, words) = (session.language.get(), result_page(session.language.get()));
    let (labels, identity) = (labels(language), &found.policy.document().policy);
    let title = session.speaker().outcome_heading(found);
    view! {
        <section class="ips-sheet">
            {heading(2, text(move || title.clone()), None)}
            <p class="ips-requirement">{format!("{} · {}", identity.title.get(language), identity.payer.get(language))}</p>
            <dl class="ips-sheet__head">
                {field(labels.reference_code, session.reference.get_untracked())}
                {field(labels.policy, format!("{} · {}", identity.document, found.policy_version))}
                {field(labels.as_of_date, session.speaker().date(found.as_of))}
                {field(labels.fingerprint, found.fingerprint.clone())}
                {field(words.agency, String::new())}
                {field(words.worker, String::new())}
            </dl>
            {table(session, found)}
            {missing(session, found)}
            {notes(session, found)}
            <p class="ips-sheet__small">{identity.decision.get(Voice::Reviewer, language)}</p>
            {signature(session)}
        </section>
    }
    .into_any()
}

/// A label with what it says, or a line to write on.
pub(super) fn field(label: &'static str, content: String) -> AnyView {
    let class = if content.trim().is_empty() { BY_HAND } else { "" };
    view! { <div><dt>{label}</dt><dd class=class>{content}</dd></div> }.into_any()
}

/// A line to sign on, with the day.
pub(super) fn signature(session: Session) -> AnyView {
    let words = result_page(session.language.get());
    view! { <dl class="ips-sheet__head ips-signature">{field(words.signature, String::new())}{field(words.date, String::new())}</dl> }.into_any()
}

fn table(session: Session, found: &Determination<'static>) -> AnyView {
    let (language, words) = (session.language.get(), result_page(session.language.get()));
    let labels = labels(language);
    let head = [labels.criterion, labels.finding, session.words().answer, session.words().source, words.date, labels.citation];
    let head: Vec<AnyView> = head.into_iter().map(|title| view! { <th scope="col">{title}</th> }.into_any()).collect();
    let of = |group| found.findings.iter().filter(move |finding| finding.group == group).map(|finding| row(session, finding)).collect::<Vec<AnyView>>();
    let limitations = of(Group::Limitation);
    let limitations =
        (!limitations.is_empty()).then(|| view! { <tbody><tr><th scope="rowgroup" colspan="6">{labels.limitations}</th></tr>{limitations}</tbody> }.into_any());
    view! { <table class="usa-table ips-sheet__table"><thead><tr>{head}</tr></thead><tbody>{of(Group::Criterion)}</tbody>{limitations}</table> }.into_any()
}

fn row(session: Session, finding: &Finding<'static>) -> AnyView {
    let (speaker, language) = (session.speaker(), session.language.get());
    let criterion = finding.criterion;
    let mark = if finding.group == Group::Limitation { Mark::Limit(finding.value) } else { Mark::Value(finding.value) };
    let mut answers: Vec<String> = Vec::new();
    let mut sources: Vec<&'static str> = Vec::new();
    for answered in &finding.facts {
        answers.push(format!("{}: {}", answered.fact.label.get(language), speaker.answer(answered)));
        if let Some(source) = session.source(answered.fact).map(|source| speaker.source(source))
            && !sources.contains(&source)
        {
            sources.push(source);
        }
    }
    view! {
        <tr>
            <th scope="row">{session.worded(&criterion.title)}</th>
            <td>{marked(mark, language)}</td>
            <td>{answers.join("; ")}</td>
            <td>{sources.join(", ")}</td>
            <td class=BY_HAND></td>
            <td>{citation_lines(&[finding.citation], language)}</td>
        </tr>
    }
    .into_any()
}

/// What is missing, a line for each party, or what would change a no.
fn missing(session: Session, found: &Determination<'static>) -> Option<AnyView> {
    let labels = labels(session.language.get());
    let groups = asks(found, "", session.speaker());
    let mut items: Vec<AnyView> = Vec::new();
    for group in groups {
        let asked: Vec<String> = group
            .asks
            .iter()
            .map(|ask| {
                let papers: Vec<&str> = ask.papers.iter().map(|paper| paper.words.as_str()).collect();
                if papers.is_empty() {
                    format!("{} ({})", ask.title, ask.words.trim_end_matches(':'))
                } else {
                    format!("{} ({})", ask.title, papers.join("; "))
                }
            })
            .collect();
        items.push(view! { <li><strong>{group.heading}</strong>{": "}{asked.join("; ")}</li> }.into_any());
    }
    let title = if items.is_empty() { labels.what_would_change } else { labels.still_needed };
    items.extend(changes(session, found));
    (!items.is_empty()).then(|| view! { {heading(3, text(move || title), None)}<ul class="usa-list ips-sheet__small">{items}</ul> }.into_any())
}

fn notes(session: Session, found: &Determination<'static>) -> Option<AnyView> {
    let (mut all, remarks) = parted(found);
    all.extend(remarks);
    let language = session.language.get();
    let item = |note: &'static Note| {
        let advice = session.speaker().advice(note.advice);
        view! { <li><strong>{format!("{advice} ({})", note.id)}</strong>{": "}{note.words.get(Voice::Reviewer, language)}</li> }.into_any()
    };
    let title = labels(language).notes;
    let items: Vec<AnyView> = all.into_iter().map(item).collect();
    (!items.is_empty()).then(|| view! { {heading(3, text(move || title), None)}<ul class="usa-list ips-sheet__notes">{items}</ul> }.into_any())
}
