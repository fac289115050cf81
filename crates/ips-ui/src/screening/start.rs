//! The first page of a screening: for which date, and how to go about it.

use super::actions::OpenFile;
use super::heading::Heading;
use crate::fields::DateFields;
use crate::live::{click, live, text, view, when};
use crate::session::{Audience, Session, Stage};
use leptos::prelude::*;

/// The as-of date and the choice between one question at a time and everything on one page.
#[component]
pub(crate) fn Start(session: Session) -> impl IntoView {
    let heading = Signal::derive(move || {
        let identity = &session.policy.get().document().policy;
        (session.words().start_heading)(session.audience, identity.region.get(session.language.get()))
    });
    let worker = session.audience == Audience::Worker;
    let worksheet = worker.then(|| {
        view! {
            <button class="usa-button usa-button--outline usa-button--big" type="button" on:click=click(move || session.go(Stage::Worksheet))>
                {session.word(|words| words.start_worksheet)}
            </button>
        }
        .into_any()
    });
    view! {
        <Heading session=session text=heading />
        <p class="usa-intro">
            {session.word(if worker { |words| words.start_worker } else { |words| words.start_public })}
        </p>
        <PolicyCard session=session />
        <AsOf session=session />
        <div class="ips-buttons">
            <button class="usa-button usa-button--big" type="button" on:click=click(move || session.begin())>
                {session.word(|words| words.start_guided)}
            </button>
            {worksheet}
        </div>
        <OpenFile session=session />
        <p class="ips-privacy-line">{session.word(|words| words.privacy_line)}</p>
    }
}

/// Which policy, in which version, and whether its own review date is over.
#[component]
fn PolicyCard(session: Session) -> impl IntoView {
    let identity = move || &session.policy.get().document().policy;
    view! {
        <div class="usa-summary-box ips-policy-card">
            <div class="usa-summary-box__body">
                <h2 class="usa-summary-box__heading">{text(move || identity().title.get(session.language.get()).to_owned())}</h2>
                <div class="usa-summary-box__text">
                    <p>{text(move || format!("{} · {}", identity().region.get(session.language.get()), identity().payer.get(session.language.get())))}</p>
                    <p>{text(move || (session.words().policy_version)(&identity().document, &identity().version))}</p>
                    <PastReview session=session />
                </div>
            </div>
        </div>
    }
}

/// The warning that the review date promised by the document is over.
#[component]
pub(crate) fn PastReview(session: Session) -> impl IntoView {
    view(move || {
        let past = session.reading.with(|reading| reading.determination.as_ref().is_some_and(|determination| determination.past_review));
        let identity = &session.policy.get().document().policy;
        let warning = identity.past_review.as_ref().filter(|_| past).map(|words| {
            view! {
                <div class="usa-alert usa-alert--warning usa-alert--slim">
                    <div class="usa-alert__body">
                        <p class="usa-alert__text">{words.get(session.language.get())}</p>
                    </div>
                </div>
            }
            .into_any()
        });
        warning.into_any()
    })
}

/// The as-of date: today until the user says otherwise, always in view, never taken for granted.
#[component]
pub(crate) fn AsOf(session: Session) -> impl IntoView {
    let value = Signal::derive(move || session.as_of.get());
    let on_input = Callback::new(move |date| session.as_of.set(date));
    let wrong = move || session.as_of.with(|date| !date.is_empty() && date.date().is_none());
    let described_by = Signal::derive(move || wrong().then(|| "error-as-of".to_owned()));
    view! {
        <fieldset class="usa-fieldset ips-as-of" class:usa-form-group--error=live(wrong)>
            <legend class="usa-legend">{session.word(|words| words.as_of)}</legend>
            <p class="usa-hint">{session.word(|words| words.as_of_hint)}</p>
            {when(wrong, move || view! { <p class="usa-error-message" id="error-as-of" role="alert">{session.word(|words| words.error_date)}</p> }.into_any())}
            <DateFields id="as-of".to_owned() session=session value=value on_input=on_input described_by=described_by />
        </fieldset>
    }
}
