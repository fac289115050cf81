//! The first page of a screening: for which date, and how to go about it.

use super::actions::{HAS_FILES, button, open_file};
use super::heading::heading;
use crate::fields::{DateField, date_fields};
use crate::session::{Audience, DateInput, Session, Stage};
use crate::view::{Element, View, el, live, several, text, when};

/// The as-of date and the choice between one question at a time and everything on one page.
pub(crate) fn start(session: Session) -> View {
    let is_worker = session.audience == Audience::Worker;
    let title = text(move || {
        let identity = &session.policy.get().document().policy;
        (session.words().start_heading)(session.audience, identity.region.get(session.language.get()))
    });
    let intro = session.word(if is_worker { |words| words.start_worker } else { |words| words.start_public });
    let worksheet = is_worker.then(|| {
        let open = move || session.go(Stage::Worksheet);
        button(session, "usa-button usa-button--outline usa-button--big", |words| words.start_worksheet, open)
    });
    let buttons = el("div")
        .class("ips-buttons")
        .child(button(session, "usa-button usa-button--big", |words| words.start_guided, move || session.begin()))
        .child(worksheet);
    several([
        heading(session, title).into(),
        el("p").class("usa-intro").child(intro).into(),
        policy_card(session).into(),
        as_of(session).into(),
        buttons.into(),
        HAS_FILES.then(|| open_file(session)).into(),
        el("p").class("ips-privacy-line").child(session.word(|words| words.privacy_line)).into(),
    ])
}

/// Which policy, in which version, and whether its own review date is over.
fn policy_card(session: Session) -> Element {
    let identity = move || &session.policy.get().document().policy;
    let title = text(move || identity().title.get(session.language.get()));
    let place = text(move || format!("{} · {}", identity().region.get(session.language.get()), identity().payer.get(session.language.get())));
    let version = text(move || (session.words().policy_version)(&identity().document, &identity().version));
    let about = el("div").class("usa-summary-box__text").child(el("p").child(place)).child(el("p").child(version)).child(past_review(session));
    let body = el("div").class("usa-summary-box__body").child(el("h2").class("usa-summary-box__heading").child(title)).child(about);
    el("div").class("usa-summary-box ips-policy-card").child(body)
}

/// The warning that the review date promised by the document is over.
pub(crate) fn past_review(session: Session) -> View {
    live(move || {
        let past = session.reading.with(|reading| reading.determination.as_ref().is_some_and(|determination| determination.past_review));
        let identity = &session.policy.get().document().policy;
        identity.past_review.as_ref().filter(|_| past).map(|words| {
            let warning = el("p").class("usa-alert__text").child(words.get(session.language.get()));
            el("div").class("usa-alert usa-alert--warning usa-alert--slim").child(el("div").class("usa-alert__body").child(warning))
        })
    })
}

/// The as-of date: today until the user says otherwise, always in view, never taken for granted.
pub(crate) fn as_of(session: Session) -> Element {
    let is_wrong = move || session.is_as_of_wrong();
    let class = move || Some(if is_wrong() { "usa-fieldset ips-as-of usa-form-group--error" } else { "usa-fieldset ips-as-of" });
    let error = move || el("p").class("usa-error-message").attr("id", "error-as-of").attr("role", "alert").child(session.word(|words| words.error_date));
    el("fieldset")
        .live_attr("class", class)
        .child(el("legend").class("usa-legend").child(session.word(|words| words.as_of)))
        .child(el("p").class("usa-hint").child(session.word(|words| words.as_of_hint)))
        .child(when(is_wrong, error))
        .child(date_fields(DateField::AsOf(session)))
}

/// The date for which the answers are read, with the way to change it.
pub(crate) fn as_of_line(session: Session) -> View {
    let day = text(move || {
        let date = session.as_of.with(DateInput::date);
        date.map_or_else(String::new, |date| (session.words().as_of_day)(&ips_files::date(date, session.language.get())))
    });
    let change = button(session, "usa-button usa-button--unstyled", |words| words.change, move || session.go(Stage::Start))
        .live_attr("aria-label", session.word_attribute(|words| words.change_date));
    several([day, " ".into(), change.into()])
}
