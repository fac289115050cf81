//! What stands beside a result: how strong it is, which rules it rests on, where they stand, and what is unclear about them.

use super::fold::fold;
use super::session::Planner;
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, several, text};
use ips_core::policy::planning::{PlanningNote, Severity, Source};

/// How strongly a rule speaks, in a word and a shape.
pub(crate) fn severity_mark(planner: Planner, severity: Severity) -> Element {
    let (class, word): (_, fn([&'static str; 3]) -> &'static str) = match severity {
        Severity::Must => ("ips-severity ips-severity--must", |[must, ..]| must),
        Severity::Should => ("ips-severity ips-severity--should", |[_, should, _]| should),
        Severity::May => ("ips-severity ips-severity--may", |[.., may]| may),
    };
    el("span").class(class).child(text(move || word(planner.words().frame.severities)))
}

/// The rule ids and the place in the document, in one small line. The headings of the documents are English.
pub(crate) fn source_line(source: &'static Source) -> Element {
    let rules: Vec<&str> = source.rules.iter().map(|rule| rule.0.as_str()).collect();
    let place = el("span").attr("lang", "en").child(format!("{}, {}", source.heading, source.item));
    el("span").class("ips-citation").child(format!("{} · ", rules.join(", "))).child(place)
}

/// The line of each source, one below the other; a source that comes twice is shown once.
pub(crate) fn source_lines(sources: impl IntoIterator<Item = &'static Source>) -> View {
    let mut shown: Vec<&Source> = Vec::new();
    let mut lines = Vec::new();
    for source in sources {
        if !shown.contains(&source) {
            shown.push(source);
            lines.push(View::from(source_line(source)));
        }
    }
    lines.into()
}

/// The notes on unclear text that belong to some sources, each once, folded away; nothing where there are none.
pub(crate) fn note_list(planner: Planner, sources: impl IntoIterator<Item = &'static Source>) -> View {
    let program = planner.program.get_untracked();
    let mut notes: Vec<&'static PlanningNote> = Vec::new();
    for note in sources.into_iter().flat_map(|source| &source.notes).filter_map(|id| program.note(id)) {
        if notes.iter().all(|shown| shown.id != note.id) {
            notes.push(note);
        }
    }
    let ids = notes.iter().map(|note| note.id.as_str()).collect::<Vec<_>>().join(", ");
    let list = (!notes.is_empty()).then(|| {
        let summary = several([planner.word(|words| words.frame.notes), format!(" ({ids})").into()]);
        let items = move || el("ul").class("usa-list").child(notes.iter().map(|note| note_item(planner, note)).collect::<View>());
        fold("ips-source-notes", RwSignal::new(false), summary, items)
    });
    list.into()
}

/// The line of a source and the notes that belong to it.
pub(crate) fn noted_source(planner: Planner, source: &'static Source) -> View {
    several([source_line(source).into(), note_list(planner, [source])])
}

fn note_item(planner: Planner, note: &'static PlanningNote) -> Element {
    let advice = move || format!("{}: ", ips_files::advice_words(note.advice, planner.language.get()));
    el("li").child(el("strong").child(text(advice))).child(planner.policy_text(&note.text)).child(el("span").class("ips-citation").child(note.id.as_str()))
}
