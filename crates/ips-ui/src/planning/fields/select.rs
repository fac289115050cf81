//! Lists to choose one of.

use super::place::Place;
use super::wrong::{Wrong, no_mistake};
use crate::live::{Shown, live, typed};
use crate::planning::session::Planner;
use leptos::prelude::*;

/// A list of options to choose one of. The first stands for nothing chosen.
pub(crate) fn select(id: String, place: Place, none: Shown, options: Vec<(String, Shown)>) -> AnyView {
    checked_select(id, place, none, options, ().into_any(), no_mistake())
}

/// Yes, no or not known.
pub(crate) fn yes_no(planner: Planner, id: String, place: Place) -> AnyView {
    let options = vec![("true".to_owned(), planner.word(|words| words.frame.yes)), ("false".to_owned(), planner.word(|words| words.frame.no))];
    select(id, place, planner.word(|words| words.frame.unknown), options)
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

/// A list with another option after the others, and with what is wrong with it, which stands elsewhere: see [`error`](super::error).
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
