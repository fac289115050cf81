//! What stands beside a finding: how it stands, which rules it rests on, where they stand, and what is unclear about them.

use super::fold::{Folds, fold};
use super::showing::{More, Showing};
use ips_core::policy::planning::Severity;
use ips_core::{Citation, Language, Truth, Voice};
use ips_report::Speaker;
use ips_report::report::{Mark, Note};
use ips_report::words::labels;
use leptos::prelude::*;

/// How something stands, as a word and a shape.
pub(crate) fn mark(showing: &Showing, mark: Mark) -> AnyView {
    marked(mark, showing.language)
}

/// The same where no report is shown.
pub(crate) fn marked(mark: Mark, language: Language) -> AnyView {
    let speaker = Speaker::new(&(), Voice::Worker, language);
    let (class, word) = match mark {
        Mark::Rule(severity) => (severity_class(severity), labels(language).severity(severity)),
        // What is kept or open needs no word: the line above the list says which it is.
        Mark::Kept => ("ips-severity ips-severity--kept", ""),
        Mark::NotAssessed => ("ips-severity ips-severity--open", ""),
        Mark::Value(value) => (truth_class(value), speaker.truth(value)),
        Mark::Limit(value) => (truth_class(value), speaker.limitation(value)),
        Mark::Refused => ("ips-severity ips-severity--refused", ""),
        Mark::Late => ("ips-late", labels(language).late),
    };
    let hidden = word.is_empty().then_some("true");
    view! { <span class=class aria-hidden=hidden>{word}</span> }.into_any()
}

/// The classes of the value of a criterion.
pub(crate) fn truth_class(value: Truth) -> &'static str {
    match value {
        Truth::Met => "ips-value ips-value--met",
        Truth::NotMet => "ips-value ips-value--not-met",
        Truth::Unknown => "ips-value ips-value--open",
    }
}

/// The classes of a severity.
pub(super) fn severity_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Must => "ips-severity ips-severity--must",
        Severity::Should => "ips-severity ips-severity--should",
        Severity::May => "ips-severity ips-severity--may",
    }
}

/// The rule ids and the place in the document of each citation, in small lines; one that reads like another is shown once. The headings of the
/// documents are English, the items are in the language of the page.
pub(crate) fn citation_lines(citations: &[Citation<'static>], language: Language) -> AnyView {
    let mut shown: Vec<(String, &'static str, String)> = Vec::new();
    for citation in citations {
        let line = (citation.ids(), citation.heading, format!(", {}", citation.item.get(language)));
        if !shown.contains(&line) {
            shown.push(line);
        }
    }
    let line = |(ids, heading, item): (String, &'static str, String)| {
        view! { <span class="ips-citation">{format!("{ids} · ")}<span lang="en">{heading}</span>{item}</span> }.into_any()
    };
    let lines = shown.into_iter().map(line);
    lines.collect::<Vec<AnyView>>().into_any()
}

/// The notes on unclear text that belong to some citations, each once, folded away; nothing where there are none.
pub(super) fn notes(showing: &Showing, more: &More, citations: &[Citation<'static>]) -> AnyView {
    let ids: Vec<&str> = citations.iter().flat_map(|citation| citation.notes).map(String::as_str).collect();
    let notes: Vec<Note> = more.notes.iter().filter(|note| ids.contains(&note.id.as_str())).cloned().collect();
    if notes.is_empty() {
        return ().into_any();
    }
    let ids = notes.iter().map(|note| note.id.as_str()).collect::<Vec<_>>().join(", ");
    let summary = format!("{} ({ids})", labels(showing.language).unclear).into_any();
    let showing = showing.clone();
    let items = move || {
        let items: Vec<AnyView> = notes.iter().map(|note| item(&showing, note)).collect();
        view! { <ul class="usa-list">{items}</ul> }.into_any()
    };
    fold("ips-source-notes", Folds::closed(), summary, items)
}

fn item(showing: &Showing, note: &Note) -> AnyView {
    let advice = showing.speaker().advice(note.advice);
    let Note { id, words, .. } = note.clone();
    view! { <li><strong>{format!("{advice}: ")}</strong>{words}<span class="ips-citation">{id}</span></li> }.into_any()
}
