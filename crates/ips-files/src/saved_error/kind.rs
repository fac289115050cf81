//! What can be wrong with a file that is to be a saved screening.

/// The four ways in which a file can be no saved screening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SavedErrorKind {
    NotJson { line: usize, column: usize },
    WrongKind,
    NewerFormat { format: u64 },
    Malformed { line: usize, column: usize, what: String },
}
