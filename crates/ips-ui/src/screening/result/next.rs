//! What to do next: whom to ask for what, which paper shows it, and a message to send; or what would change a no.

use super::message::message;
use super::papers::tick;
use super::said::Said;
use crate::heading::heading;
use crate::live::text;
use crate::session::Session;
use ips_core::policy::Criterion;
use ips_core::{Determination, Outcome, Truth};
use ips_report::report::{Ask, Asks, Paper, Wanted, asks};
use ips_report::words::{labels, result_page};
use leptos::prelude::*;

/// What to do next.
pub(super) fn next(session: Session, found: &Determination<'static>, said: Said) -> AnyView {
    let words = result_page(session.language.get());
    let inside = match found.outcome {
        Outcome::Eligible => view! { <p>{words.next_met}</p> }.into_any(),
        Outcome::NotEligible => would_change(session, found),
        Outcome::Undetermined => {
            let groups = asks(found, &session.reference.get(), session.speaker());
            let groups: Vec<AnyView> = groups.into_iter().map(|group| party(session, group, said)).collect();
            view! { <p>{labels(session.language.get()).missing_worker}</p><div class="ips-asks">{groups}</div> }.into_any()
        }
    };
    view! { <section class="ips-next">{heading(2, text(move || words.next), None)}{inside}{by_itself(session, found)}</section> }.into_any()
}

fn party(session: Session, group: Asks, said: Said) -> AnyView {
    let title = group.heading;
    let items: Vec<AnyView> = group.asks.into_iter().map(|ask| view! { <li>{one(session, ask, said)}</li> }.into_any()).collect();
    view! { <section class="ips-ask">{heading(3, text(move || title.clone()), None)}<ul class="ips-plain-list">{items}</ul></section> }.into_any()
}

fn one(session: Session, ask: Ask, said: Said) -> AnyView {
    let counted = (!ask.counted.is_empty()).then(|| {
        let items: Vec<AnyView> = ask.counted.into_iter().map(|one| counted(session, one)).collect();
        view! { <ul class="ips-plain-list ips-counted-parts">{items}</ul> }.into_any()
    });
    let others = (!ask.others.is_empty()).then(|| {
        let others = format!("{}: {}. ", labels(session.language.get()).or_ask, ask.others);
        view! { <span class="ips-others">{others}</span> }.into_any()
    });
    let message = message(session, &ask.title, ask.message, said);
    view! { {ask.words}{ticks(session, &ask.papers)}{counted}{others}{message} }.into_any()
}

fn counted(session: Session, one: Wanted) -> AnyView {
    view! { <li>{one.words}{ticks(session, &one.papers)}</li> }.into_any()
}

fn ticks(session: Session, papers: &[Paper]) -> AnyView {
    papers.iter().map(|paper| tick(session, "next", paper)).collect::<Vec<AnyView>>().into_any()
}

/// What would change what is not met or stands in the way, and which other services there are.
pub(super) fn would_change(session: Session, found: &Determination<'static>) -> AnyView {
    view! { <ul class="usa-list ips-change">{changes(session, found)}</ul>{alternatives(session, found)} }.into_any()
}

/// A line for each criterion that is not met: what would change it.
pub(super) fn changes(session: Session, found: &Determination<'static>) -> Vec<AnyView> {
    let failing = found.findings.iter().filter(|finding| finding.value == Truth::NotMet).map(|finding| finding.criterion);
    let line = |criterion: &'static Criterion| {
        view! { <li><strong>{session.worded(&criterion.title)}</strong>{": "}{session.worded(&criterion.change)}</li> }.into_any()
    };
    failing.map(line).collect()
}

/// A line for each other service.
pub(super) fn doors(session: Session, found: &Determination<'static>) -> Vec<AnyView> {
    found.alternatives.iter().map(|other| view! { <li>{session.worded(&other.words)}</li> }.into_any()).collect()
}

pub(super) fn alternatives(session: Session, found: &Determination<'static>) -> Option<AnyView> {
    listed(labels(session.language.get()).other_services, doors(session, found))
}

/// What changes by itself on a day to come.
pub(super) fn by_itself(session: Session, found: &Determination<'static>) -> Option<AnyView> {
    let items: Vec<AnyView> = found.changes.iter().map(|change| view! { <li>{session.speaker().change(change)}</li> }.into_any()).collect();
    listed(labels(session.language.get()).changes_by_itself, items)
}

fn listed(title: &'static str, items: Vec<AnyView>) -> Option<AnyView> {
    (!items.is_empty()).then(|| view! { <section>{heading(3, text(move || title), None)}<ul class="usa-list">{items}</ul></section> }.into_any())
}
