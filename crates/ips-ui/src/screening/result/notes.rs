//! The notes on unclear text: those that need the payer's answer, and the remarks, which are folded away.

use super::parts::is_open;
use crate::heading::heading;
use crate::live::text;
use crate::session::Session;
use ips_core::Determination;
use ips_core::policy::{Advice, Note};
use ips_report::words::labels;
use leptos::prelude::*;

/// What is to be asked under a heading, the remarks under a line that unfolds; nothing where there are none.
pub(super) fn notes(session: Session, found: &Determination<'static>) -> AnyView {
    let labels = labels(session.language.get());
    let (asked, remarks) = parted(found);
    let asked = (!asked.is_empty())
        .then(|| view! { <section class="ips-ask-plan">{heading(2, text(|| labels.ask_payer), None)}{list(session, &asked)}</section> }.into_any());
    let remarks = (!remarks.is_empty())
        .then(|| view! { <details class="ips-fold ips-remarks"><summary>{labels.notes}</summary>{list(session, &remarks)}</details> }.into_any());
    view! { {asked}{remarks} }.into_any()
}

/// The notes on which the payer has to be asked, and the others.
pub(super) fn parted(found: &Determination<'static>) -> (Vec<&'static Note>, Vec<&'static Note>) {
    found.notes.iter().map(|shown| shown.note).partition(|note| note.advice == Advice::Ask && is_open(found))
}

/// Notes with their ids and rules.
pub(super) fn list(session: Session, notes: &[&'static Note]) -> AnyView {
    let items: Vec<AnyView> = notes.iter().map(|note| item(session, note)).collect();
    view! { <ul class="usa-list">{items}</ul> }.into_any()
}

fn item(session: Session, note: &'static Note) -> AnyView {
    let rules: Vec<&str> = note.rules.iter().map(|rule| rule.0.as_str()).collect();
    let place = format!("{} ({})", note.id, rules.join(", "));
    view! { <li>{session.worded(&note.words)}{" "}<span class="ips-citation">{place}</span></li> }.into_any()
}
