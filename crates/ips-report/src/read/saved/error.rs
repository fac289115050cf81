//! Why a saved file cannot be opened, and what to do.

use super::kind::{SavedErrorKind, SavedFile};
use crate::words::spoken;
use ips_core::Language;
use std::fmt;

/// Why a file cannot be opened as what it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedError {
    file: SavedFile,
    kind: SavedErrorKind,
}

impl SavedError {
    pub(super) fn new(file: SavedFile, kind: SavedErrorKind) -> Self {
        Self { file, kind }
    }

    /// Sorts an error of the JSON reader into broken JSON and fields that are wrong.
    pub(super) fn of_json(file: SavedFile, error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let whole = error.to_string();
        let what = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(what, _)| what);
        let kind = if error.is_data() { SavedErrorKind::Malformed { line, column, what: what.to_owned() } } else { SavedErrorKind::NotJson { line, column } };
        Self { file, kind }
    }

    /// The text is not JSON at all.
    pub fn is_not_json(&self) -> bool {
        matches!(self.kind, SavedErrorKind::NotJson { .. })
    }

    /// The file is something else than what it is to be.
    pub fn is_wrong_kind(&self) -> bool {
        matches!(self.kind, SavedErrorKind::WrongKind | SavedErrorKind::Other(_))
    }

    /// The file was saved by a newer version, in a form this one does not know.
    pub fn is_newer_format(&self) -> bool {
        matches!(self.kind, SavedErrorKind::NewerFormat { .. })
    }

    /// The file is a saved one with a field that is missing or wrong.
    pub fn is_malformed(&self) -> bool {
        matches!(self.kind, SavedErrorKind::Malformed { .. })
    }

    /// The line of the file where it goes wrong, counted from 1, where a line is to blame.
    pub fn line(&self) -> Option<usize> {
        match self.kind {
            SavedErrorKind::NotJson { line, .. } | SavedErrorKind::Malformed { line, .. } => Some(line),
            SavedErrorKind::WrongKind | SavedErrorKind::Other(_) | SavedErrorKind::NewerFormat { .. } => None,
        }
    }

    /// What is wrong and what to do, in a sentence or two.
    pub fn sentence(&self, language: Language) -> String {
        spoken!(language, files::saved(self.file, &self.kind))
    }
}

impl fmt::Display for SavedError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.sentence(Language::En))
    }
}

impl std::error::Error for SavedError {}
