//! Policies: what a file says ([`Document`]), what is wrong with it ([`Problem`]), and the form ready for screening ([`Policy`]).

mod check;
mod criterion;
mod dated;
mod document;
mod fact;
mod note;
mod passage;
pub mod planning;
mod program;
mod ready;
mod test;

pub use check::{Location, Problem, Step, check, check_scale};
pub use criterion::{Criterion, Group};
pub use dated::{Dated, DatedValue};
pub use document::{Alternative, Document, HistoryEntry, Identity, ZeroExclusion};
pub use fact::{ChoiceOption, Fact, FactKind, Party};
pub use note::{Advice, Note, NoteWhen};
pub use passage::{Item, Passage, RuleId};
pub use program::ProgramPolicy;
pub use ready::Policy;
pub(crate) use ready::{Node, OutcomePart, Slot};
pub use test::{AtLeast, Called, Choice, EventWithin, MinimumAge, Part, StatedOr, Test, TwoReadings};
