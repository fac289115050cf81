//! What is wrong with a field.

use super::place::Place;
use crate::live::live;
use crate::planning::rows::Rows;
use crate::planning::session::Planner;
use ips_core::{InputError, parse_date};
use leptos::prelude::*;
use std::sync::Arc;

/// What is wrong with a field at the moment, if anything.
pub(crate) type Wrong = Arc<dyn Fn() -> Option<String> + Send + Sync>;

/// What could not be used of all that is typed into a tool. Fields follow this and not its result, which changes with every letter.
pub(crate) type Errors = Memo<Vec<InputError>>;

/// What is wrong with a single field, by its name in the question of the tool.
pub(crate) fn wrong(planner: Planner, errors: Errors, name: impl Into<String>) -> Wrong {
    let name = name.into();
    first(planner, errors, move |error| error.place.row.is_none() && error.field() == name)
}

/// What could not be used of the row with a key, or of the list itself, by the name of the list. The fields of a row follow this, so that they
/// stay as they are while something else is typed into another row.
pub(crate) fn errors_in(errors: Errors, list: &'static str, row: Option<(Rows, u32)>) -> Errors {
    Memo::new(move |_| {
        let number = row.and_then(|(rows, key)| rows.number(key));
        let is_here = |error: &&InputError| error.place.list.as_deref() == Some(list) && error.place.row == number;
        errors.with(|errors| errors.iter().filter(is_here).cloned().collect())
    })
}

/// What is wrong with a field of a list, by what could not be used of its row or, for what stands in no row, of the list: see [`errors_in`].
pub(crate) fn wrong_in(planner: Planner, errors: Errors, field: impl Into<String>) -> Wrong {
    let field = field.into();
    // A role that is missing is said of the whole row.
    first(planner, errors, move |error| error.place.field.as_deref().unwrap_or("role") == field)
}

fn first(planner: Planner, errors: Errors, is_here: impl Fn(&InputError) -> bool + Send + Sync + 'static) -> Wrong {
    Arc::new(move || errors.with(|errors| errors.iter().find(|error| is_here(error)).map(|error| planner.input_error(error))))
}

/// Nothing is ever wrong with a field.
pub(crate) fn no_mistake() -> Wrong {
    Arc::new(|| None)
}

/// What is wrong with a date field: something is typed and it is no date.
pub(crate) fn date_error(planner: Planner, place: Place) -> Wrong {
    Arc::new(move || {
        let typed = place.get();
        (!typed.trim().is_empty() && parse_date(typed.trim()).is_none()).then(|| planner.words().frame.not_a_date.to_owned())
    })
}

/// What is wrong with the as-of date in the field of this name: something is typed and it is none.
pub(crate) fn as_of_error(planner: Planner, name: &'static str) -> Wrong {
    Arc::new(move || (!planner.field(name).trim().is_empty() && planner.as_of().is_none()).then(|| planner.words().frame.not_a_date.to_owned()))
}

/// What is wrong with a field, as it stands under it; its id is that of the field with `-error`.
pub(crate) fn error(id: &str, wrong: Wrong) -> AnyView {
    let id = format!("{id}-error");
    live(move || wrong().map(|sentence| view! { <span class="usa-error-message" id=id.clone()>{sentence}</span> }))
}
