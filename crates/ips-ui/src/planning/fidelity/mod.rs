//! Fidelity reviews: ratings in, total, band, state of the team and next dates out.

mod form;
mod reading;

use super::fields::need_as_of;
use super::session::Planner;
use crate::report::{Folds, report};
use leptos::prelude::*;

/// The tool.
pub(super) fn fidelity_reviews(planner: Planner) -> AnyView {
    let outcome = Memo::new(move |_| reading::read(planner));
    let Some(scale) = ips_policies::scales().first() else { return ().into_any() };
    view! {
        <p {..planner.word(|words| words.fidelity.intro)} class="ips-screen-only"></p>
        {form::form(planner, scale, outcome)}
        {need_as_of(planner)}
        {report(Memo::new(move |_| outcome.with(|outcome| outcome.report.clone())), Folds::new(), 2)}
    }
    .into_any()
}
