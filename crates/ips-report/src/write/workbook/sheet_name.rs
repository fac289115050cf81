//! Names that Excel accepts for sheets.

/// The longest name, in UTF-16 units.
const LONGEST: usize = 31;

/// What stands on the tab of a sheet without a usable name.
const UNNAMED: &str = "Sheet";

/// The name as near to the wanted one as Excel allows, different from every name taken so far (as Excel compares them: upper and lower case
/// are the same).
pub(super) fn allowed(wanted: &str, taken: &[String]) -> String {
    let spaced: String = wanted.chars().map(|c| if "[]:*?/\\".contains(c) || c.is_control() { ' ' } else { c }).collect();
    let edge = |c: char| c == '\'' || c.is_whitespace();
    let base = spaced.trim_matches(edge);
    let base = if base.is_empty() { UNNAMED } else { base };
    let is_free = |name: &str| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    // There are more numbers than names taken.
    let mut names = (1..=taken.len() + 1).map(|number| {
        let suffix = if number == 1 { String::new() } else { format!(" ({number})") };
        format!("{}{suffix}", cut(base, LONGEST - suffix.len()).trim_end_matches(edge))
    });
    names.find(|name| is_free(name)).unwrap_or_default()
}

/// The beginning of a text, as long as fits into this number of UTF-16 units.
fn cut(text: &str, longest: usize) -> &str {
    let mut length = 0;
    let end = text.char_indices().find(|(_, c)| {
        length += c.len_utf16();
        length > longest
    });
    end.map_or(text, |(place, _)| &text[..place])
}
