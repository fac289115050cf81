//! Fields of the planning pages: each keeps what is typed as it is, and says beside itself what is wrong.

mod list;

pub(crate) use list::{Column, Pick, Takes, list};

use crate::view::{Element, View, el, live};
use ips_core::parse_date;

use super::rows::Rows;
use super::session::Planner;
use super::words::PlanningWords;

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

/// A field without its label: for a table, or under a label of its own. `wrong` is what is wrong with it, if anything.
pub(crate) fn input(id: String, kind: Kind, place: Place, wrong: impl Fn() -> Option<String> + Clone + 'static) -> Element {
    described_input(id, kind, place, None, wrong)
}

/// The same with a hint, which has the id of the field with `-hint`.
pub(crate) fn hinted_input(id: String, kind: Kind, place: Place, wrong: impl Fn() -> Option<String> + Clone + 'static) -> Element {
    let hint = format!("{id}-hint");
    described_input(id, kind, place, Some(hint), wrong)
}

fn described_input(id: String, kind: Kind, place: Place, hint: Option<String>, wrong: impl Fn() -> Option<String> + Clone + 'static) -> Element {
    let (shown, typed, typed_kind, empty) = (place.clone(), place.clone(), place.clone(), place);
    let (is_wrong, error) = (wrong.clone(), format!("{id}-error"));
    let described = move || {
        let ids: Vec<&str> = [hint.as_deref(), is_wrong().is_some().then_some(error.as_str())].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let field = el("input").class("usa-input").attr("id", id).attr("autocomplete", "off");
    let field = match kind {
        Kind::Text => field.attr("type", "text"),
        Kind::Whole => field.attr("type", "text").attr("inputmode", "numeric"),
        Kind::Number => field.attr("type", "text").attr("inputmode", "decimal"),
        // The browser's own date field cannot show a text that is no date, so such a text, from a file for instance, is shown as a text.
        Kind::Date => field
            .live_attr("type", move || {
                let typed = typed_kind.get();
                Some(if typed.is_empty() || parse_date(&typed).is_some() { "date" } else { "text" })
            })
            // An empty date is printed as nothing.
            .live_attr("data-empty", move || empty.get().is_empty().then_some("")),
    };
    field
        .live_attr("aria-invalid", move || wrong().map(|_| "true"))
        .live_attr("aria-describedby", described)
        .live_value(move || shown.get())
        .on_text("input", move |text| typed.put(text))
}

/// What is wrong with a field, as it stands under it; its id is that of the field with `-error`.
pub(crate) fn error(id: &str, wrong: impl Fn() -> Option<String> + 'static) -> View {
    let id = format!("{id}-error");
    live(move || wrong().map(|sentence| el("span").class("usa-error-message").attr("id", id.clone()).child(sentence)))
}

/// A labelled field with a hint and what is wrong with it.
pub(crate) fn labelled(
    planner: Planner,
    name: &str,
    kind: Kind,
    label: fn(&PlanningWords) -> &'static str,
    hint: Option<fn(&PlanningWords) -> &'static str>,
    wrong: impl Fn() -> Option<String> + Clone + 'static,
) -> Element {
    let id = field_id(name);
    let place = Place::Single(planner, name.to_owned());
    let field = if hint.is_some() { hinted_input(id.clone(), kind, place, wrong.clone()) } else { input(id.clone(), kind, place, wrong.clone()) };
    let hint = hint.map(|hint| el("span").class("usa-hint").attr("id", format!("{id}-hint")).child(planner.word(hint)));
    el("div")
        .class("ips-field")
        .child(el("label").class("usa-label").attr("for", id.clone()).child(planner.word(label)))
        .child(hint)
        .child(error(&id, wrong))
        .child(field)
}

/// A list of options to choose one of. The first stands for nothing chosen.
pub(crate) fn select(id: String, place: Place, none: View, options: Vec<(String, View)>) -> Element {
    let typed = place.clone();
    let empty = place.clone();
    let options: View = options
        .into_iter()
        .map(|(value, label)| {
            let (place, this) = (place.clone(), value.clone());
            el("option").attr("value", value).selected(move || place.get() == this).child(label)
        })
        .collect();
    el("select")
        .class("usa-select")
        .attr("id", id)
        .on_text("change", move |text| typed.put(text))
        .child(el("option").attr("value", "").selected(move || empty.get().is_empty()).child(none))
        .child(options)
}

/// Yes, no or not known.
pub(crate) fn yes_no(planner: Planner, id: String, place: Place) -> Element {
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
