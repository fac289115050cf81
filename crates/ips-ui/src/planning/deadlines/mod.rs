//! Deadlines: the days that start clocks, what is due from them, and how old documents may be on the first day of work.

mod asked;
mod chooser;
mod form;
mod list;
mod pre_hire;
mod reading;
mod together;

use super::session::Planner;
use leptos::prelude::*;

/// The tool.
pub(super) fn deadline_list(planner: Planner) -> AnyView {
    let outcome = Memo::new(move |_| reading::read(planner));
    let errors = Memo::new(move |_| outcome.with(|outcome| outcome.errors.clone()));
    view! {
        <p {..planner.word(|words| words.deadlines.intro)} class="ips-screen-only"></p>
        {form::form(planner, errors)}
        {list::list(planner, outcome, errors)}
        {pre_hire::documents(planner)}
    }
    .into_any()
}
