//! The file as JSON: which kind it is and in which form stand before everything else, and are read before anything is believed.

use super::error::{SavedError, SavedErrorKind, SavedFile};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The newest format this version writes and reads.
const FORMAT: u64 = 1;

/// What tells a saved file from another one.
#[derive(Deserialize)]
struct Head {
    kind: Option<String>,
    format: Option<u64>,
}

/// The file, as JSON with one field to a line. What says which file it is stands before the content: serde would do the same (`flatten`) by keeping
/// every field in memory first, which is code that a first visit would load.
pub(super) fn write<T: Serialize>(file: SavedFile, content: &T) -> String {
    let mut json = Vec::new();
    // Writing to memory does not fail, and every key is a text: the error cannot occur.
    let _ = content.serialize(&mut serde_json::Serializer::pretty(&mut json));
    let json = String::from_utf8(json).unwrap_or_default();
    let fields = json.strip_prefix('{').unwrap_or_default();
    format!("{{\n  \"kind\": \"{}\",\n  \"format\": {FORMAT},{fields}\n", file.name())
}

/// What stands in the file; `T` skips `kind` and `format`.
pub(super) fn read<T: DeserializeOwned>(file: SavedFile, text: &str) -> Result<T, SavedError> {
    let wrong = |kind| SavedError { file, kind };
    if text.len() > file.most_bytes() {
        return Err(wrong(SavedErrorKind::TooLarge));
    }
    // Some editors put a byte-order mark before a text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let head: Head = serde_json::from_str(text).map_err(|error| match SavedErrorKind::of_json(&error) {
        // JSON of another shape: a list, or a `format` that is no number.
        SavedErrorKind::Malformed { .. } => wrong(SavedErrorKind::WrongKind),
        kind => wrong(kind),
    })?;
    let kind = SavedFile::ALL.into_iter().find(|one| head.kind.as_deref() == Some(one.name()));
    match (kind, head.format) {
        (Some(kind), Some(FORMAT)) if kind == file => {}
        (Some(kind), Some(format)) if kind == file && format > FORMAT => return Err(wrong(SavedErrorKind::NewerFormat { format })),
        (Some(other), _) if other != file => return Err(wrong(SavedErrorKind::Other(other))),
        _ => return Err(wrong(SavedErrorKind::WrongKind)),
    }
    serde_json::from_str(text).map_err(|error| wrong(SavedErrorKind::of_json(&error)))
}
