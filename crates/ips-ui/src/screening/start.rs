//! The first page of a screening: for which date, and how to go about it.

use super::actions::OpenFile;
use super::heading::Heading;
use crate::fields::DateFields;
use crate::session::{Audience, Session, Stage};
use leptos::prelude::*;

/// The as-of date and the choice between one question at a time and everything on one page.
#[component]
pub(crate) fn Start(session: Session) -> impl IntoView {
    let text = Signal::derive(move || {
        let identity = &session.policy.get().document().policy;
        (session.words().start_heading)(session.audience, identity.region.get(session.language.get()))
    });
    let worker = session.audience == Audience::Worker;
    view! {
        <Heading session=session text=text />
        <p class="usa-intro">
            {move || {
                let words = session.words();
                if worker { words.start_worker } else { words.start_public }
            }}
        </p>
        <PolicyCard session=session />
        <AsOf session=session />
        <div class="ips-buttons">
            <button class="usa-button usa-button--big" type="button" on:click=move |_| session.begin()>
                {move || session.words().start_guided}
            </button>
            <Show when=move || worker>
                <button class="usa-button usa-button--outline usa-button--big" type="button" on:click=move |_| session.go(Stage::Worksheet)>
                    {move || session.words().start_worksheet}
                </button>
            </Show>
        </div>
        <OpenFile session=session />
        <p class="ips-privacy-line">{move || session.words().privacy_line}</p>
    }
}

/// Which policy, in which version, and whether its own review date is over.
#[component]
fn PolicyCard(session: Session) -> impl IntoView {
    let identity = move || &session.policy.get().document().policy;
    view! {
        <div class="usa-summary-box ips-policy-card">
            <div class="usa-summary-box__body">
                <h2 class="usa-summary-box__heading">{move || identity().title.get(session.language.get())}</h2>
                <div class="usa-summary-box__text">
                    <p>{move || format!("{} · {}", identity().region.get(session.language.get()), identity().payer.get(session.language.get()))}</p>
                    <p>{move || (session.words().policy_version)(&identity().document, &identity().version)}</p>
                    <PastReview session=session />
                </div>
            </div>
        </div>
    }
}

/// The warning that the review date promised by the document is over.
#[component]
pub(crate) fn PastReview(session: Session) -> impl IntoView {
    move || {
        let past = session.reading.with(|reading| reading.determination.as_ref().is_some_and(|determination| determination.past_review));
        let identity = &session.policy.get().document().policy;
        identity.past_review.as_ref().filter(|_| past).map(|text| {
            view! {
                <div class="usa-alert usa-alert--warning usa-alert--slim">
                    <div class="usa-alert__body">
                        <p class="usa-alert__text">{text.get(session.language.get()).to_owned()}</p>
                    </div>
                </div>
            }
        })
    }
}

/// The as-of date: today until the user says otherwise, always in view, never taken for granted.
#[component]
pub(crate) fn AsOf(session: Session) -> impl IntoView {
    let value = Signal::derive(move || session.as_of.get());
    let on_input = Callback::new(move |date| session.as_of.set(date));
    let wrong = move || session.as_of.with(|date| !date.is_empty() && date.date().is_none());
    let described_by = Signal::derive(move || wrong().then(|| "error-as-of".to_owned()));
    view! {
        <fieldset class="usa-fieldset ips-as-of" class:usa-form-group--error=wrong>
            <legend class="usa-legend">{move || session.words().as_of}</legend>
            <p class="usa-hint">{move || session.words().as_of_hint}</p>
            <Show when=wrong>
                <p class="usa-error-message" id="error-as-of" role="alert">{move || session.words().error_date}</p>
            </Show>
            <DateFields id="as-of".to_owned() session=session value=value on_input=on_input described_by=described_by />
        </fieldset>
    }
}
