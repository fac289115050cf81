//! A date in one field, typed as people write it. What is read of it stands beside the field in words, so that a slip is seen.

use super::date::DateField;
use super::error::fact_error;
use crate::live::{live, text, typed, value};
use crate::session::{DateInput, EntryValue, Session};
use chrono::Datelike;
use ips_core::calendar::typed_day;
use ips_core::policy::{Fact, FactKind};
use ips_report::words::call;
use leptos::prelude::*;

/// What is put in for a date.
#[derive(PartialEq)]
enum Given {
    Nothing,
    Unknown,
    /// A date, or a text that is none.
    Date(DateInput),
    /// Only the year, where a fact of its own holds that.
    Year(String),
}

/// The field, what it is read as, and what is wrong with it. `label` is the id of what it is called.
pub(crate) fn typed_date(field: DateField, label: String) -> AnyView {
    let entered = RwSignal::new(String::new());
    let is_typing = RwSignal::new(false);
    // As it was typed, for as long as that still means what is put in: a text would otherwise change under the hands of whoever types it.
    let shown = value(move || {
        let (text, given) = (entered.get(), given(field));
        if read(field, &text) == given { text } else { written(field, &given) }
    });
    let take = typed(move |text| {
        is_typing.set(true);
        untrack(|| put(field, read(field, &text)));
        entered.set(text);
    });
    let id = field.id("typed");
    let told_id = format!("{id}-told");
    let error_id = field.error_id();
    let described = format!("{told_id} {error_id}");
    let error = move || if is_typing.get() { None } else { wrong(field) };
    view! {
        <span class="ips-typed">
            <input
                {..shown}
                class="usa-input ips-typed__field"
                id=id
                type="text"
                autocomplete="off"
                placeholder=move || call(field.session().language.get()).date_hint
                aria-labelledby=label
                aria-describedby=described
                aria-invalid=move || error().map(|_| "true")
                on:input=take
                on:change=typed(move |_| is_typing.set(false))
            />
            <span {..text(move || told(field))} class="ips-typed__told" id=told_id role="status"></span>
            {live(move || error().map(|message| view! { <span class="usa-error-message" id=error_id.clone()>{message}</span> }))}
        </span>
    }
    .into_any()
}

/// Whether what is typed cannot be used.
pub(crate) fn wrong(field: DateField) -> Option<&'static str> {
    match field {
        DateField::AsOf(session) => session.is_as_of_wrong().then(|| session.words().error_date),
        DateField::Fact(session, fact) => fact_error(session, fact).or_else(|| fact_error(session, year_of(session, fact)?)),
    }
}

/// The fact that holds the year where the whole date is not known.
fn year_of(session: Session, fact: &Fact) -> Option<&'static Fact> {
    session.stand_ins(fact).into_iter().find(|other| other.kind == FactKind::Year)
}

fn given(field: DateField) -> Given {
    let date = |date: DateInput| if date.is_empty() { None } else { Some(Given::Date(date)) };
    let found = match field {
        DateField::AsOf(session) => date(session.as_of.get()),
        DateField::Fact(session, fact) => match session.input(fact) {
            Some(EntryValue::Date(typed)) => date(typed),
            Some(EntryValue::Unknown) => Some(Given::Unknown),
            _ => year_of(session, fact).and_then(|year| session.input(year)).and_then(|input| match input {
                EntryValue::Year(year) => Some(Given::Year(year)),
                _ => None,
            }),
        },
    };
    found.unwrap_or(Given::Nothing)
}

/// What a text means in the field.
fn read(field: DateField, text: &str) -> Given {
    let session = field.session();
    let (text, language) = (text.trim(), session.language.get());
    if text.is_empty() {
        return Given::Nothing;
    }
    let latest = session.as_of.with(DateInput::as_of).filter(|_| matches!(field, DateField::Fact(..)));
    if let Some(day) = typed_day(text, call(language).day_first, latest) {
        return Given::Date(DateInput::of(day));
    }
    if let DateField::Fact(session, fact) = field {
        let mut letters = text.chars();
        if letters.next().map(|letter| letter.to_ascii_lowercase()) == Some(session.words().dont_know_key) && letters.next().is_none() {
            return Given::Unknown;
        }
        if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) && year_of(session, fact).is_some() {
            return Given::Year(text.to_owned());
        }
    }
    Given::Date(DateInput::unread(text.to_owned()))
}

/// What is put in, as one would type it.
fn written(field: DateField, given: &Given) -> String {
    let session = field.session();
    match given {
        Given::Nothing => String::new(),
        Given::Unknown => session.words().dont_know_key.to_ascii_uppercase().to_string(),
        Given::Year(year) => year.clone(),
        Given::Date(date) => match date.date() {
            Some(day) if call(session.language.get()).day_first => format!("{}/{}/{}", day.day(), day.month(), day.year()),
            Some(day) => format!("{}/{}/{}", day.month(), day.day(), day.year()),
            None => date.typed(),
        },
    }
}

fn put(field: DateField, given: Given) {
    let (session, fact) = match field {
        DateField::AsOf(session) => {
            let date = if let Given::Date(date) = given { date } else { DateInput::default() };
            return session.as_of.set(date);
        }
        DateField::Fact(session, fact) => (session, fact),
    };
    let (input, year) = match given {
        Given::Nothing => (None, None),
        Given::Unknown => (Some(EntryValue::Unknown), None),
        Given::Date(date) => (Some(EntryValue::Date(date)), None),
        Given::Year(year) => (None, Some(EntryValue::Year(year))),
    };
    if let Some(holds_year) = year_of(session, fact).filter(|holds_year| session.input(holds_year) != year) {
        session.put(holds_year, year);
    }
    session.put(fact, input);
}

/// What is read, in words.
fn told(field: DateField) -> String {
    let session = field.session();
    match (given(field), field) {
        (Given::Unknown, _) => session.speaker().dont_know().to_owned(),
        (Given::Year(year), DateField::Fact(_, fact)) => {
            let label = year_of(session, fact).map_or("", |holds_year| holds_year.label.get(session.language.get()));
            format!("{label}: {year}")
        }
        (Given::Date(date), _) => match (date.date(), field) {
            (Some(day), DateField::Fact(_, fact)) => session.speaker().told_day(fact, day, session.as_of.with(DateInput::as_of)),
            (Some(day), DateField::AsOf(_)) => session.speaker().date(day),
            (None, _) => String::new(),
        },
        _ => String::new(),
    }
}
