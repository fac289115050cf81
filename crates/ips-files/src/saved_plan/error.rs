//! Why a saved plan cannot be opened.

use super::kind::SavedPlanErrorKind;
use super::words;
use crate::saved_error::SavedError;
use ips_core::Language;
use std::fmt;

/// Why a file cannot be opened as a saved plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedPlanError(SavedPlanErrorKind);

impl From<SavedPlanErrorKind> for SavedPlanError {
    fn from(kind: SavedPlanErrorKind) -> Self {
        Self(kind)
    }
}

impl SavedPlanError {
    /// Sorts an error of the JSON reader into broken JSON and fields that are wrong.
    pub(super) fn of_json(error: &serde_json::Error) -> Self {
        let line = error.line();
        let what = SavedError::what_is_wrong(error);
        Self(what.map_or(SavedPlanErrorKind::NotJson { line }, |what| SavedPlanErrorKind::Malformed { line, what }))
    }

    /// The text is not JSON at all.
    pub fn is_not_json(&self) -> bool {
        matches!(self.0, SavedPlanErrorKind::NotJson { .. })
    }

    /// The file is something else than a saved plan.
    pub fn is_wrong_kind(&self) -> bool {
        matches!(self.0, SavedPlanErrorKind::WrongKind | SavedPlanErrorKind::Screening)
    }

    /// The file was saved by a newer version, in a form this one does not know.
    pub fn is_newer_format(&self) -> bool {
        matches!(self.0, SavedPlanErrorKind::NewerFormat { .. })
    }

    /// The file is a saved plan with a field that is missing or wrong.
    pub fn is_malformed(&self) -> bool {
        matches!(self.0, SavedPlanErrorKind::Malformed { .. })
    }

    /// The line of the file where it goes wrong, counted from 1, where a line is to blame.
    pub fn line(&self) -> Option<usize> {
        match self.0 {
            SavedPlanErrorKind::NotJson { line } | SavedPlanErrorKind::Malformed { line, .. } => Some(line),
            SavedPlanErrorKind::Screening | SavedPlanErrorKind::WrongKind | SavedPlanErrorKind::NewerFormat { .. } => None,
        }
    }

    /// What is wrong and what to do, in a sentence or two.
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::En => words::english(&self.0),
            Language::Es => words::spanish(&self.0),
        }
    }
}

impl fmt::Display for SavedPlanError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.sentence(Language::En))
    }
}

impl std::error::Error for SavedPlanError {}
