//! Every answer in a list, to be checked and changed.

use super::heading::Heading;
use super::status::Status;
use crate::live::{change, click, live, text, view, when};
use crate::session::{Audience, Session, Stage};
use ips_core::policy::Fact;
use ips_files::Source;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

/// Check your answers. When the outcome is settled early it says so: the user may stop here or go on for the form.
#[component]
pub(crate) fn Review(session: Session) -> impl IntoView {
    let heading = Signal::derive(move || session.words().review_heading.to_owned());
    let rows = view(move || session.asked_facts().into_iter().map(|fact| row(session, fact)).collect::<Vec<AnyView>>().into_any());

    view! {
        <Heading session=session text=heading />
        {when(move || session.is_settled_early(), move || settled(session))}
        <dl class="ips-answers">{rows}</dl>
        <div class="ips-buttons">
            <button class="usa-button usa-button--big" type="button" on:click=click(move || session.go(Stage::Result))>
                {session.word(|words| words.see_result)}
            </button>
            <button class="usa-button usa-button--outline usa-button--big" type="button" on:click=click(move || session.back())>
                {session.word(|words| words.back)}
            </button>
        </div>
        <Status session=session />
    }
}

fn settled(session: Session) -> AnyView {
    let go_on = click(move || {
        session.go_on.set(true);
        session.go_on_from_question();
    });
    view! {
        <div class="usa-alert usa-alert--info">
            <div class="usa-alert__body">
                <h2 class="usa-alert__heading">{session.word(|words| words.settled_heading)}</h2>
                <p class="usa-alert__text">{session.word(|words| words.settled_text)}</p>
                <p>
                    <button class="usa-button usa-button--outline" type="button" on:click=go_on>{session.word(|words| words.answer_rest)}</button>
                </p>
            </div>
        </div>
    }
    .into_any()
}

fn row(session: Session, fact: &'static Fact) -> AnyView {
    let change_label = live(move || format!("{}: {}", session.words().change, fact.label.get(session.language.get())));
    view! {
        <div class="ips-answers__row">
            <dt>{session.policy_text(&fact.label)}</dt>
            <dd class="ips-answers__value">{text(move || answer_lines(session, fact))}</dd>
            <dd class="ips-answers__source"><SourceSelect session=session fact=fact /></dd>
            <dd class="ips-answers__change">
                <button class="usa-button usa-button--unstyled" type="button" aria-label=change_label on:click=click(move || session.go(Stage::Question(fact.name.clone())))>
                    {session.word(|words| words.change)}
                </button>
            </dd>
        </div>
    }
    .into_any()
}

/// The answer in words, with those of the facts that stand in for it.
pub(crate) fn answer_lines(session: Session, fact: &'static Fact) -> String {
    let facts = std::iter::once(fact).chain(session.stand_ins(fact));
    let lines: Vec<String> = facts
        .filter_map(|other| {
            let text = session.answer_text(other)?;
            Some(if other.name == fact.name { text } else { format!("{}: {text}", other.label.get(session.language.get())) })
        })
        .collect();
    if lines.is_empty() { session.words().not_answered.to_owned() } else { lines.join("; ") }
}

/// How the answer is known: said, seen or on file.
#[component]
pub(crate) fn SourceSelect(session: Session, fact: &'static Fact) -> impl IntoView {
    let shown = move || session.audience == Audience::Worker && session.is_answered(fact);
    when(shown, move || source_select(session, fact))
}

fn source_select(session: Session, fact: &'static Fact) -> AnyView {
    let id = format!("source-{}", fact.name);
    let label = text(move || format!("{}: {}", session.words().source, fact.label.get(session.language.get())));
    let option = |source: Source| {
        view! {
            <option value=value(source) prop:selected=live(move || session.source(fact) == Some(source))>
                {text(move || ips_files::source_words(source, session.voice(), session.language.get()).to_owned())}
            </option>
        }
        .into_any()
    };
    let options: Vec<AnyView> = Source::ALL.map(option).into();
    let chosen = change(move |word| session.put_source(fact, Source::ALL.into_iter().find(|source| value(*source) == word)));
    view! {
        <label class="usa-sr-only" for=id.clone()>{label}</label>
        <select class="usa-select ips-source" id=id on:change=chosen>
            <option value="" prop:selected=live(move || session.source(fact).is_none())>{session.word(|words| words.source)}</option>
            {options}
        </select>
    }
    .into_any()
}

/// The word for a source in the form, which nobody sees.
fn value(source: Source) -> String {
    format!("{source:?}")
}
