//! What can be wrong with a file that is to be a saved plan.

/// The ways in which a file can be no saved plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SavedPlanErrorKind {
    NotJson {
        line: usize,
    },
    /// A saved screening, which another page opens.
    Screening,
    WrongKind,
    NewerFormat {
        format: u64,
    },
    Malformed {
        line: usize,
        what: String,
    },
}
