//! The first page of a screening: for which date, and how to go about it.

use super::actions::button;
use super::heading::main_heading;
use crate::fields::{DateField, date_fields};
use crate::heading::heading;
use crate::live::{click, live, text, when};
use crate::session::{Audience, DateInput, Session, Stage};
use ips_report::words::call as words;
use leptos::prelude::*;

/// The as-of date and the choice between one question at a time and everything on one page.
pub(crate) fn start(session: Session) -> AnyView {
    let is_worker = session.audience == Audience::Worker;
    let title = move || {
        let identity = &session.policy.get().document().policy;
        (session.words().start_heading[usize::from(session.audience == Audience::Public)])(identity.region.get(session.language.get()))
    };
    let intro = session.word(if is_worker { |words| words.start_worker } else { |words| words.start_public });
    let call = is_worker.then(|| {
        let open = move || session.go(Stage::Call);
        view! { <button {..text(move || words(session.language.get()).start)} class="usa-button usa-button--outline usa-button--big" part="button" type="button" on:click=click(open)></button> }
    });
    view! {
        {main_heading(session, text(title))}
        <p {..intro} class="usa-intro"></p>
        {policy_card(session)}
        {as_of(session)}
        <div class="ips-buttons">
            {button(session, "usa-button usa-button--big", |words| words.start_guided, move || session.begin())}
            {call}
        </div>
        <p {..session.word(|words| words.privacy_line)} class="ips-privacy-line"></p>
    }
    .into_any()
}

/// Which policy, in which version, and whether its own review date is over.
fn policy_card(session: Session) -> AnyView {
    let identity = move || &session.policy.get().document().policy;
    let place = move || format!("{} · {}", identity().region.get(session.language.get()), identity().payer.get(session.language.get()));
    view! {
        <div class="usa-summary-box ips-policy-card">
            <div class="usa-summary-box__body">
                {heading(2, text(move || identity().title.get(session.language.get())), Some("usa-summary-box__heading"))}
                <div class="usa-summary-box__text">
                    <p {..text(place)}></p>
                    <p {..text(move || (session.words().policy_version)(&identity().document, &identity().version))}></p>
                    {past_review(session)}
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// The warning that the review date promised by the document is over.
pub(crate) fn past_review(session: Session) -> AnyView {
    live(move || {
        let past = session.reading.with(|reading| reading.determination.as_ref().is_some_and(|determination| determination.past_review));
        let identity = &session.policy.get().document().policy;
        identity.past_review.as_ref().filter(|_| past).map(|words| {
            view! {
                <div class="usa-alert usa-alert--warning usa-alert--slim">
                    <div class="usa-alert__body"><p class="usa-alert__text">{words.get(session.language.get())}</p></div>
                </div>
            }
        })
    })
}

/// The as-of date: today until the user says otherwise, always in view, never taken for granted.
pub fn as_of(session: Session) -> AnyView {
    let is_wrong = move || session.is_as_of_wrong();
    let class = move || if is_wrong() { "usa-fieldset ips-as-of usa-form-group--error" } else { "usa-fieldset ips-as-of" };
    let error = move || view! { <p {..session.word(|words| words.error_date)} class="usa-error-message" id="error-as-of" role="alert"></p> };
    view! {
        <fieldset class=move || class()>
            <legend {..session.word(|words| words.as_of)} class="usa-legend"></legend>
            <p {..session.word(|words| words.as_of_hint)} class="usa-hint"></p>
            {when(is_wrong, error)}
            {date_fields(DateField::AsOf(session))}
        </fieldset>
    }
    .into_any()
}

/// The date for which the answers are read, with the way to change it.
pub(crate) fn as_of_line(session: Session) -> AnyView {
    let day = move || {
        let date = session.as_of.with(DateInput::as_of);
        date.map_or_else(String::new, |date| (session.words().as_of_day)(&session.speaker().date(date)))
    };
    view! { <span {..text(day)}></span> " " {change_date(session)} }.into_any()
}

/// The way to another date.
pub(crate) fn change_date(session: Session) -> AnyView {
    view! {
        <button
            {..session.word(|words| words.change)}
            class="usa-button usa-button--unstyled"
            part="button"
            type="button"
            aria-label=move || session.words().change_date
            on:click=click(move || session.go(Stage::Start))
        ></button>
    }
    .into_any()
}
