//! Reading a policy from JSON, and what is wrong with its form.

use ips_core::policy::Document;
use ips_core::{shortened, shortened_echo};
use ips_wasm::PolicyProblem;
use serde_path_to_error::{Path, Segment};
use std::fmt::Write as _;

/// How the place is called that is no part of a policy.
pub(crate) const WHOLE: &str = "the policy";

/// Reads a policy from JSON.
///
/// # Errors
///
/// The first thing that the form of a policy forbids.
pub(crate) fn document(text: &str) -> Result<Document, PolicyProblem> {
    let mut reader = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let whole = error.inner().to_string();
        // The place in a text that nobody has seen tells nothing.
        let message = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(message, _)| message);
        let path = shortened(&path(error.path())).into_owned();
        PolicyProblem { path, message: shortened_echo(message).into_owned(), remedy: "correct it so that it has the form of the other policy files".to_owned() }
    })
}

/// The place as the checker of policies writes places: people count from one.
fn path(path: &Path) -> String {
    let mut text = String::new();
    for segment in path {
        // Writing to a String cannot fail.
        let _ = match segment {
            Segment::Seq { index } => write!(text, "[{}]", index + 1),
            Segment::Map { key: name } | Segment::Enum { variant: name } => {
                let point = if text.is_empty() { "" } else { "." };
                write!(text, "{point}{name}")
            }
            Segment::Unknown => Ok(()),
        };
    }
    if text.is_empty() { WHOLE.to_owned() } else { text }
}
