//! The answers the result rests on, with how each is known.

use super::Told;
use super::findings::head;
use crate::screening::review::answer_lines;
use crate::session::Audience;
use crate::view::{Element, View, el};
use ips_core::policy::Fact;

/// Every question with its answer and its source, for the file.
pub(super) fn answers(told: &Told) -> Element {
    let words = told.session.words();
    let columns: &[&'static str] = if with_sources(told) { &[words.question, words.answer, words.source] } else { &[words.question, words.answer] };
    let rows: View = told.session.asked_facts().into_iter().map(|fact| row(told, fact)).collect();
    let table = el("table")
        .class("usa-table usa-table--stacked ips-answer-table")
        .child(el("caption").class("usa-sr-only").child(words.answers_heading))
        .child(head(columns))
        .child(el("tbody").child(rows));
    el("section").child(el("h2").child(words.answers_heading)).child(table)
}

fn with_sources(told: &Told) -> bool {
    told.session.audience == Audience::Worker
}

fn row(told: &Told, fact: &'static Fact) -> Element {
    let words = told.session.words();
    let source = with_sources(told).then(|| {
        let source = told.session.source(fact).map_or("–", |source| ips_files::source_words(source, told.voice, told.language));
        el("td").attr("data-label", words.source).child(source)
    });
    // On paper only what is answered is repeated: the rest stands among what is missing.
    let row = if told.session.is_answered(fact) { el("tr") } else { el("tr").class("ips-unanswered") };
    row.child(el("th").attr("scope", "row").attr("data-label", words.question).child(fact.label.get(told.language)))
        .child(el("td").attr("data-label", words.answer).child(answer_lines(told.session, fact)))
        .child(source)
}
