//! What stands beside a result: how strong it is, which rules it rests on, where they stand, and what is unclear about them.

use super::fold::fold;
use super::session::Planner;
use crate::live::text;
use ips_core::Citation;
use ips_core::policy::planning::{PlanningNote, Severity};
use leptos::prelude::*;

/// How strongly a rule speaks, in a word and a shape.
pub(crate) fn severity_mark(planner: Planner, severity: Severity) -> AnyView {
    let (class, word): (_, fn([&'static str; 3]) -> &'static str) = match severity {
        Severity::Must => ("ips-severity ips-severity--must", |[must, ..]| must),
        Severity::Should => ("ips-severity ips-severity--should", |[_, should, _]| should),
        Severity::May => ("ips-severity ips-severity--may", |[.., may]| may),
    };
    view! { <span {..text(move || word(planner.words().frame.severities))} class=class></span> }.into_any()
}

/// The rule ids and the place in the document, in one small line. The headings of the documents are English.
pub(crate) fn citation_line(citation: Citation<'static>) -> AnyView {
    let rules: Vec<&str> = citation.rules.iter().map(|rule| rule.0.as_str()).collect();
    let place = format!("{}, {}", citation.heading, citation.item);
    view! { <span class="ips-citation">{format!("{} · ", rules.join(", "))}<span lang="en">{place}</span></span> }.into_any()
}

/// The line of each citation, one below the other; one that comes twice is shown once.
pub(crate) fn citation_lines(citations: impl IntoIterator<Item = Citation<'static>>) -> AnyView {
    let mut shown: Vec<Citation<'_>> = Vec::new();
    let mut lines = Vec::new();
    for citation in citations {
        if !shown.contains(&citation) {
            shown.push(citation);
            lines.push(citation_line(citation));
        }
    }
    lines.into_any()
}

/// The notes on unclear text that belong to some citations, each once, folded away; nothing where there are none.
pub(crate) fn note_list(planner: Planner, citations: impl IntoIterator<Item = Citation<'static>>) -> AnyView {
    let program = planner.program.get_untracked();
    let mut notes: Vec<&'static PlanningNote> = Vec::new();
    for note in citations.into_iter().flat_map(|citation| citation.notes).filter_map(|id| program.note(id)) {
        if notes.iter().all(|shown| shown.id != note.id) {
            notes.push(note);
        }
    }
    if notes.is_empty() {
        return ().into_any();
    }
    let ids = notes.iter().map(|note| note.id.as_str()).collect::<Vec<_>>().join(", ");
    let summary = view! { <span {..planner.word(|words| words.frame.notes)}></span> {format!(" ({ids})")} }.into_any();
    let items = move || {
        let items: Vec<AnyView> = notes.iter().map(|note| note_item(planner, note)).collect();
        view! { <ul class="usa-list">{items}</ul> }.into_any()
    };
    fold("ips-source-notes", RwSignal::new(false), summary, items)
}

/// The line of a citation and the notes that belong to it.
pub(crate) fn noted_citation(planner: Planner, citation: Citation<'static>) -> AnyView {
    view! { {citation_line(citation)} {note_list(planner, [citation])} }.into_any()
}

fn note_item(planner: Planner, note: &'static PlanningNote) -> AnyView {
    let advice = move || format!("{}: ", ips_files::advice_words(note.advice, planner.language.get()));
    view! {
        <li>
            <strong {..text(advice)}></strong>
            <span {..planner.policy_text(&note.text)}></span>
            <span class="ips-citation">{note.id.as_str()}</span>
        </li>
    }
    .into_any()
}
