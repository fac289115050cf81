//! Staff needed: what is asked, and what comes of it in both readings and at the top of the fidelity scale.

mod asked;
mod column;
mod folds;
mod form;
mod result;
mod steps;
mod sums;

use super::session::Planner;
use crate::live::live;
use folds::Folds;
use leptos::prelude::*;

/// The tool.
pub(super) fn staff_needed(planner: Planner) -> AnyView {
    let asked = Memo::new(move |_| asked::read(planner));
    let folds = Folds::new();
    view! {
        <p {..planner.word(|words| words.need.intro)} class="ips-screen-only"></p>
        {form::form(planner, asked)}
        {live(move || result::result(planner, asked, folds))}
        {steps::steps(planner, asked, folds)}
    }
    .into_any()
}
