//! What people read on a terminal: nothing that came in, neither a name nor a file, can give the terminal a command or turn the order of its letters.

use ips_core::{visible, visible_as};
use std::borrow::Cow;
use std::fmt::Display;
use std::fmt::Write as _;

/// Says on standard error why the command cannot go on.
pub(crate) fn complain(why: &impl Display) {
    eprintln!("ips: {}", visible(&why.to_string()));
}

/// JSON in which every letter can be seen ([`visible`]): the others stand in the way in which JSON writes them by their numbers, such as
/// `\u009b`. Those below the blank are written so already.
pub(crate) fn visible_json(json: &str) -> Cow<'_, str> {
    // Each of them has a number of four digits; writing to a String cannot fail.
    visible_as(json, |letter, seen| _ = write!(seen, "\\u{:04x}", u32::from(letter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stays_unseen() {
        for (json, seen) in
            [("\"año €\"", "\"año €\""), ("\"\u{9b}2J\u{7f}\"", "\"\\u009b2J\\u007f\""), ("\"x\u{202e}y\u{2066}z\u{200f}\"", "\"x\\u202ey\\u2066z\\u200f\"")]
        {
            assert_eq!(visible_json(json), seen);
        }
    }
}
