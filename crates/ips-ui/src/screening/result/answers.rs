//! The answers the result rests on, with how each is known.

use super::findings::head;
use super::result_view::ResultView;
use crate::live::text;
use crate::screening::heading::heading;
use crate::screening::review::answer_lines;
use crate::session::Audience;
use ips_core::policy::Fact;
use leptos::prelude::*;

/// Every question with its answer and its source, for the file.
pub(super) fn answers(result: &ResultView) -> AnyView {
    let words = result.session.words();
    let columns: &[&'static str] = if with_sources(result) { &[words.question, words.answer, words.source] } else { &[words.question, words.answer] };
    let rows: Vec<AnyView> = result.session.asked_facts().into_iter().map(|fact| row(result, fact)).collect();
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

fn with_sources(result: &ResultView) -> bool {
    result.session.audience == Audience::Worker
}

fn row(result: &ResultView, fact: &'static Fact) -> AnyView {
    let words = result.session.words();
    let source = with_sources(result).then(|| {
        let source = result.session.source(fact).map_or("–", |source| result.speaker.source(source));
        view! { <td data-label=words.source>{source}</td> }.into_any()
    });
    // On paper only what is answered is repeated: the rest stands among what is missing.
    let class = (!result.session.is_answered(fact)).then_some("ips-unanswered");
    view! {
        <tr class=class>
            <th scope="row" data-label=words.question>{fact.label.get(result.language)}</th>
            <td data-label=words.answer>{answer_lines(result.session, fact)}</td>
            {source}
        </tr>
    }
    .into_any()
}
