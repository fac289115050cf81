//! A calendar year.

use super::date::digits;
use super::error::FieldError;
use crate::live::value;
use crate::session::{EntryValue, Session};
use ips_core::policy::Fact;
use leptos::prelude::*;

/// One field for a year of four digits, under its label.
pub(super) fn year_field(session: Session, fact: &'static Fact) -> AnyView {
    let id = format!("fact-{}-year", fact.name);
    let shown = value(move || match session.input(fact) {
        Some(EntryValue::Year(year)) => year,
        _ => String::new(),
    });
    let put = move |year: String| session.put(fact, (!year.trim().is_empty()).then_some(EntryValue::Year(year)));
    view! {
        <label {..session.word(|words| words.year)} class="usa-label" for=id.clone()></label>
        {digits(id, "usa-input usa-input--small", "4", FieldError::Fact(session, fact), shown, Box::new(put))}
    }
    .into_any()
}
