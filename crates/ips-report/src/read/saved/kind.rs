//! Which files are saved, and what can be wrong with one.

/// A file that this product saves and opens again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedFile {
    /// One screening.
    Screening,
    /// Everything in the planning tools.
    Plan,
}

impl SavedFile {
    /// Every kind of file.
    pub(super) const ALL: [Self; 2] = [Self::Screening, Self::Plan];

    /// What stands in `kind`, so that no file is taken for another.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Screening => "ips-kit screening",
            Self::Plan => "ips-kit-plan",
        }
    }
}

/// The ways in which a file can be none of those that are saved, or another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SavedErrorKind {
    NotJson {
        line: usize,
        column: usize,
    },
    WrongKind,
    /// A file of this product that another page opens.
    Other(SavedFile),
    NewerFormat {
        format: u64,
    },
    Malformed {
        line: usize,
        column: usize,
        what: String,
    },
}
