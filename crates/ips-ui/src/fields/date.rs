//! A date in three fields: typed faster than picked, and readable in any language.

use super::error::FieldError;
use crate::reactive::prelude::*;
use crate::session::{DateInput, Input, Session};
use crate::view::{Element, View, el, text};
use crate::words::Words;
use ips_core::policy::Fact;

/// The date that the fields show and change.
#[derive(Clone, Copy)]
pub(crate) enum DateField {
    /// The as-of date.
    AsOf(Session),
    /// A fact.
    Fact(Session, &'static Fact),
}

impl DateField {
    fn session(self) -> Session {
        match self {
            Self::AsOf(session) | Self::Fact(session, _) => session,
        }
    }

    fn error(self) -> FieldError {
        match self {
            Self::AsOf(session) => FieldError::AsOf(session),
            Self::Fact(session, fact) => FieldError::Fact(session, fact),
        }
    }

    fn id(self, part: &str) -> String {
        match self {
            Self::AsOf(_) => format!("as-of-{part}"),
            Self::Fact(_, fact) => format!("fact-{}-{part}", fact.name),
        }
    }

    /// What is typed so far.
    fn value(self) -> DateInput {
        match self {
            Self::AsOf(session) => session.as_of.get(),
            Self::Fact(session, fact) => match session.input(fact) {
                Some(Input::Date(date)) => date,
                _ => DateInput::default(),
            },
        }
    }

    fn put(self, part: fn(&mut DateInput) -> &mut String, text: String) {
        let mut date = untrack(|| self.value());
        *part(&mut date) = text;
        match self {
            Self::AsOf(session) => session.as_of.set(date),
            Self::Fact(session, fact) => session.put(fact, (!date.is_empty()).then_some(Input::Date(date))),
        }
    }
}

/// Month, day and year. The parts may be typed in any order; what is typed stays.
pub(crate) fn date_fields(field: DateField) -> Element {
    el("div")
        .class("usa-memorable-date")
        .child(part(field, "usa-form-group usa-form-group--month", "month", |words| words.month, month_list(field)))
        .child(part(field, "usa-form-group usa-form-group--day", "day", |words| words.day, digits(field, "day", "2", |date| &mut date.day)))
        .child(part(field, "usa-form-group usa-form-group--year", "year", |words| words.year, digits(field, "year", "4", |date| &mut date.year)))
}

fn part(field: DateField, class: &'static str, name: &str, label: fn(&Words) -> &'static str, input: Element) -> Element {
    el("div").class(class).child(el("label").class("usa-label").attr("for", field.id(name)).child(field.session().word(label))).child(input)
}

fn digits(field: DateField, name: &str, longest: &'static str, part: fn(&mut DateInput) -> &mut String) -> Element {
    typed(field.id(name), "usa-input", longest, field.error())
        .live_value(move || std::mem::take(part(&mut field.value())))
        .on_text("input", move |text| field.put(part, text))
}

/// A field for digits.
pub(super) fn typed(id: String, class: &'static str, longest: &'static str, error: FieldError) -> Element {
    error.describe(
        el("input").attr("type", "text").class(class).attr("id", id).attr("inputmode", "numeric").attr("maxlength", longest).attr("autocomplete", "off"),
    )
}

fn month_list(field: DateField) -> Element {
    let none = el("option").attr("value", "").selected(move || field.value().month.is_empty()).child(field.session().word(|words| words.select));
    let months: View = (1..=12).map(|month| month_option(field, month)).collect();
    field
        .error()
        .describe(el("select").class("usa-select").attr("id", field.id("month")))
        .on_text("change", move |text| field.put(|date| &mut date.month, text))
        .child(none)
        .child(months)
}

fn month_option(field: DateField, month: usize) -> Element {
    let number = month.to_string();
    let this = number.clone();
    el("option")
        .attr("value", number)
        .selected(move || field.value().month.trim().trim_start_matches('0') == this)
        .child(text(move || format!("{month} – {}", field.session().words().months[month - 1])))
}
