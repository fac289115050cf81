//! Every answer in a list, to be checked and changed.

use super::actions::button;
use super::heading::main_heading;
use super::start::as_of_line;
use super::status::status;
use crate::heading::heading;
use crate::live::{click, live, text, typed, when};
use crate::session::{Audience, Session, Stage};
use ips_core::policy::Fact;
use ips_report::Source;
use leptos::prelude::*;

/// Check your answers. When the outcome is settled early it says so: the user may stop here or go on for the form.
pub(crate) fn review(session: Session) -> AnyView {
    let rows = live(move || session.asked_facts().into_iter().map(|fact| row(session, fact)).collect::<Vec<AnyView>>());
    view! {
        {main_heading(session, session.word(|words| words.review_heading))}
        <p class="ips-progress">{as_of_line(session)}</p>
        {when(move || session.is_settled_early(), move || settled(session))}
        <dl class="ips-answers">{rows}</dl>
        <div class="ips-buttons">
            {button(session, "usa-button usa-button--big", |words| words.see_result, move || session.go(Stage::Result))}
            {button(session, "usa-button usa-button--outline usa-button--big", |words| words.back, move || session.back())}
        </div>
        {status(session)}
    }
    .into_any()
}

fn settled(session: Session) -> AnyView {
    let go_on = move || {
        session.go_on.set(true);
        session.go_on_from_question();
    };
    view! {
        <div class="usa-alert usa-alert--info">
            <div class="usa-alert__body">
                {heading(2, session.word(|words| words.settled_heading), Some("usa-alert__heading"))}
                <p {..session.word(|words| words.settled_text)} class="usa-alert__text"></p>
                <p>{button(session, "usa-button usa-button--outline", |words| words.answer_rest, go_on)}</p>
            </div>
        </div>
    }
    .into_any()
}

fn row(session: Session, fact: &'static Fact) -> AnyView {
    let label = move || format!("{}: {}", session.words().change, fact.label.get(session.language.get()));
    let change = click(move || session.go(Stage::Question(fact.name.clone())));
    view! {
        <div class="ips-answers__row">
            <dt {..session.policy_text(&fact.label)}></dt>
            <dd {..text(move || answer_lines(session, fact))} class="ips-answers__value"></dd>
            <dd class="ips-answers__source">{source_field(session, fact)}</dd>
            <dd class="ips-answers__change">
                <button
                    {..session.word(|words| words.change)}
                    class="usa-button usa-button--unstyled"
                    part="button"
                    type="button"
                    aria-label=move || label()
                    on:click=change
                ></button>
            </dd>
        </div>
    }
    .into_any()
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
pub(crate) fn source_field(session: Session, fact: &'static Fact) -> AnyView {
    let is_shown = move || session.audience == Audience::Worker && session.is_answered(fact);
    when(is_shown, move || source_list(session, fact))
}

fn source_list(session: Session, fact: &'static Fact) -> AnyView {
    let id = format!("source-{}", fact.name);
    let label = text(move || format!("{}: {}", session.words().source, fact.label.get(session.language.get())));
    let choose = typed(move |word| session.put_source(fact, Source::ALL.into_iter().find(|source| value(*source) == word)));
    let options: Vec<AnyView> = Source::ALL.into_iter().map(|source| source_option(session, fact, source)).collect();
    view! {
        <label {..label} class="usa-sr-only" for=id.clone()></label>
        <select class="usa-select ips-source" id=id on:change=choose>
            <option {..session.word(|words| words.source)} value="" prop:selected=move || session.source(fact).is_none()></option>
            {options}
        </select>
    }
    .into_any()
}

fn source_option(session: Session, fact: &'static Fact, source: Source) -> AnyView {
    let words = text(move || session.speaker().source(source));
    view! { <option {..words} value=value(source) prop:selected=move || session.source(fact) == Some(source)></option> }.into_any()
}

/// The word for a source in the form, which nobody sees.
fn value(source: Source) -> String {
    format!("{source:?}")
}
