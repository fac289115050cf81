//! Which files are saved, and why one cannot be opened.

use crate::read::table::MAX_BYTES;
use crate::words::sentence;
use ips_core::shortened_echo;

/// A file that this product saves and opens again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedFile {
    /// One screening.
    Screening,
    /// Everything in the planning tools.
    Plan,
}

impl SavedFile {
    /// The largest file of this kind that is opened, in bytes. A screening has a few thousand of them.
    pub const fn most_bytes(self) -> usize {
        match self {
            Self::Screening => 1_000_000,
            Self::Plan => MAX_BYTES,
        }
    }

    /// Every kind of file.
    pub(super) const ALL: [Self; 2] = [Self::Screening, Self::Plan];

    /// What stands in `kind`, so that no file is taken for another.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Screening => "ips-kit screening",
            Self::Plan => "ips-kit-plan",
        }
    }
}

/// Why a file cannot be opened as what it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedError {
    /// What it is to be.
    pub file: SavedFile,
    /// What is wrong.
    pub kind: SavedErrorKind,
}

/// The ways in which a file can be none of those that are saved, or another one. Lines and columns are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "a field says what its name says")]
pub enum SavedErrorKind {
    /// The file has more than [`SavedFile::most_bytes`].
    TooLarge,
    /// The text is not JSON at all.
    NotJson { line: usize, column: usize },
    /// The file is something else than what it is to be.
    WrongKind,
    /// A file of this product that another page opens.
    Other(SavedFile),
    /// The file was saved by a newer version, in a form this one does not know.
    NewerFormat { format: u64 },
    /// The file is a saved one with a field that is missing or wrong.
    Malformed { line: usize, column: usize, what: String },
}

impl SavedErrorKind {
    /// Sorts an error of the JSON reader into broken JSON and fields that are wrong.
    pub(super) fn of_json(error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let whole = error.to_string();
        let what = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(what, _)| what);
        if error.is_data() { Self::Malformed { line, column, what: shortened_echo(what).into_owned() } } else { Self::NotJson { line, column } }
    }
}

sentence!(SavedError, files::saved);
