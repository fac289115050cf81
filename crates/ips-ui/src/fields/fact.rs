//! The field of one fact, whatever its kind, with the facts that stand in for it.

use super::choice::radios;
use super::date::{DateField, date_fields, year_field};
use super::error::field_error;
use crate::live::{checked, text};
use crate::session::{EntryValue, Session};
use ips_core::policy::{Fact, FactKind};
use leptos::prelude::*;

/// The field of one fact. The caller gives the question around it.
pub(crate) fn fact_field(session: Session, fact: &'static Fact) -> AnyView {
    let own = match &fact.kind {
        FactKind::YesNo | FactKind::Choice(_) => radios(session, fact),
        FactKind::Date => view! { {date_fields(DateField::Fact(session, fact))} {not_known(session, fact)} }.into_any(),
        FactKind::Year => year_field(session, fact),
    };
    let stand_ins: Vec<AnyView> = session.stand_ins(fact).into_iter().map(|other| stand_in(session, other)).collect();
    view! { {own} {stand_ins} }.into_any()
}

/// A fact that stands in for the one above it, under its own label, folded away until it is wanted.
fn stand_in(session: Session, fact: &'static Fact) -> AnyView {
    let is_open = session.input(fact).is_some_and(|input| input.answer().is_some());
    view! {
        <details class="ips-stand-in" open=is_open>
            <summary {..session.policy_text(&fact.label)}></summary>
            <fieldset class="usa-fieldset" id=format!("fact-{}", fact.name) aria-describedby=help_id(fact)>
                <legend {..session.wording(&fact.question)} class="usa-legend"></legend>
                {help(session, fact)}
                {field_error(session, fact)}
                {fact_field(session, fact)}
            </fieldset>
        </details>
    }
    .into_any()
}

/// What helps to answer, where the policy says something.
pub(crate) fn help(session: Session, fact: &'static Fact) -> Option<AnyView> {
    let id = help_id(fact);
    fact.help.as_ref().map(|help| view! { <p {..session.wording(help)} class="usa-hint" id=id></p> }.into_any())
}

/// The id of what helps to answer, by which the fields name it; nothing where the policy says nothing.
pub(crate) fn help_id(fact: &Fact) -> Option<String> {
    fact.help.as_ref().map(|_| ["help-", &fact.name].concat())
}

/// "I don't know" for a fact that is typed. A fact that stands in for another needs none: leaving it empty says it.
fn not_known(session: Session, fact: &'static Fact) -> Option<AnyView> {
    if fact.stands_in_for.is_some() {
        return None;
    }
    let id = format!("fact-{}-unknown", fact.name);
    let is_unknown = move || session.input(fact) == Some(EntryValue::Unknown);
    let tick = checked(move |is_ticked| session.put(fact, is_ticked.then_some(EntryValue::Unknown)));
    let label = text(move || session.speaker().dont_know());
    let button = view! {
        <div class="usa-checkbox">
            <input class="usa-checkbox__input usa-checkbox__input--tile" id=id.clone() type="checkbox" prop:checked=move || is_unknown() on:change=tick />
            <label {..label} class="usa-checkbox__label" for=id></label>
        </div>
    };
    Some(button.into_any())
}
