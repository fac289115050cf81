//! One question on a page.

use super::actions::button;
use super::heading::heading;
use super::start::as_of_line;
use super::status::status;
use crate::fields::{Form, fact_error, fact_field, field_error, help};
use crate::reactive::prelude::*;
use crate::session::{Session, Stage};
use crate::view::{Element, View, el, several, text, when};
use ips_core::policy::{Fact, Party};

/// One question, with the way back and on. Going on needs an answer; "I don't know" is one.
pub(crate) fn question(session: Session, fact: &'static Fact) -> View {
    let unanswered = RwSignal::new(false);
    let form = el("form")
        .class("ips-question")
        .flag("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            untrack(|| go_on(session, fact, unanswered));
        })
        .child(heading(session, session.wording(&fact.question)))
        .child(help(session, fact))
        .child(ask_whom(session, fact))
        .child(answer(session, fact, unanswered))
        .child(buttons(session));
    several([progress(session).into(), form.into(), status(session).into()])
}

fn go_on(session: Session, fact: &'static Fact, unanswered: RwSignal<bool>) {
    unanswered.set(!session.is_answered(fact));
    let wrong = fact_error(session, fact).is_some() || session.stand_ins(fact).into_iter().any(|other| fact_error(session, other).is_some());
    if !unanswered.get() && !wrong {
        session.go_on_from_question();
    }
}

fn answer(session: Session, fact: &'static Fact, unanswered: RwSignal<bool>) -> Element {
    let no_answer = move || unanswered.get() && !session.is_answered(fact);
    let class = move || {
        let wrong = fact_error(session, fact).is_some() || no_answer();
        Some(if wrong { "usa-form-group usa-form-group--error" } else { "usa-form-group" })
    };
    let missing = move || el("p").class("usa-error-message").attr("role", "alert").child(session.word(|words| words.choose_an_answer));
    let fields = el("fieldset").class("usa-fieldset").child(el("legend").class("usa-sr-only").child(session.wording(&fact.question))).child(fact_field(
        session,
        fact,
        Form::Page,
    ));
    el("div").live_attr("class", class).child(when(no_answer, missing)).child(field_error(session, fact)).child(fields)
}

fn buttons(session: Session) -> Element {
    el("div")
        .class("ips-buttons")
        .child(el("button").class("usa-button usa-button--big").attr("type", "submit").child(session.word(|words| words.go_on)))
        .child(button(session, "usa-button usa-button--outline usa-button--big", |words| words.back, move || session.back()))
        .child(button(session, "usa-button usa-button--unstyled", |words| words.see_answers, move || session.go(Stage::Review)))
}

/// Who knows best, when it is not the person on the phone.
fn ask_whom(session: Session, fact: &'static Fact) -> Option<Element> {
    let party = fact.ask.first().copied().filter(|party| *party != Party::Person)?;
    let sentence = move || format!("{}: {}", session.words().knows_best, ips_files::party_name(party, session.voice(), session.language.get()));
    Some(el("p").class("ips-ask-whom").child(text(sentence)))
}

fn progress(session: Session) -> Element {
    let sentence = move || {
        let (answered, all) = session.progress();
        (session.words().answered_of)(answered, all)
    };
    el("p").class("ips-progress").child(text(sentence)).child(" · ").child(as_of_line(session))
}
