//! How much of what came in is shown: what is wrong is told by its beginning, however long it is.

use std::borrow::Cow;

/// The most characters of a name or value that came in that is shown.
const MOST: usize = 200;

/// A name or value that came in, by its beginning: 200 characters at most, each of which can be seen ([`visible`]).
pub fn shortened(text: &str) -> Cow<'_, str> {
    // No more is looked at than is shown: a text can be long.
    let Some((end, _)) = text.char_indices().nth(MOST) else { return visible(text) };
    let seen = visible(&text[..end]);
    seen.chars().take(MOST - 1).chain(['…']).collect()
}

/// A text of which every letter can be seen: characters that command a terminal or turn the order of letters stand as their numbers, such as
/// `\u{1b}`. Line ends and tabs stay.
///
/// ```
/// assert_eq!(ips_core::visible("E1"), "E1");
/// assert_eq!(ips_core::visible("E1\u{202e}2E"), "E1\\u{202e}2E");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    visible_as(text, |letter, seen| seen.extend(letter.escape_unicode()))
}

/// The same with the way in which `write` puts down such a character.
pub fn visible_as(text: &str, write: fn(char, &mut String)) -> Cow<'_, str> {
    if !text.contains(is_unseen) {
        return text.into();
    }
    let mut seen = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        if is_unseen(letter) { write(letter, &mut seen) } else { seen.push(letter) }
    }
    seen.into()
}

/// Whether a character is a control, or one of those by which Unicode turns the direction of what follows.
fn is_unseen(letter: char) -> bool {
    match letter {
        '\n' | '\t' => false,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        letter => letter.is_control(),
    }
}

/// A message of a library or a check that has what came in between marks (`` ` `` or `"`) in it, with that shortened: 200 characters at most. What
/// a reader expected in its place stands after `, expected`, is its own and stays whole.
pub fn shortened_echo(message: &str) -> Cow<'_, str> {
    let Some((before, mark, rest)) = message.find(['`', '"']).map(|place| (&message[..=place], &message[place..=place], &message[place + 1..])) else {
        return message.into();
    };
    let end = rest.rfind(&format!("{mark}, expected")).or_else(|| rest.rfind(mark)).unwrap_or(rest.len());
    let (echo, after) = rest.split_at(end);
    match shortened(echo) {
        Cow::Borrowed(_) => message.into(),
        Cow::Owned(short) => format!("{before}{short}{after}").into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_in_is_shown_by_its_beginning() {
        assert_eq!(shortened(""), "");
        let whole = "é".repeat(MOST);
        assert_eq!(shortened(&whole), whole);
        assert_eq!(shortened(&format!("{whole}é")), format!("{}…", "é".repeat(MOST - 1)));
        assert_eq!(shortened(&format!("\u{1b}{whole}")), format!("\\u{{1b}}{}…", "é".repeat(MOST - 7)));
    }

    #[test]
    fn nothing_stays_unseen() {
        for (text, seen) in [
            ("año\n\t€", "año\n\t€"),
            ("a\u{1b}[31mb", "a\\u{1b}[31mb"),
            ("\u{9b}2J\u{7f}\r", "\\u{9b}2J\\u{7f}\\u{d}"),
            ("x\u{202e}y\u{2066}z\u{200f}", "x\\u{202e}y\\u{2066}z\\u{200f}"),
        ] {
            assert_eq!(visible(text), seen);
        }
    }

    #[test]
    fn what_a_message_shows_is_cut_and_the_message_stays() {
        let long = "x".repeat(MOST + 1);
        let short = format!("{}…", "x".repeat(MOST - 1));
        let known = format!("`{}`", "y".repeat(MOST));
        for form in [
            "no word at all",
            "unknown field `L`, expected one of `a`, `b`",
            "invalid type: string \"L\", expected a map",
            "`L` stands twice",
            "an end `L",
            "L`",
        ] {
            let (given, shown) = (form.replace('L', &long), form.replace('L', &short));
            assert_eq!(shortened_echo(&given), if form == "L`" { given.as_str() } else { &shown }, "{form}");
            assert_eq!(shortened_echo(form), form);
        }
        // What stands between the marks may have marks and words of its own.
        let nasty = format!("unknown field `{long}`, expected`{long}`, expected {known}");
        assert_eq!(shortened_echo(&nasty), format!("unknown field `{short}`, expected {known}"));
    }
}
