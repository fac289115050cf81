//! What a tool makes of what is typed, and how it is told.

use super::fields::Errors;
use super::session::Planner;
use crate::live::{live, when};
use crate::report::{Folds, report};
use ips_core::InputError;
use ips_report::Report;
use leptos::prelude::*;

/// What a tool makes of what is typed.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Outcome {
    /// What could not be used.
    pub(crate) errors: Vec<InputError>,
    /// What is missing for a result, or for all of it, in the language of the page.
    pub(crate) missing: Option<&'static str>,
    pub(crate) report: Option<Report<'static>>,
}

/// What could not be used, by itself.
pub(crate) fn errors(outcome: Memo<Outcome>) -> Errors {
    Memo::new(move |_| outcome.with(|outcome| outcome.errors.clone()))
}

/// What is missing for a result, and the result below a heading of a level.
pub(crate) fn told(outcome: Memo<Outcome>, level: u8) -> AnyView {
    let missing = move || outcome.with(|outcome| outcome.missing).map(|sentence| view! { <p class="ips-hint-line">{sentence}</p> });
    let report = report(Memo::new(move |_| outcome.with(|outcome| outcome.report.clone())), Folds::new(), level);
    // An element of its own: where its parts come and go among those of the form, a browser works out anew how all of the form looks.
    view! { <div>{live(missing)} {report}</div> }.into_any()
}

/// The hint that the as-of date is needed, while there is none that can be used.
pub(crate) fn need_as_of(planner: Planner) -> AnyView {
    when(move || planner.as_of().is_none(), move || view! { <p {..planner.word(|words| words.frame.not_a_date)} class="ips-hint-line"></p> }.into_any())
}
