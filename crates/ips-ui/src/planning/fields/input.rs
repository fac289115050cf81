//! Fields that are typed into, and what stands around a field.

use super::place::{Place, field_id};
use super::wrong::{Wrong, error};
use crate::live::{Shown, field, typed, value};
use crate::planning::session::Planner;
use ips_core::parse_date;
use ips_report::words::tables::Planning;
use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

/// Picks a word.
pub(crate) type Pick = fn(&Planning) -> &'static str;

/// What can be typed into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Any text.
    Text,
    /// A whole number.
    Whole,
    /// A number, perhaps with decimals.
    Number,
    /// A calendar date.
    Date,
}

/// A field without its label: for a table, or under a label of its own. `hint` is the id of the hint that describes it.
pub(crate) fn input(id: String, kind: Kind, place: Place, hint: Option<String>, wrong: Wrong) -> AnyView {
    let (shown, put, typed_kind, empty) = (place.clone(), place.clone(), place.clone(), place);
    let (is_wrong, error) = (wrong.clone(), format!("{id}-error"));
    let described = move || {
        let ids: Vec<&str> = [hint.as_deref(), is_wrong().is_some().then_some(error.as_str())].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    // The browser's own date field cannot show a text that is no date, so such a text, from a file for instance, is shown as a text.
    let date_or_text = move || {
        let typed = typed_kind.get();
        if kind == Kind::Date && (typed.is_empty() || parse_date(&typed).is_some()) { "date" } else { "text" }
    };
    let mode = match kind {
        Kind::Whole => Some("numeric"),
        Kind::Number => Some("decimal"),
        Kind::Text | Kind::Date => None,
    };
    // An empty date is printed as nothing.
    let is_empty_date = move || (kind == Kind::Date && empty.get().is_empty()).then_some("");
    view! {
        <input
            {..value(move || shown.get())}
            class="usa-input"
            id=id
            autocomplete="off"
            type=move || date_or_text()
            inputmode=mode
            data-empty=move || is_empty_date()
            aria-invalid=move || wrong().map(|_| "true")
            aria-describedby=move || described()
            on:input=typed(move |text| put.put(text))
        />
    }
    .into_any()
}

/// A field with an id, under its label, a hint and what is wrong with it, in a part of a class.
pub(crate) fn under_label(class: &'static str, id: String, label: Shown, hint: Option<AnyView>, wrong: Wrong, field: AnyView) -> AnyView {
    let error = error(&id, wrong);
    view! {
        <div class=class>
            <label {..label} class="usa-label" for=id></label>
            {hint}
            {error}
            {field}
        </div>
    }
    .into_any()
}

/// A field with its label, a hint and what is wrong with it, by its name on the page.
pub(crate) fn worded(planner: Planner, name: &str, kind: Kind, label: Shown, hint: Option<Shown>, wrong: Wrong) -> AnyView {
    let (id, place) = (field_id(name), Place::Single(planner, name.to_owned()));
    let hint_id = format!("{id}-hint");
    let described = hint.is_some().then(|| hint_id.clone());
    let hint = hint.map(|hint| view! { <span {..hint} class="usa-hint" id=hint_id></span> }.into_any());
    under_label("ips-field", id.clone(), label, hint, wrong.clone(), input(id, kind, place, described, wrong))
}

/// A field for a file, with its label and its hint, in a part of a class; `message` says what became of a file.
pub(crate) fn file_field(
    planner: Planner,
    class: &'static str,
    id: String,
    [label, hint]: [Pick; 2],
    accept: &'static str,
    message: AnyView,
    open: impl Fn(HtmlInputElement) + 'static,
) -> AnyView {
    let hint_id = format!("{id}-hint");
    let change: Box<dyn FnMut(Event)> = Box::new(move |event| field(&event).into_iter().for_each(&open));
    view! {
        <div class=class>
            <label {..planner.word(label)} class="usa-label" for=id.clone()></label>
            <span {..planner.word(hint)} class="usa-hint" id=hint_id.clone()></span>
            {message}
            <input class="usa-file-input" id=id type="file" accept=accept aria-describedby=hint_id on:change=change />
        </div>
    }
    .into_any()
}
