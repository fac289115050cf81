//! Every answer in a list, to be checked and changed.

use super::heading::Heading;
use super::status::Status;
use crate::session::{Session, Stage};
use ips_core::policy::Fact;
use ips_files::Source;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

/// Check your answers. When the outcome is settled early it says so: the user may stop here or go on for the form.
#[component]
pub(crate) fn Review(session: Session) -> impl IntoView {
    let text = Signal::derive(move || session.words().review_heading.to_owned());
    let rows = move || session.asked_facts().into_iter().map(|fact| row(session, fact)).collect_view();
    let go_on = move |_| {
        session.go_on.set(true);
        session.go_on_from_question();
    };
    view! {
        <Heading session=session text=text />
        <Show when=move || session.is_settled_early()>
            <div class="usa-alert usa-alert--info">
                <div class="usa-alert__body">
                    <h2 class="usa-alert__heading">{move || session.words().settled_heading}</h2>
                    <p class="usa-alert__text">{move || session.words().settled_text}</p>
                    <p>
                        <button class="usa-button usa-button--outline" type="button" on:click=go_on>{move || session.words().answer_rest}</button>
                    </p>
                </div>
            </div>
        </Show>
        <dl class="ips-answers">{rows}</dl>
        <div class="ips-buttons">
            <button class="usa-button usa-button--big" type="button" on:click=move |_| session.go(Stage::Result)>
                {move || session.words().see_result}
            </button>
            <button class="usa-button usa-button--outline usa-button--big" type="button" on:click=move |_| session.back()>
                {move || session.words().back}
            </button>
        </div>
        <Status session=session />
    }
}

fn row(session: Session, fact: &'static Fact) -> AnyView {
    let question = move || fact.label.get(session.language.get());
    let change_label = move || format!("{}: {}", session.words().change, question());
    view! {
        <div class="ips-answers__row">
            <dt>{question}</dt>
            <dd class="ips-answers__value">{move || answer_lines(session, fact)}</dd>
            <dd class="ips-answers__source"><SourceSelect session=session fact=fact /></dd>
            <dd class="ips-answers__change">
                <button class="usa-button usa-button--unstyled" type="button" aria-label=change_label on:click=move |_| session.go(Stage::Question(fact.name.clone()))>
                    {move || session.words().change}
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
    let id = format!("source-{}", fact.name);
    let label = move || format!("{}: {}", session.words().source, fact.label.get(session.language.get()));
    let options = Source::ALL
        .map(|source| {
            view! {
                <option value=value(source) prop:selected=move || session.source(fact) == Some(source)>
                    {move || ips_files::source_words(source, session.voice(), session.language.get())}
                </option>
            }
        })
        .collect_view();
    let shown = move || session.audience == crate::session::Audience::Worker && session.is_answered(fact);
    view! {
        <Show when=shown>
            <label class="usa-sr-only" for=id.clone()>{label}</label>
            <select class="usa-select ips-source" id=id.clone() on:change:target=move |event| session.put_source(fact, Source::ALL.into_iter().find(|source| value(*source) == event.target().value()))>
                <option value="" prop:selected=move || session.source(fact).is_none()>{move || session.words().source}</option>
                {options.clone()}
            </select>
        </Show>
    }
}

/// The word for a source in the form, which nobody sees.
fn value(source: Source) -> String {
    format!("{source:?}")
}
