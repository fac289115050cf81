//! Fidelity reviews: ratings in, total, band, state of the team and next dates out.

mod form;
mod reading;
mod result;

use super::session::Planner;
use crate::live::live;
use leptos::prelude::*;

/// The tool.
pub(super) fn fidelity_reviews(planner: Planner) -> AnyView {
    let outcome = Memo::new_with_compare(move |_| reading::read(planner), |_, _| true);
    let Some(scale) = ips_policies::scales().first() else { return ().into_any() };
    view! {
        <p {..planner.word(|words| words.fidelity.intro)} class="ips-screen-only"></p>
        {form::form(planner, scale, outcome)}
        {live(move || {
            outcome.with(|outcome| match &outcome.outlook {
                Some(outlook) => result::result(planner, outlook),
                None => view! { <p {..planner.word(|words| words.frame.not_a_date)} class="ips-hint-line"></p> }.into_any(),
            })
        })}
    }
    .into_any()
}
