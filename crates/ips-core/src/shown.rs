//! How much of what came in is shown: what is wrong is told by its beginning, however long it is.

use std::borrow::Cow;

/// The most characters of a name or value that came in that is shown.
const MOST: usize = 200;

/// A name or value that came in, by its beginning: 200 characters at most.
pub fn shortened(text: &str) -> Cow<'_, str> {
    if text.chars().nth(MOST).is_some() { text.chars().take(MOST - 1).chain(['…']).collect() } else { text.into() }
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
