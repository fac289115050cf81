//! What stands beside a result: how strong it is, which rules it rests on, where they stand, and what is unclear about them.

use super::fold::fold;
use super::session::Planner;
use crate::live::text;
use ips_core::policy::planning::{PlanningNote, Severity, Source};
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
pub(crate) fn source_line(source: &'static Source) -> AnyView {
    let rules: Vec<&str> = source.rules.iter().map(|rule| rule.0.as_str()).collect();
    let place = format!("{}, {}", source.heading, source.item);
    view! { <span class="ips-citation">{format!("{} · ", rules.join(", "))}<span lang="en">{place}</span></span> }.into_any()
}

/// The line of each source, one below the other; a source that comes twice is shown once.
pub(crate) fn source_lines(sources: impl IntoIterator<Item = &'static Source>) -> AnyView {
    let mut shown: Vec<&Source> = Vec::new();
    let mut lines = Vec::new();
    for source in sources {
        if !shown.contains(&source) {
            shown.push(source);
            lines.push(source_line(source));
        }
    }
    lines.into_any()
}

/// The notes on unclear text that belong to some sources, each once, folded away; nothing where there are none.
pub(crate) fn note_list(planner: Planner, sources: impl IntoIterator<Item = &'static Source>) -> AnyView {
    let program = planner.program.get_untracked();
    let mut notes: Vec<&'static PlanningNote> = Vec::new();
    for note in sources.into_iter().flat_map(|source| &source.notes).filter_map(|id| program.note(id)) {
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

/// The line of a source and the notes that belong to it.
pub(crate) fn noted_source(planner: Planner, source: &'static Source) -> AnyView {
    view! { {source_line(source)} {note_list(planner, [source])} }.into_any()
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
