//! What the module that reads and writes workbooks answers when a page calls it: everything crosses as JSON.

use crate::table::Table;
use ips_core::{Language, Text};

/// The rows it has read; no rows where the answer is none.
pub fn workbook_rows(answer: &str) -> Table {
    serde_json::from_str(answer).unwrap_or_default()
}

/// Why it could not read or write, in a language. What is no answer of its own stands as it is.
pub fn workbook_failure(answer: &str, language: Language) -> String {
    serde_json::from_str::<Text>(answer).map_or_else(|_| answer.to_owned(), |sentences| sentences.get(language).to_owned())
}
