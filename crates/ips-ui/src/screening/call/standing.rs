//! Where the call stands: in one line, and criterion by criterion.

use crate::live::text;
use crate::report::truth_class;
use crate::session::Session;
use ips_core::policy::{Criterion, Group};
use ips_report::Speaker;
use ips_report::words::call as words;
use leptos::prelude::*;

/// What is met, what is missing, and whom to ask for it.
pub(super) fn line(session: Session) -> String {
    session.reading.get().determination.map_or_else(|| session.words().no_date.to_owned(), |found| session.speaker().call_line(&found))
}

/// Each criterion with its value.
pub(super) fn criteria(session: Session) -> AnyView {
    let criteria = &session.policy.get_untracked().document().criteria;
    let items: Vec<AnyView> = criteria.iter().enumerate().map(|(index, criterion)| item(session, index, criterion)).collect();
    view! { <ul class="ips-call__criteria" aria-label=move || words(session.language.get()).criteria>{items}</ul> }.into_any()
}

fn item(session: Session, index: usize, criterion: &'static Criterion) -> AnyView {
    let value = move || session.reading.with(|reading| Some(reading.determination.as_ref()?.findings.get(index)?.value));
    let class = move || value().map_or("ips-value", truth_class);
    // A limitation is no criterion: it is never told as one that is not met.
    let said = if criterion.group == Group::Limitation { Speaker::limitation } else { Speaker::truth };
    let word = text(move || value().map_or("", |value| said(&session.speaker(), value)));
    view! { <li><span {..session.wording(&criterion.title)}></span><span {..word} class=move || class()></span></li> }.into_any()
}
