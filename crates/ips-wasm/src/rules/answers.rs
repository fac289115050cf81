//! Answers of any kind as one text.
//!
//! A reader of JSON is ten kilobytes to download, and the JavaScript side has taken the object apart anyway: it writes each answer as
//! a name, a letter for the kind of value and the value, each ended by the character U+0000, which it takes out of names and values.

use ips_core::Input;
use std::borrow::Cow;

const END: char = '\0';

/// Reads such a text. What is not in that form ends the list.
pub(crate) fn read(text: &str) -> Input<'_> {
    let mut parts = text.split(END);
    let mut next = || Some((parts.next()?, parts.next()?, parts.next()?));
    Input::object(std::iter::from_fn(|| next().map(|(name, kind, value)| (name, answer(kind, value)))))
}

fn answer<'a>(kind: &str, value: &'a str) -> Input<'a> {
    match kind {
        "u" => Input::Missing,
        "b" => Input::YesNo(value == "true"),
        "n" => Input::Number(Cow::Borrowed(value)),
        "t" => Input::Text(Cow::Borrowed(value)),
        "l" => Input::List(Vec::new()),
        _ => Input::Object(Vec::new()),
    }
}
