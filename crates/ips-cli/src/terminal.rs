//! What people read on a terminal: nothing that came in, neither a name nor a file, can give the terminal a command or turn the order of its letters.

use std::borrow::Cow;
use std::fmt::Display;
use std::fmt::Write as _;

/// Says on standard error why the command cannot go on.
pub(crate) fn complain(why: &impl Display) {
    eprintln!("ips: {}", visible(&why.to_string()));
}

/// A text of which every letter can be seen: characters that command a terminal or turn the order of letters stand as their numbers, such as
/// `\u{1b}`. Line ends and tabs stay.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    replaced(text, |letter, out| out.extend(letter.escape_unicode()))
}

/// The same JSON with these characters in the way in which JSON writes them by their numbers, such as `\u009b`. Those below the blank are
/// written so already.
pub(crate) fn visible_json(json: &str) -> Cow<'_, str> {
    // Each of them has a number of four digits; writing to a String cannot fail.
    replaced(json, |letter, out| _ = write!(out, "\\u{:04x}", u32::from(letter)))
}

fn replaced(text: &str, replace: impl Fn(char, &mut String)) -> Cow<'_, str> {
    if !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        if is_unseen(letter) { replace(letter, &mut out) } else { out.push(letter) }
    }
    Cow::Owned(out)
}

/// Whether a character is a control, or one of those by which Unicode turns the direction of what follows.
fn is_unseen(letter: char) -> bool {
    match letter {
        '\n' | '\t' => false,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        letter => letter.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stays_unseen() {
        for (text, seen, json) in [
            ("año\n\t€", "año\n\t€", "año\n\t€"),
            ("a\u{1b}[31mb", "a\\u{1b}[31mb", "a\\u001b[31mb"),
            ("\u{9b}2J\u{7f}\r", "\\u{9b}2J\\u{7f}\\u{d}", "\\u009b2J\\u007f\\u000d"),
            ("x\u{202e}y\u{2066}z\u{200f}", "x\\u{202e}y\\u{2066}z\\u{200f}", "x\\u202ey\\u2066z\\u200f"),
        ] {
            assert_eq!((visible(text).as_ref(), visible_json(text).as_ref()), (seen, json));
        }
    }
}
