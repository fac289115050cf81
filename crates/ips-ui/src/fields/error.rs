//! What is wrong with a field, said beside it.

use crate::live::live;
use crate::session::Session;
use ips_core::policy::Fact;
use ips_core::{InputError, InputErrorKind};
use ips_report::words::tables::Screening;
use leptos::prelude::*;

/// What is wrong with the answer, while something is.
pub(crate) fn field_error(session: Session, fact: &'static Fact) -> AnyView {
    live(move || fact_error(session, fact).map(|message| view! { <p class="usa-error-message" id=format!("error-{}", fact.name)>{message}</p> }))
}

/// What is wrong with the answer, in the language of the page; nothing while it is being typed.
pub(crate) fn fact_error(session: Session, fact: &Fact) -> Option<&'static str> {
    if session.typing.get() == Some(&fact.name) {
        return None;
    }
    let words = session.words();
    session.reading.with(|reading| reading.error(&fact.name).map(|error| sentence(words, error)))
}

fn sentence(words: &Screening, error: &InputError) -> &'static str {
    match &error.kind {
        InputErrorKind::AfterAsOf { .. } => words.error_after_as_of,
        InputErrorKind::Implausible { .. } => words.error_implausible,
        InputErrorKind::Contradiction { .. } => words.error_contradiction,
        InputErrorKind::WrongType { .. } => words.error_year,
        // The page offers only known names and options, each once.
        _ => words.error_date,
    }
}
