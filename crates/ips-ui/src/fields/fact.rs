//! The field of one fact, whatever its kind, with the facts that stand in for it.

use super::choice::radios;
use super::date::{DateField, date_fields};
use super::error::field_error;
use super::year::year_field;
use crate::session::{Input, Session};
use crate::view::{Element, View, el, is_checked, several, text};
use ips_core::policy::{Fact, FactKind};

/// How a field is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// One question on a page: large targets, everything said.
    Page,
    /// One line among many.
    Line,
}

/// The field of one fact. The caller gives the question around it.
pub(crate) fn fact_field(session: Session, fact: &'static Fact, form: Form) -> View {
    let own = match &fact.kind {
        FactKind::YesNo | FactKind::Choice(_) => radios(session, fact, form).into(),
        FactKind::Date => several([date_fields(DateField::Fact(session, fact)).into(), not_known(session, fact, form).into()]),
        FactKind::Year => year_field(session, fact),
    };
    several([own, session.stand_ins(fact).into_iter().map(|other| stand_in(session, other, form)).collect()])
}

/// A fact that stands in for the one above it, under its own label, folded away until it is wanted.
fn stand_in(session: Session, fact: &'static Fact, form: Form) -> Element {
    let is_open = session.input(fact).is_some_and(|input| input.answer().is_some());
    el("details").class("ips-stand-in").flag("open", is_open).child(el("summary").child(session.policy_text(&fact.label))).child(
        el("fieldset")
            .class("usa-fieldset")
            .attr("id", format!("fact-{}", fact.name))
            .child(el("legend").class("usa-legend").child(session.wording(&fact.question)))
            .child(help(session, fact))
            .child(field_error(session, fact))
            .child(fact_field(session, fact, form)),
    )
}

/// What helps to answer, where the policy says something.
pub(crate) fn help(session: Session, fact: &'static Fact) -> Option<Element> {
    fact.help.as_ref().map(|help| el("p").class("usa-hint").child(session.wording(help)))
}

/// "I don't know" for a fact that is typed. A fact that stands in for another needs none: leaving it empty says it.
fn not_known(session: Session, fact: &'static Fact, form: Form) -> Option<Element> {
    if fact.stands_in_for.is_some() {
        return None;
    }
    let id = format!("fact-{}-unknown", fact.name);
    let class = if form == Form::Page { "usa-checkbox__input usa-checkbox__input--tile" } else { "usa-checkbox__input" };
    let button = el("input")
        .class(class)
        .attr("id", id.clone())
        .attr("type", "checkbox")
        .checked(move || session.input(fact) == Some(Input::Unknown))
        .on("change", move |event| session.put(fact, is_checked(&event).then_some(Input::Unknown)));
    let label = el("label").class("usa-checkbox__label").attr("for", id).child(text(move || ips_files::dont_know(session.language.get())));
    Some(el("div").class("usa-checkbox").child(button).child(label))
}
