//! The head of the result: the outcome in one sentence, and by what it can be found again.

use super::super::heading::main_heading;
use super::super::start::{as_of_line, change_date, past_review};
use super::super::status::outcome_class;
use crate::live::{live, text, typed, value};
use crate::session::{Audience, Session};
use ips_core::Determination;
use ips_report::words::labels;
use leptos::prelude::*;

/// The outcome, and to a worker the reference, date, policy and code.
pub(super) fn head(session: Session) -> AnyView {
    let title = move || {
        let found = session.reading.get().determination;
        found.map_or_else(|| session.words().no_date.to_owned(), |found| session.speaker().outcome_heading(&found))
    };
    let class = move || format!("ips-outcome {}", session.shown_outcome().map_or("", outcome_class));
    let (beneath, rest) = match session.audience {
        Audience::Worker => (session.word(|words| words.as_entered), identity(session)),
        Audience::Public => {
            let decision = text(move || session.worded(&session.policy.get().document().policy.decision));
            (decision, view! { <p class="ips-progress">{as_of_line(session)}</p> }.into_any())
        }
    };
    view! {
        <div class=move || class() part="outcome">{main_heading(session, text(title))}<p {..beneath}></p></div>
        {past_review(session)}
        {rest}
    }
    .into_any()
}

fn identity(session: Session) -> AnyView {
    let rest = live(move || session.reading.get().determination.map(|found| named(session, &found)));
    view! { <dl class="ips-identity">{reference(session)}{rest}</dl> }.into_any()
}

fn named(session: Session, found: &Determination<'static>) -> AnyView {
    let labels = labels(session.language.get());
    let day = view! { {session.speaker().date(found.as_of)} " " {change_date(session)} }.into_any();
    let policy = format!("{} · {}", found.policy.id(), found.policy_version);
    // The whole code stands with what the result rests on.
    let code = found.fingerprint.split('-').next().unwrap_or_default().to_owned();
    [(labels.as_of_date, day), (labels.policy, policy.into_any()), (labels.fingerprint, code.into_any())]
        .into_iter()
        .map(|(label, content)| view! { <div><dt>{label}</dt><dd>{content}</dd></div> }.into_any())
        .collect::<Vec<AnyView>>()
        .into_any()
}

fn reference(session: Session) -> AnyView {
    view! {
        <div>
            <dt><label {..text(move || labels(session.language.get()).reference_code)} for="reference"></label></dt>
            <dd>
                <input
                    {..value(move || session.reference.get())}
                    type="text"
                    class="usa-input ips-reference"
                    id="reference"
                    autocomplete="off"
                    aria-describedby="reference-hint"
                    on:change=typed(move |code| session.reference.set(code))
                />
                <span {..session.word(|words| words.reference_hint)} class="usa-hint" id="reference-hint"></span>
            </dd>
        </div>
    }
    .into_any()
}
