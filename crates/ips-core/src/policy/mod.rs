//! Policies: what a file says ([`Document`]), what is wrong with it ([`Problem`]), and the form ready for screening ([`Policy`]).

mod check;
mod citation;
mod document;
pub mod planning;
mod program;
mod ready;
mod test;

pub use check::{Location, Problem, Step, check, check_scale};
pub use citation::{Citation, RuleId};
pub use document::{
    Advice, Alternative, ChoiceOption, Criterion, Document, Fact, FactKind, Group, HistoryEntry, Identity, Note, NoteWhen, Party, ZeroExclusion,
};
pub use program::ProgramPolicy;
pub use ready::Policy;
pub(crate) use ready::{Node, Slot};
pub use test::{AtLeast, Choice, EventWithin, MinimumAge, Part, StatedOr, Test, TwoReadings};
