//! The result: what the answers come to, why, what is missing, and what can be done next.

mod answers;
mod findings;
mod next_steps;
mod standing;

use super::actions::ResultActions;
use super::heading::Heading;
use super::start::PastReview;
use super::status::class;
use crate::live::{click, live, view};
use crate::session::{Session, Stage};
use answers::Answers;
use findings::Findings;
use ips_core::Determination;
use leptos::prelude::*;
use next_steps::{Alternatives, Changes, Missing, Notes, WhatWouldChange};
use standing::{Standing, ZeroExclusion};
use std::sync::Arc;

/// The result page. It says what the answers come to as entered, never that something is decided.
#[component]
pub(crate) fn ResultPage(session: Session) -> impl IntoView {
    let text = Signal::derive(move || {
        let reading = session.reading.get();
        reading
            .determination
            .map_or_else(|| session.words().no_date.to_owned(), |found| ips_files::outcome_heading(&found, session.voice(), session.language.get()).to_owned())
    });
    let outcome_class = live(move || format!("ips-outcome {}", session.shown_outcome().map_or("", class)));
    view! {
        <div class=outcome_class>
            <Heading session=session text=text />
            <p>{session.word(|words| words.as_entered)}</p>
        </div>
        <PastReview session=session />
        {view(move || session.reading.get().determination.map(|found| view! { <Body session=session found=found /> }.into_any()).into_any())}
        <ResultActions session=session />
        <p class="ips-screen-only">
            <button class="usa-button usa-button--unstyled" type="button" on:click=click(move || session.go(Stage::Start))>
                {session.word(|words| words.change_date)}
            </button>
        </p>
    }
}

/// What the parts of the page share: the result and the language in which it is told.
#[derive(Clone)]
pub(crate) struct Told {
    pub(crate) session: Session,
    pub(crate) found: Arc<Determination<'static>>,
}

#[component]
fn Body(session: Session, found: Arc<Determination<'static>>) -> impl IntoView {
    let told = Told { session, found };
    view! {
        <Notes told=told.clone() ask=true />
        <Missing told=told.clone() />
        <WhatWouldChange told=told.clone() />
        <Changes told=told.clone() />
        <Alternatives told=told.clone() />
        <Findings told=told.clone() />
        <ZeroExclusion told=told.clone() />
        <Notes told=told.clone() ask=false />
        <Answers told=told.clone() />
        <Standing told=told />
    }
}
