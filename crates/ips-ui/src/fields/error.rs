//! What is wrong with a field, said beside it.

use crate::session::Session;
use crate::view::{Element, View, el, live};
use crate::words::Words;
use ips_core::policy::Fact;
use ips_core::{FactError, FactErrorKind};

/// The field a message belongs to.
#[derive(Clone, Copy)]
pub(crate) enum FieldError {
    /// The as-of date.
    AsOf(Session),
    /// The field of a fact.
    Fact(Session, &'static Fact),
}

impl FieldError {
    /// The id of the message while there is one.
    pub(super) fn id(self) -> Option<String> {
        match self {
            Self::AsOf(session) => session.is_as_of_wrong().then(|| "error-as-of".to_owned()),
            Self::Fact(session, fact) => fact_error(session, fact).map(|_| format!("error-{}", fact.name)),
        }
    }

    /// Ties a field to the message.
    pub(super) fn describe(self, field: Element) -> Element {
        field.live_attr("aria-describedby", move || self.id()).live_attr("aria-invalid", move || self.id().map(|_| "true"))
    }
}

/// What is wrong with the answer, while something is.
pub(crate) fn field_error(session: Session, fact: &'static Fact) -> View {
    live(move || fact_error(session, fact).map(|message| el("p").class("usa-error-message").attr("id", format!("error-{}", fact.name)).child(message)))
}

/// What is wrong with the answer, in the language of the page.
pub(crate) fn fact_error(session: Session, fact: &Fact) -> Option<&'static str> {
    let words = session.words();
    session.reading.with(|reading| reading.error(&fact.name).map(|error| sentence(words, error)))
}

fn sentence(words: &Words, error: &FactError) -> &'static str {
    match error.kind() {
        FactErrorKind::AfterAsOf { .. } => words.error_after_as_of,
        FactErrorKind::Implausible { .. } => words.error_implausible,
        FactErrorKind::Contradicts { .. } => words.error_contradiction,
        FactErrorKind::WrongType { .. } => words.error_year,
        // The page offers only known names and options, each once.
        FactErrorKind::NoSuchDate { .. } | FactErrorKind::UnknownName { .. } | FactErrorKind::NotAnOption { .. } | FactErrorKind::GivenTwice => {
            words.error_date
        }
    }
}
