//! Why a saved screening cannot be opened, and what to do.

use super::kind::SavedErrorKind;
use crate::words;
use ips_core::Language;
use std::fmt;

/// Why a saved screening cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedError(SavedErrorKind);

impl SavedError {
    pub(crate) fn new(kind: SavedErrorKind) -> Self {
        Self(kind)
    }

    /// Sorts an error of the JSON reader into broken JSON and fields that are wrong.
    pub(crate) fn of_json(error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let kind = Self::what_is_wrong(error).map_or(SavedErrorKind::NotJson { line, column }, |what| SavedErrorKind::Malformed { line, column, what });
        Self(kind)
    }

    /// What is wrong with a field, without the place; `None` where the text is no JSON.
    pub(crate) fn what_is_wrong(error: &serde_json::Error) -> Option<String> {
        let whole = error.to_string();
        let what = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(what, _)| what);
        error.is_data().then(|| what.to_owned())
    }

    /// The text is not JSON at all.
    pub fn is_not_json(&self) -> bool {
        matches!(self.0, SavedErrorKind::NotJson { .. })
    }

    /// The file is something else than a saved screening.
    pub fn is_wrong_kind(&self) -> bool {
        matches!(self.0, SavedErrorKind::WrongKind)
    }

    /// The file was saved by a newer version, in a form this one does not know.
    pub fn is_newer_format(&self) -> bool {
        matches!(self.0, SavedErrorKind::NewerFormat { .. })
    }

    /// The file is a saved screening with a field that is missing or wrong.
    pub fn is_malformed(&self) -> bool {
        matches!(self.0, SavedErrorKind::Malformed { .. })
    }

    /// The line of the file where it goes wrong, counted from 1, where a line is to blame.
    pub fn line(&self) -> Option<usize> {
        match self.0 {
            SavedErrorKind::NotJson { line, .. } | SavedErrorKind::Malformed { line, .. } => Some(line),
            SavedErrorKind::WrongKind | SavedErrorKind::NewerFormat { .. } => None,
        }
    }

    /// What is wrong and what to do, in a sentence or two.
    pub fn sentence(&self, language: Language) -> String {
        words::of(language).saved_error(&self.0)
    }
}

impl fmt::Display for SavedError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.sentence(Language::En))
    }
}

impl std::error::Error for SavedError {}
