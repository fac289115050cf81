//! A style sheet for a shadow root on a page of others. Written for a whole document, it comes to depend on the element alone:
//!
//! * the root of the document becomes the root of the checker;
//! * sizes in `rem`, which follow the page, become multiples of `--ips-rem`, which the checker sets;
//! * questions about the width of the window become questions about the room the checker has;
//! * headings stand a level lower, as the components put them there;
//! * left and right become start and end, so that everything turns around with the direction of the text;
//! * families of letters become that of the page around the checker.

use super::sheet::{declaration, pieces};

/// The class of the element that stands for the root of the document.
const ROOT: &str = ".ips-root";

/// The container whose width is asked for.
const CONTAINER: &str = "ips-checker";

/// What a browser takes for one `em` in a question about a width, unless its user has set another size of letters.
const PIXELS: f64 = 16.0;

/// Properties with a side in their names, and what they are called where sides follow the text.
const SIDES: [(&str, &str); 22] = [
    ("left", "inset-inline-start"),
    ("right", "inset-inline-end"),
    ("margin-left", "margin-inline-start"),
    ("margin-right", "margin-inline-end"),
    ("padding-left", "padding-inline-start"),
    ("padding-right", "padding-inline-end"),
    ("border-left", "border-inline-start"),
    ("border-right", "border-inline-end"),
    ("border-left-width", "border-inline-start-width"),
    ("border-right-width", "border-inline-end-width"),
    ("border-left-style", "border-inline-start-style"),
    ("border-right-style", "border-inline-end-style"),
    ("border-left-color", "border-inline-start-color"),
    ("border-right-color", "border-inline-end-color"),
    ("border-top-left-radius", "border-start-start-radius"),
    ("border-top-right-radius", "border-start-end-radius"),
    ("border-bottom-left-radius", "border-end-start-radius"),
    ("border-bottom-right-radius", "border-end-end-radius"),
    ("scroll-margin-left", "scroll-margin-inline-start"),
    ("scroll-margin-right", "scroll-margin-inline-end"),
    ("scroll-padding-left", "scroll-padding-inline-start"),
    ("scroll-padding-right", "scroll-padding-inline-end"),
];

/// Takes a sheet out of the document.
pub(crate) fn for_shadow_root(sheet: &str) -> String {
    let mut shadow = String::with_capacity(sheet.len() * 2);
    for piece in pieces(sheet) {
        if let Some((property, value)) = declaration(piece) {
            push_declaration(&mut shadow, property, value);
        } else if piece.ends_with('{') {
            push_rule(&mut shadow, piece);
        } else {
            shadow.push_str(&scaled(piece));
        }
    }
    shadow
}

fn push_rule(shadow: &mut String, piece: &str) {
    let start = piece.trim_start();
    if let Some(condition) = start.strip_prefix("@media") {
        shadow.push_str(&container_question(condition).unwrap_or_else(|| piece.to_owned()));
    } else if start.starts_with('@') {
        shadow.push_str(piece);
    } else {
        let selectors: Vec<String> = piece.split(',').map(rooted).collect();
        shadow.push_str(&selectors.join(","));
    }
}

/// The question about the room for one about the width of the window; `None` where a rule asks for anything else.
fn container_question(condition: &str) -> Option<String> {
    let asked = condition.trim_end_matches('{').trim().trim_start_matches("all and").trim();
    let (feature, length) = asked.strip_prefix('(')?.strip_suffix(')')?.split_once(':')?;
    let feature = feature.trim();
    if !matches!(feature, "min-width" | "max-width") {
        return None;
    }
    let length = length.trim();
    let number: f64 = length.strip_suffix("rem").or_else(|| length.strip_suffix("em"))?.parse().ok()?;
    Some(format!("@container {CONTAINER} ({feature}: {}px){{", number * PIXELS))
}

/// A selector with the root of the checker for that of the document, and with its headings.
fn rooted(selector: &str) -> String {
    let selector = lowered(selector);
    let bare = selector.trim_start();
    let root = ["html", "body", ":root"].into_iter().find_map(|name| bare.strip_prefix(name));
    match root {
        Some(rest) if !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-') => format!("{ROOT}{rest}"),
        _ => selector,
    }
}

/// A selector in which every heading is one of the next level.
fn lowered(selector: &str) -> String {
    let is_name = |c: char| c.is_ascii_alphanumeric() || "-_.#".contains(c);
    let mut lowered = String::with_capacity(selector.len());
    let mut letters = selector.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, letter)) = letters.next() {
        lowered.push(letter);
        let level = selector[at + letter.len_utf8()..].chars().next().and_then(|c| c.to_digit(10)).filter(|level| (1..6).contains(level));
        let ends = selector[at + letter.len_utf8()..].chars().nth(1).is_none_or(|c| !is_name(c) || "#.".contains(c));
        if let (Some(level), true) = (level, letter == 'h' && !is_name(before) && ends) {
            lowered.push_str(&(level + 1).to_string());
            letters.next();
        }
        before = letter;
    }
    lowered
}

fn push_declaration(shadow: &mut String, property: &str, value: &str) {
    let name = property.trim();
    let (body, end) = value.split_at(value.trim_end_matches([';', '}']).len());
    let (body, important) = match body.trim_end().strip_suffix("!important") {
        Some(body) => (body.trim(), "!important"),
        None => (body.trim(), ""),
    };
    let scaled = scaled(body);
    let written = match name {
        "font-family" if !is_kept_family(body) => format!("font-family:inherit{important}"),
        "text-align" | "float" | "clear" => format!("{name}:{}{important}", logical_side(name, body)),
        "margin" | "padding" => four_sides(name, &scaled, important).unwrap_or_else(|| format!("{name}:{scaled}{important}")),
        _ => {
            let name = SIDES.iter().find(|(side, _)| *side == name).map_or(name, |(_, logical)| logical);
            format!("{name}:{scaled}{important}")
        }
    };
    shadow.push_str(&written);
    shadow.push_str(end);
}

/// Families that mean something: that of the page, one a publisher sets, and letters of one width.
fn is_kept_family(family: &str) -> bool {
    family == "inherit" || family.starts_with("var(") || family.starts_with("monospace")
}

fn logical_side(property: &str, side: &str) -> String {
    match (property, side) {
        ("text-align", "left") => "start".to_owned(),
        ("text-align", "right") => "end".to_owned(),
        (_, "left") => "inline-start".to_owned(),
        (_, "right") => "inline-end".to_owned(),
        _ => side.to_owned(),
    }
}

/// Four values whose left and right differ, told apart by the direction of the text; `None` for all others.
fn four_sides(name: &str, value: &str, important: &str) -> Option<String> {
    let [top, right, bottom, left] = <[&str; 4]>::try_from(words(value)).ok()?;
    (left != right).then(|| format!("{name}-block:{top} {bottom}{important};{name}-inline:{left} {right}{important}"))
}

/// The words of a value; what stands in brackets is one with what they belong to.
fn words(value: &str) -> Vec<&str> {
    let (mut depth, mut start, mut words) = (0_usize, 0, Vec::new());
    for (at, letter) in value.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ' ' if depth == 0 => {
                words.push(&value[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    words.push(&value[start..]);
    words.retain(|word| !word.is_empty());
    words
}

/// Sizes in `rem` as multiples of what the checker sets. What stands in texts and addresses is left alone.
fn scaled(value: &str) -> String {
    if value.contains("url(") || value.contains(['"', '\'']) {
        return value.to_owned();
    }
    let mut scaled = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find("rem") {
        let (before, after) = (&rest[..at], &rest[at + "rem".len()..]);
        let number = before.len() - before.bytes().rev().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
        // A minus belongs to the number unless it stands between two.
        let signed = if before[..number].ends_with('-') && !before[..number - 1].ends_with(|c: char| c.is_ascii_alphanumeric()) { number - 1 } else { number };
        let is_size = number < before.len() && !after.starts_with(|c: char| c.is_ascii_alphanumeric());
        if is_size {
            scaled.extend([&before[..signed], "calc(", &before[signed..], "*var(--ips-rem))"]);
        } else {
            scaled.extend([before, "rem"]);
        }
        rest = after;
    }
    scaled.push_str(rest);
    scaled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_depends_on_the_element_alone() {
        for (document, shadow) in [
            ("html{margin:0}body,html p{top:0}", ".ips-root{margin:0}.ips-root,.ips-root p{top:0}"),
            (":root:has(a){--ips-paper:#fff}", ".ips-root:has(a){--ips-paper:#fff}"),
            (".body{top:0}body-x{top:0}", ".body{top:0}body-x{top:0}"),
            ("p{margin-top:1.5rem;top:-.5rem}", "p{margin-top:calc(1.5*var(--ips-rem));top:calc(-.5*var(--ips-rem))}"),
            ("p{width:calc(1rem - 2rem)}", "p{width:calc(calc(1*var(--ips-rem)) - calc(2*var(--ips-rem)))}"),
            ("p{content:\"1rem\";b:premium}", "p{content:\"1rem\";b:premium}"),
            ("@media all and (min-width: 30em){p{top:0}}", "@container ips-checker (min-width: 480px){p{top:0}}"),
            ("@media(max-width: 40rem){p{top:0}}", "@container ips-checker (max-width: 640px){p{top:0}}"),
            ("h1,.a h2.b,p>h3:focus{top:0}.h1 h10 th1,h6{top:0}", "h2,.a h3.b,p>h4:focus{top:0}.h1 h10 th1,h6{top:0}"),
            ("@media print{body{top:0}}", "@media print{.ips-root{top:0}}"),
            ("@media(max-height: 30rem){p{top:0}}", "@media(max-height: 30rem){p{top:0}}"),
            ("p{margin-left:1px!important;left:0;text-align:left}", "p{margin-inline-start:1px!important;inset-inline-start:0;text-align:start}"),
            ("p{float:right}", "p{float:inline-end}"),
            ("p{padding:1px 2px 3px 4px}", "p{padding-block:1px 3px;padding-inline:4px 2px}"),
            ("p{padding:1px 2px 3px 2px;margin:1px 2px}", "p{padding:1px 2px 3px 2px;margin:1px 2px}"),
            ("p{font-family:A, B;font-weight:1}q{font-family:inherit}", "p{font-family:inherit;font-weight:1}q{font-family:inherit}"),
            ("p{font-family:monospace,monospace}", "p{font-family:monospace,monospace}"),
        ] {
            assert_eq!(for_shadow_root(document), shadow);
        }
    }

    #[test]
    fn words_in_brackets_are_one() {
        assert_eq!(words("calc(1px + 2px)  0 var(--a, 1px)"), ["calc(1px + 2px)", "0", "var(--a, 1px)"]);
    }
}
