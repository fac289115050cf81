//! The answers the result rests on, with how each is known.

use super::Told;
use super::findings::head;
use crate::live::text;
use crate::screening::heading::heading;
use crate::screening::review::answer_lines;
use crate::session::Audience;
use ips_core::policy::Fact;
use leptos::prelude::*;

/// Every question with its answer and its source, for the file.
pub(super) fn answers(told: &Told) -> AnyView {
    let words = told.session.words();
    let columns: &[&'static str] = if with_sources(told) { &[words.question, words.answer, words.source] } else { &[words.question, words.answer] };
    let rows: Vec<AnyView> = told.session.asked_facts().into_iter().map(|fact| row(told, fact)).collect();
    view! {
        <section>
            {heading(text(|| words.answers_heading), None)}
            <table class="usa-table usa-table--stacked ips-answer-table">
                <caption class="usa-sr-only">{words.answers_heading}</caption>
                {head(columns)}
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn with_sources(told: &Told) -> bool {
    told.session.audience == Audience::Worker
}

fn row(told: &Told, fact: &'static Fact) -> AnyView {
    let words = told.session.words();
    let source = with_sources(told).then(|| {
        let source = told.session.source(fact).map_or("–", |source| ips_files::source_words(source, told.voice, told.language));
        view! { <td data-label=words.source>{source}</td> }.into_any()
    });
    // On paper only what is answered is repeated: the rest stands among what is missing.
    let class = (!told.session.is_answered(fact)).then_some("ips-unanswered");
    view! {
        <tr class=class>
            <th scope="row" data-label=words.question>{fact.label.get(told.language)}</th>
            <td data-label=words.answer>{answer_lines(told.session, fact)}</td>
            {source}
        </tr>
    }
    .into_any()
}
