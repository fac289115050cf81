//! A calendar year.

use super::date::typed;
use super::error::FieldError;
use crate::session::{Input, Session};
use crate::view::{View, el, several};
use ips_core::policy::Fact;

/// One field for a year of four digits, under its label.
pub(super) fn year_field(session: Session, fact: &'static Fact) -> View {
    let id = format!("fact-{}-year", fact.name);
    let value = move || match session.input(fact) {
        Some(Input::Year(year)) => year,
        _ => String::new(),
    };
    let put = move |year: String| session.put(fact, (!year.trim().is_empty()).then_some(Input::Year(year)));
    several([
        el("label").class("usa-label").attr("for", id.clone()).child(session.word(|words| words.year)).into(),
        typed(id, "usa-input usa-input--small", "4", FieldError::Fact(session, fact)).live_value(value).on_text("input", put).into(),
    ])
}
