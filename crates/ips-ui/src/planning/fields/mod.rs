//! Fields of the planning pages: each keeps what is typed as it is, and says beside itself what is wrong.

mod list;

pub(crate) use list::{Column, Pick, Takes, list};

use super::rows::Rows;
use super::session::Planner;
use crate::live::{Shown, live, typed, value, when};
use ips_core::parse_date;
use ips_report::words::tables::Planning;
use leptos::prelude::*;
use std::sync::Arc;

/// A place where something is typed: a single field, or a field of a row.
#[derive(Clone)]
pub(crate) enum Place {
    /// A single field, by its name.
    Single(Planner, String),
    /// A field of a row.
    Cell(Rows, u32, String),
}

impl Place {
    /// What is typed.
    pub(crate) fn get(&self) -> String {
        match self {
            Self::Single(planner, name) => planner.field(name),
            Self::Cell(rows, row, field) => rows.get(*row, field),
        }
    }

    /// Keeps what is typed.
    pub(crate) fn put(&self, text: String) {
        match self {
            Self::Single(planner, name) => planner.put(name, text),
            Self::Cell(rows, row, field) => rows.put(*row, field, text),
        }
    }
}

/// What a field takes.
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

/// The hint that the as-of date is needed, while there is none that can be used.
pub(crate) fn need_as_of(planner: Planner) -> AnyView {
    when(move || planner.as_of().is_none(), move || view! { <p {..planner.word(|words| words.frame.not_a_date)} class="ips-hint-line"></p> }.into_any())
}

/// What is wrong with a field at the moment, if anything.
pub(crate) type Wrong = Arc<dyn Fn() -> Option<String> + Send + Sync>;

/// A field without its label: for a table, or under a label of its own.
pub(crate) fn input(id: String, kind: Kind, place: Place, wrong: Wrong) -> AnyView {
    described_input(id, kind, place, None, wrong)
}

/// The same with a hint, which has the id of the field with `-hint`.
pub(crate) fn hinted_input(id: String, kind: Kind, place: Place, wrong: Wrong) -> AnyView {
    let hint = format!("{id}-hint");
    described_input(id, kind, place, Some(hint), wrong)
}

fn described_input(id: String, kind: Kind, place: Place, hint: Option<String>, wrong: Wrong) -> AnyView {
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

/// What is wrong with a field, as it stands under it; its id is that of the field with `-error`.
pub(crate) fn error(id: &str, wrong: Wrong) -> AnyView {
    let id = format!("{id}-error");
    live(move || wrong().map(|sentence| view! { <span class="usa-error-message" id=id.clone()>{sentence}</span> }))
}

/// A labelled field with a hint and what is wrong with it.
pub(crate) fn labelled(
    planner: Planner,
    name: &str,
    kind: Kind,
    label: fn(&Planning) -> &'static str,
    hint: Option<fn(&Planning) -> &'static str>,
    wrong: Wrong,
) -> AnyView {
    worded(name, kind, Place::Single(planner, name.to_owned()), planner.word(label), hint.map(|hint| planner.word(hint)), wrong)
}

/// The same with texts that are more than a word.
pub(crate) fn worded(name: &str, kind: Kind, place: Place, label: Shown, hint: Option<Shown>, wrong: Wrong) -> AnyView {
    let id = field_id(name);
    let field = if hint.is_some() { hinted_input } else { input };
    let hint = hint.map(|hint| view! { <span {..hint} class="usa-hint" id=format!("{id}-hint")></span> }.into_any());
    under_label("ips-field", id.clone(), label, hint, wrong.clone(), field(id, kind, place, wrong))
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

/// A list of options to choose one of. The first stands for nothing chosen.
pub(crate) fn select(id: String, place: Place, none: Shown, options: Vec<(String, Shown)>) -> AnyView {
    checked_select(id, place, none, options, ().into_any(), no_mistake())
}

/// Nothing is ever wrong with a field.
pub(crate) fn no_mistake() -> Wrong {
    Arc::new(|| None)
}

/// The roles of the policy, to choose one of. A text that is none of them, from a file or another policy, stays as an option of its own until
/// another is chosen.
pub(crate) fn role_select(planner: Planner, id: String, place: Place, none: Shown, wrong: Wrong) -> AnyView {
    let roles = &planner.program.get_untracked().planning().staffing.roles;
    let options = roles.iter().map(|role| (role.id.clone(), planner.policy_text(&role.title))).collect();
    let typed = place.clone();
    let foreign = Memo::new(move |_| Some(typed.get()).filter(|typed| !typed.is_empty() && roles.iter().all(|role| role.id != *typed)));
    let other =
        live(move || foreign.get().map(|typed| view! { <option value=typed.clone() prop:selected=move || foreign.get().is_some()>{typed.clone()}</option> }));
    checked_select(id, place, none, options, other, wrong)
}

/// A list with another option after the others, and with what is wrong with it, which stands elsewhere: see [`error`].
fn checked_select(id: String, place: Place, none: Shown, options: Vec<(String, Shown)>, other: AnyView, wrong: Wrong) -> AnyView {
    let (put, empty) = (place.clone(), place.clone());
    let (is_wrong, error) = (wrong.clone(), format!("{id}-error"));
    let options: Vec<AnyView> = options.into_iter().map(|(value, label)| option(&place, value, label)).collect();
    view! {
        <select
            class="usa-select"
            id=id
            autocomplete="off"
            aria-invalid=move || is_wrong().map(|_| "true")
            aria-describedby=move || wrong().map(|_| error.clone())
            on:change=typed(move |text| put.put(text))
        >
            <option {..none} value="" prop:selected=move || empty.get().is_empty()></option>
            {options}
            {other}
        </select>
    }
    .into_any()
}

fn option(place: &Place, value: String, label: Shown) -> AnyView {
    let (place, this) = (place.clone(), value.clone());
    view! { <option {..label} value=value prop:selected=move || place.get() == this></option> }.into_any()
}

/// Yes, no or not known.
pub(crate) fn yes_no(planner: Planner, id: String, place: Place) -> AnyView {
    let options = vec![("true".to_owned(), planner.word(|words| words.frame.yes)), ("false".to_owned(), planner.word(|words| words.frame.no))];
    select(id, place, planner.word(|words| words.frame.unknown), options)
}

/// The id of a field with this name. A name may have dots in it, an id that style sheets and scripts speak of may not.
pub(crate) fn field_id(name: &str) -> String {
    format!("plan-{}", name.replace(['.', '_'], "-"))
}

/// What is wrong with a date field: something is typed and it is no date.
pub(crate) fn date_error(planner: Planner, place: &Place) -> Option<String> {
    let typed = place.get();
    (!typed.trim().is_empty() && parse_date(typed.trim()).is_none()).then(|| planner.words().frame.not_a_date.to_owned())
}
