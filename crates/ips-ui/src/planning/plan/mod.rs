//! The start-up plan: what is asked, and what comes of it month by month.

mod form;
mod question;
mod reading;

use super::files;
use super::session::Planner;
use crate::live::live;
use crate::report::{Folds, report};
use leptos::prelude::*;

/// The tool.
pub(super) fn start_up_plan(planner: Planner) -> AnyView {
    let outcome = Memo::new(move |_| reading::read(planner));
    let made = Memo::new(move |_| outcome.with(|outcome| outcome.report.clone()));
    let hint = move || {
        let word = outcome.with(|outcome| match outcome.report {
            Some(_) => None,
            None if outcome.no_rule => Some(planner.words().frame.no_rule),
            None => Some(planner.words().plan.need_start),
        });
        word.map(|word| view! { <p class="ips-hint-line">{word}</p> })
    };
    view! {
        <p {..planner.word(|words| words.plan.intro)} class="ips-screen-only"></p>
        {form::form(planner, outcome)}
        {live(hint)}
        {report(made, Folds::new(), 2)}
        {files::plan_files(planner, made)}
    }
    .into_any()
}
