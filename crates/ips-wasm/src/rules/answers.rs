//! Answers of any kind as one text.
//!
//! A reader of JSON is ten kilobytes to download, and the JavaScript side has taken the object apart anyway: it writes each answer as
//! a name, a letter for the kind of value and the value, each ended by the character U+0000, which it takes out of names and values.

use ips_core::{Answer, Answers};
use std::borrow::Cow;

const END: char = '\0';

const FRACTION: &str = "a number with a fraction";

/// Reads such a text. What is not in that form ends the list.
pub(crate) fn read(text: &str) -> Answers<'_> {
    let mut parts = text.split(END);
    let mut next = || Some((parts.next()?, parts.next()?, parts.next()?));
    Answers(std::iter::from_fn(|| next().map(|(name, kind, value)| (Cow::Borrowed(name), answer(kind, value)))).collect())
}

fn answer<'a>(kind: &str, value: &'a str) -> Answer<'a> {
    match kind {
        "u" => Answer::Unknown,
        "b" => Answer::YesNo(value == "true"),
        // JavaScript writes only whole numbers as digits; it sorts out those that are none, or far too large.
        "n" => value.parse().map_or(Answer::Other(FRACTION), Answer::Number),
        "f" => Answer::Other(FRACTION),
        "g" => Answer::Other("a number far too large"),
        "t" => Answer::Text(Cow::Borrowed(value)),
        "l" => Answer::Other("a list"),
        _ => Answer::Other("an object"),
    }
}
