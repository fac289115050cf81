//! The answers the result rests on, with how each is known.

use super::Told;
use crate::screening::review::answer_lines;
use crate::session::Audience;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyView;

/// Every question with its answer and its source, for the file.
#[component]
pub(crate) fn Answers(told: Told) -> impl IntoView {
    let session = told.session;
    let (words, language) = (session.words(), session.language.get());
    let with_sources = session.audience == Audience::Worker;
    let rows: Vec<AnyView> = session
        .asked_facts()
        .into_iter()
        .map(|fact| {
            let source = session.source(fact).map(|source| ips_files::source_words(source, session.voice(), language));
            view! {
                <tr>
                    <th scope="row" data-label=words.question>{fact.label.get(language)}</th>
                    <td data-label=words.answer>{answer_lines(session, fact)}</td>
                    {with_sources.then(|| view! { <td data-label=words.source>{source.unwrap_or("–")}</td> })}
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <section>
            <h2>{words.answers_heading}</h2>
            <table class="usa-table usa-table--stacked ips-answer-table">
                <caption class="usa-sr-only">{words.answers_heading}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.question}</th>
                        <th scope="col">{words.answer}</th>
                        {with_sources.then(|| view! { <th scope="col">{words.source}</th> })}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}
