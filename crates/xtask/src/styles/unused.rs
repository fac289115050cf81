//! Rules for what is never shown: a design system has many more parts than one product uses, and every visitor would download them.

use super::sheet::pieces;

/// The beginnings of the classes that are ours or the design system's. Others, if there are any, are left alone.
const OURS: [&str; 2] = ["usa-", "ips-"];

/// Leaves out every selector with a class that `is_used` does not know, and the rules that have no other.
pub(crate) fn without_unused(sheet: &str, is_used: impl Fn(&str) -> bool) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut is_dropped = false;
    for piece in pieces(sheet) {
        if is_dropped {
            is_dropped = !piece.ends_with('}');
            continue;
        }
        let is_rule = piece.ends_with('{') && !piece.trim_start().starts_with('@');
        if !is_rule {
            kept.push_str(piece);
            continue;
        }
        let selectors: Vec<&str> = split(piece.trim_end_matches('{')).into_iter().filter(|selector| classes(selector).all(&is_used)).collect();
        is_dropped = selectors.is_empty();
        if !is_dropped {
            kept.push_str(&selectors.join(","));
            kept.push('{');
        }
    }
    kept
}

/// The selectors of a rule; a comma in brackets belongs to one of them.
fn split(selectors: &str) -> Vec<&str> {
    let mut depth = 0_i32;
    selectors
        .split(|letter| {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            letter == ',' && depth == 0
        })
        .collect()
}

/// The classes of ours in a selector. What stands in brackets is left out: `:not(.a)` is for those without the class.
fn classes(selector: &str) -> impl Iterator<Item = &str> {
    let outside = selector.split('(').next().unwrap_or(selector);
    outside
        .split('.')
        .skip(1)
        .map(|rest| &rest[..rest.find(|c: char| !is_of_a_name(c)).unwrap_or(rest.len())])
        .filter(|name| OURS.iter().any(|ours| name.starts_with(ours)))
}

/// Whether a text names a class, as a word of its own.
pub(crate) fn names(text: &str, class: &str) -> bool {
    text.match_indices(class).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + class.len()..].chars().next());
        !before.is_some_and(is_of_a_name) && !after.is_some_and(is_of_a_name)
    })
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(sheet: &str) -> String {
        without_unused(sheet, |class| ["usa-a", "ips-b"].contains(&class))
    }

    #[test]
    fn only_rules_for_what_is_shown_are_kept() {
        for (sheet, expected) in [
            (".usa-a{top:0}.usa-c{top:0;left:0}p{top:0}", ".usa-a{top:0}p{top:0}"),
            (".usa-a:hover,.usa-c,.ips-b .usa-c,.ips-b.usa-a{top:0}", ".usa-a:hover,.ips-b.usa-a{top:0}"),
            ("@media print{.usa-c{top:0}.ips-b{top:0}}q{top:0}", "@media print{.ips-b{top:0}}q{top:0}"),
            ("@media print{.usa-c{a:url(x;y);top:0}}", "@media print{}"),
            (".other .usa-a{top:0}", ".other .usa-a{top:0}"),
            (".usa-a:not(.usa-c,.usa-d){top:0}", ".usa-a:not(.usa-c,.usa-d){top:0}"),
            (".usa-a-b{top:0}", ""),
        ] {
            assert_eq!(kept(sheet), expected);
        }
    }

    #[test]
    fn a_class_is_named_by_a_whole_word() {
        for (text, expected) in [("\"usa-a\"", true), ("x usa-a y", true), ("usa-a-b", false), ("my-usa-a", false), ("usa-a_", false), ("usa-ab usa-a", true)] {
            assert_eq!(names(text, "usa-a"), expected, "{text}");
        }
    }
}
