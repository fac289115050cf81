//! Every answer in a list, to be checked and changed.

use super::actions::button;
use super::heading::heading;
use super::start::as_of_line;
use super::status::status;
use crate::session::{Audience, Session, Stage};
use crate::view::{Element, View, el, live, several, text, when};
use ips_core::policy::Fact;
use ips_files::Source;

/// Check your answers. When the outcome is settled early it says so: the user may stop here or go on for the form.
pub(crate) fn review(session: Session) -> View {
    let rows = live(move || session.asked_facts().into_iter().map(|fact| row(session, fact)).collect::<View>());
    let buttons = el("div")
        .class("ips-buttons")
        .child(button(session, "usa-button usa-button--big", |words| words.see_result, move || session.go(Stage::Result)))
        .child(button(session, "usa-button usa-button--outline usa-button--big", |words| words.back, move || session.back()));
    several([
        heading(session, session.word(|words| words.review_heading)).into(),
        el("p").class("ips-progress").child(as_of_line(session)).into(),
        when(move || session.is_settled_early(), move || settled(session)),
        el("dl").class("ips-answers").child(rows).into(),
        buttons.into(),
        status(session).into(),
    ])
}

fn settled(session: Session) -> Element {
    let go_on = move || {
        session.go_on.set(true);
        session.go_on_from_question();
    };
    let body = el("div")
        .class("usa-alert__body")
        .child(el("h2").class("usa-alert__heading").child(session.word(|words| words.settled_heading)))
        .child(el("p").class("usa-alert__text").child(session.word(|words| words.settled_text)))
        .child(el("p").child(button(session, "usa-button usa-button--outline", |words| words.answer_rest, go_on)));
    el("div").class("usa-alert usa-alert--info").child(body)
}

fn row(session: Session, fact: &'static Fact) -> Element {
    let change = button(session, "usa-button usa-button--unstyled", |words| words.change, move || session.go(Stage::Question(fact.name.clone())))
        .live_attr("aria-label", move || Some(format!("{}: {}", session.words().change, fact.label.get(session.language.get()))));
    el("div")
        .class("ips-answers__row")
        .child(el("dt").child(session.policy_text(&fact.label)))
        .child(el("dd").class("ips-answers__value").child(text(move || answer_lines(session, fact))))
        .child(el("dd").class("ips-answers__source").child(source_field(session, fact)))
        .child(el("dd").class("ips-answers__change").child(change))
}

/// The answer in words, with those of the facts that stand in for it.
pub(crate) fn answer_lines(session: Session, fact: &'static Fact) -> String {
    let mut lines = String::new();
    let mut add = |label: Option<&str>, text: Option<String>| {
        let Some(text) = text else { return };
        if !lines.is_empty() {
            lines.push_str("; ");
        }
        if let Some(label) = label {
            lines.push_str(label);
            lines.push_str(": ");
        }
        lines.push_str(&text);
    };
    add(None, session.answer_text(fact));
    for other in session.stand_ins(fact) {
        add(Some(other.label.get(session.language.get())), session.answer_text(other));
    }
    if lines.is_empty() { session.words().not_answered.to_owned() } else { lines }
}

/// How the answer is known: said, seen or on file.
pub(crate) fn source_field(session: Session, fact: &'static Fact) -> View {
    let is_shown = move || session.audience == Audience::Worker && session.is_answered(fact);
    when(is_shown, move || source_list(session, fact))
}

fn source_list(session: Session, fact: &'static Fact) -> View {
    let id = format!("source-{}", fact.name);
    let label = text(move || format!("{}: {}", session.words().source, fact.label.get(session.language.get())));
    let none = el("option").attr("value", "").selected(move || session.source(fact).is_none()).child(session.word(|words| words.source));
    let choose = move |word: String| session.put_source(fact, Source::ALL.into_iter().find(|source| value(*source) == word));
    several([
        el("label").class("usa-sr-only").attr("for", id.clone()).child(label).into(),
        el("select")
            .class("usa-select ips-source")
            .attr("id", id)
            .on_text("change", choose)
            .child(none)
            .child(Source::ALL.into_iter().map(|source| source_option(session, fact, source)).collect::<View>())
            .into(),
    ])
}

fn source_option(session: Session, fact: &'static Fact, source: Source) -> Element {
    el("option")
        .attr("value", value(source))
        .selected(move || session.source(fact) == Some(source))
        .child(text(move || ips_files::source_words(source, session.voice(), session.language.get())))
}

/// The word for a source in the form, which nobody sees.
fn value(source: Source) -> String {
    format!("{source:?}")
}
