//! What a cell says, whatever the list is of.

use super::headings::plain;
use crate::input::without_marks;

/// Words for yes, for no, and for what is not known, in the form of [`plain`].
const YES: [&str; 6] = ["yes", "y", "si", "s", "true", "1"];
const NO: [&str; 4] = ["no", "n", "false", "0"];
const OPEN: [&str; 15] = [
    "unknown",
    "not known",
    "unk",
    "dont know",
    "don t know",
    "prefers not to say",
    "not asked",
    "null",
    "desconocido",
    "no se sabe",
    "no se",
    "no sabe",
    "prefiere no decir",
    "sin dato",
    "sin datos",
];

/// The text of a cell without blanks around it, marks that nobody sees, and the `'` that keeps a spreadsheet program from calculating.
pub fn bare(text: &str) -> String {
    let text = without_marks(text);
    let text = match text.trim() {
        guarded if guarded.strip_prefix('\'').is_some_and(|rest| rest.starts_with(['=', '+', '-', '@'])) => &guarded[1..],
        text => text,
    };
    text.to_owned()
}

/// Yes or no, as people write it in English and Spanish; `None` for anything else.
///
/// ```
/// use ips_core::list::yes_no;
///
/// assert_eq!(["Yes", "sí", "1", "FALSE", "n", "maybe"].map(yes_no), [Some(true), Some(true), Some(true), Some(false), Some(false), None]);
/// ```
pub fn yes_no(text: &str) -> Option<bool> {
    let word = plain(text);
    if YES.contains(&word.as_str()) { Some(true) } else { NO.contains(&word.as_str()).then_some(false) }
}

/// Whether a cell says that nothing is known: it is empty, holds signs alone such as `?` or `-`, or says so in words. "N/A" may mean no and
/// may mean not known, so it says neither.
///
/// ```
/// use ips_core::list::is_open;
///
/// assert!(["", " ", "?", "-", "Unknown", "Don't know", "no se sabe"].into_iter().all(is_open));
/// assert!(!["no", "0", "n/a"].into_iter().any(is_open));
/// ```
pub fn is_open(text: &str) -> bool {
    let word = plain(text);
    word.is_empty() || OPEN.contains(&word.as_str())
}
