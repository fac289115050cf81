//! A date in three fields: typed faster than picked, and readable in any language; a calendar year in one of them.

use super::error::fact_error;
use crate::live::{Shown, text, typed, value};
use crate::session::{Audience, DateInput, EntryValue, Session};
use chrono::NaiveDate;
use ips_core::Language;
use ips_core::calendar::typed_day;
use ips_core::policy::Fact;
use ips_report::words::call;
use ips_report::words::tables::Screening;
use leptos::prelude::*;

/// The date, or the year, that the fields show and change.
#[derive(Clone, Copy)]
pub(crate) enum DateField {
    /// The as-of date.
    AsOf(Session),
    /// A fact.
    Fact(Session, &'static Fact),
}

impl DateField {
    pub(super) fn session(self) -> Session {
        match self {
            Self::AsOf(session) | Self::Fact(session, _) => session,
        }
    }

    /// The id of the message about it, while something is wrong: it is named in `aria-describedby`.
    fn error(self) -> Option<String> {
        let is_wrong = match self {
            Self::AsOf(session) => session.is_as_of_wrong(),
            Self::Fact(session, fact) => fact_error(session, fact).is_some(),
        };
        is_wrong.then(|| self.error_id())
    }

    /// The id of a message about it.
    pub(super) fn error_id(self) -> String {
        match self {
            Self::AsOf(_) => "error-as-of".to_owned(),
            Self::Fact(_, fact) => format!("error-{}", fact.name),
        }
    }

    pub(super) fn id(self, part: &str) -> String {
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
                Some(EntryValue::Date(date)) => date,
                _ => DateInput::default(),
            },
        }
    }

    fn put(self, part: fn(&mut DateInput) -> &mut String, text: String) {
        let mut date = untrack(|| self.value());
        // A whole date that was pasted into one of the fields fills all of them.
        match pasted(&text, untrack(|| self.session().language.get())) {
            Some(day) => date = DateInput::of(day),
            None => *part(&mut date) = text,
        }
        match self {
            Self::AsOf(session) => session.as_of.set(date),
            Self::Fact(session, fact) => {
                session.typing.set(Some(&fact.name));
                session.put(fact, (!date.is_empty()).then_some(EntryValue::Date(date)));
            }
        }
    }

    /// What a browser may fill in by itself: the date of birth of whoever sits in front of the page, and nothing about anybody else.
    fn autocomplete(self, part: &'static str) -> &'static str {
        match self {
            Self::Fact(session, fact) if session.audience == Audience::Public && session.policy.get().document().is_birth_date(&fact.name) => part,
            Self::AsOf(_) | Self::Fact(..) => "off",
        }
    }
}

/// Month, day and year. The parts may be typed in any order; what is typed stays.
pub(crate) fn date_fields(field: DateField) -> AnyView {
    view! {
        <div class="usa-memorable-date">
            {part(field, "usa-form-group usa-form-group--month", "month", |words| words.month, month_list(field))}
            {part(field, "usa-form-group usa-form-group--day", "day", |words| words.day, part_input(field, "day", "bday-day", |date| &mut date.day))}
            {part(field, "usa-form-group usa-form-group--year", "year", |words| words.year, part_input(field, "year", "bday-year", |date| &mut date.year))}
        </div>
    }
    .into_any()
}

fn part(field: DateField, class: &'static str, name: &str, label: fn(&Screening) -> &'static str, input: AnyView) -> AnyView {
    view! {
        <div class=class>
            <label {..field.session().word(label)} class="usa-label" for=field.id(name)></label>
            {input}
        </div>
    }
    .into_any()
}

fn part_input(field: DateField, name: &str, filled: &'static str, part: fn(&mut DateInput) -> &mut String) -> AnyView {
    let shown = value(move || std::mem::take(part(&mut field.value())));
    digits(field, name, "usa-input", filled, shown, Box::new(move |text| field.put(part, text)))
}

/// A whole date, where one was put into a field for a part of it.
fn pasted(text: &str, language: Language) -> Option<NaiveDate> {
    if text.trim().len() > 4 { typed_day(text, call(language).day_first, None) } else { None }
}

/// A field for digits: what a browser may fill it with, what it shows, and what is done with what is typed. It has no greatest length: a browser would
/// cut off what is pasted.
fn digits(field: DateField, name: &str, class: &'static str, filled: &'static str, shown: Shown, put: Box<dyn FnMut(String)>) -> AnyView {
    view! {
        <input
            {..shown}
            type="text"
            class=class
            id=field.id(name)
            inputmode="numeric"
            autocomplete=move || field.autocomplete(filled)
            aria-describedby=move || field.error()
            aria-invalid=move || field.error().map(|_| "true")
            on:input=typed(put)
        />
    }
    .into_any()
}

fn month_list(field: DateField) -> AnyView {
    let is_empty = move || field.value().month.is_empty();
    let months: Vec<AnyView> = (1..=12).map(|month| month_option(field, month)).collect();
    view! {
        <select
            class="usa-select"
            id=field.id("month")
            autocomplete=move || field.autocomplete("bday-month")
            aria-describedby=move || field.error()
            aria-invalid=move || field.error().map(|_| "true")
            on:change=typed(move |text| field.put(|date| &mut date.month, text))
        >
            <option {..field.session().word(|words| words.select)} value="" prop:selected=move || is_empty()></option>
            {months}
        </select>
    }
    .into_any()
}

fn month_option(field: DateField, month: usize) -> AnyView {
    let number = month.to_string();
    let this = number.clone();
    let is_chosen = move || field.value().month.trim().trim_start_matches('0') == this;
    let name = text(move || format!("{month} – {}", field.session().words().months[month - 1]));
    view! { <option {..name} value=number prop:selected=move || is_chosen()></option> }.into_any()
}

/// One field for a year of four digits, under its label.
pub(super) fn year_field(session: Session, fact: &'static Fact) -> AnyView {
    let field = DateField::Fact(session, fact);
    let shown = value(move || match session.input(fact) {
        Some(EntryValue::Year(year)) => year,
        _ => String::new(),
    });
    let put = move |year: String| {
        session.typing.set(Some(&fact.name));
        session.put(fact, (!year.trim().is_empty()).then_some(EntryValue::Year(year)));
    };
    view! {
        <label {..session.word(|words| words.year)} class="usa-label" for=field.id("year")></label>
        {digits(field, "year", "usa-input usa-input--small", "off", shown, Box::new(put))}
    }
    .into_any()
}
