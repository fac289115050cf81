//! Colours that a theme can change: the style compiler writes fixed colours, and this turns those of the palette into custom properties.
//!
//! `color:#005ea2` becomes `color:var(--ips-primary,#005ea2)`; a dark theme then only has to set `--ips-primary`.
//! Without a theme the fixed colour stays in force.

use super::sheet::{declaration, pieces};

/// What a colour is used for, where one colour has two roles that a theme changes in opposite ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Any,
    /// Text and drawings.
    Text,
    /// Backgrounds, borders and shadows.
    Surface,
}

/// The palette of the design system under its own names: colour, role, name after `--ips-`.
const PALETTE: [(&str, Role, &str); 41] = [
    ("#fff", Role::Surface, "paper"),
    ("#fff", Role::Text, "on-fill"),
    ("#1b1b1b", Role::Any, "ink"),
    ("#f0f0f0", Role::Any, "base-lightest"),
    ("#e6e6e6", Role::Any, "base-lightest-line"),
    ("#dfe1e2", Role::Any, "base-lighter"),
    ("#a9aeb1", Role::Any, "base-light"),
    ("#71767a", Role::Any, "base"),
    ("#565c65", Role::Any, "base-dark"),
    ("#3d4551", Role::Any, "base-darker"),
    ("#d9e8f6", Role::Any, "primary-lighter"),
    ("#73b3e7", Role::Any, "primary-light"),
    ("#005ea2", Role::Any, "primary"),
    ("#0050d8", Role::Any, "primary-vivid"),
    ("#1a4480", Role::Any, "primary-dark"),
    ("#162e51", Role::Any, "primary-darker"),
    ("#d83933", Role::Any, "secondary"),
    ("#8b0a03", Role::Any, "secondary-darker"),
    ("#97d4ea", Role::Any, "accent-cool-light"),
    ("#c3ebfa", Role::Any, "accent-cool-lighter"),
    ("#e1f3f8", Role::Any, "accent-cool-lightest"),
    ("#99deea", Role::Any, "info-light"),
    ("#e7f6f8", Role::Any, "info-lighter"),
    ("#00bde3", Role::Any, "info"),
    ("#faf3d1", Role::Any, "warning-lighter"),
    ("#ffbe2e", Role::Any, "warning"),
    ("#fa9441", Role::Any, "accent-warm"),
    ("#c05600", Role::Any, "accent-warm-dark"),
    ("#775540", Role::Any, "accent-warm-darker"),
    ("#f4e3db", Role::Any, "error-lighter"),
    ("#d54309", Role::Any, "error"),
    ("#b50909", Role::Any, "error-dark"),
    ("#ecf3ec", Role::Any, "success-lighter"),
    ("#00a91c", Role::Any, "success"),
    ("#9c3d10", Role::Any, "emergency"),
    ("#c9c9c9", Role::Any, "disabled-lighter"),
    ("#919191", Role::Any, "disabled-light"),
    ("#757575", Role::Any, "disabled"),
    ("#454545", Role::Any, "disabled-dark"),
    ("#2491ff", Role::Any, "focus"),
    ("#54278f", Role::Any, "visited"),
];

/// Properties that colour text and drawings; a colour in any other property is a surface or a line.
const TEXT_PROPERTIES: [&str; 5] = ["color", "fill", "stroke", "-webkit-text-fill-color", "text-decoration-color"];

/// Puts custom properties in place of the palette's colours in a style sheet.
///
/// Left as they are: colours inside addresses and texts, definitions of our own `--ips-` properties (a property that names itself would be
/// undefined), and colours the palette does not have.
pub(crate) fn themeable(sheet: &str) -> String {
    let mut themed = String::with_capacity(sheet.len() * 2);
    for piece in pieces(sheet) {
        match declaration(piece) {
            Some((property, value)) => {
                themed.extend([property, ":"]);
                let role = if TEXT_PROPERTIES.contains(&property.trim()) { Role::Text } else { Role::Surface };
                push_value(&mut themed, value, role);
            }
            None => themed.push_str(piece),
        }
    }
    themed
}

fn push_value(themed: &mut String, value: &str, role: Role) {
    let mut rest = value;
    while let Some(at) = rest.find(['#', '"', '\'', 'u']) {
        let (before, found) = rest.split_at(at);
        let (token, after) = found.split_at(token_length(found));
        themed.push_str(before);
        match name(token, role) {
            Some(name) => themed.extend(["var(--ips-", name, ",", token, ")"]),
            None => themed.push_str(token),
        }
        rest = after;
    }
    themed.push_str(rest);
}

/// The length of the address, the text, the colour or the word at the beginning of `found`.
fn token_length(found: &str) -> usize {
    let past = |from: usize, end: char| found[from..].find(end).map_or(found.len(), |at| from + at + 1);
    match found.as_bytes() {
        [b'u', b'r', b'l', b'(', quote @ (b'"' | b'\''), ..] => past(5, char::from(*quote)),
        [b'u', b'r', b'l', b'(', ..] => past(4, ')'),
        [quote @ (b'"' | b'\''), ..] => past(1, char::from(*quote)),
        _ => 1 + found[1..].find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(found.len() - 1),
    }
}

/// The name of a colour of the palette in this role.
fn name(colour: &str, role: Role) -> Option<&'static str> {
    PALETTE.iter().find(|(hex, of, _)| hex.eq_ignore_ascii_case(colour) && (*of == Role::Any || *of == role)).map(|(_, _, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_of_the_palette_gets_its_name_and_stays_as_fallback() {
        assert_eq!(themeable("a:hover{color:#005ea2}"), "a:hover{color:var(--ips-primary,#005ea2)}");
        assert_eq!(themeable("p{border:1px solid #1B1B1B!important;top:0}"), "p{border:1px solid var(--ips-ink,#1B1B1B)!important;top:0}");
        assert_eq!(
            themeable("p{background:linear-gradient(#fff,#000)}"),
            "p{background:linear-gradient(var(--ips-paper,#fff),#000)}",
            "only the colours of the palette"
        );
    }

    #[test]
    fn white_is_named_by_what_it_colours() {
        assert_eq!(
            themeable("b{color:#fff;background-color:#fff;fill:#fff}"),
            "b{color:var(--ips-on-fill,#fff);background-color:var(--ips-paper,#fff);fill:var(--ips-on-fill,#fff)}"
        );
    }

    #[test]
    fn what_is_no_colour_value_is_left_alone() {
        for sheet in [
            "#fff{top:0}",
            "a:not(#fff):hover,#fff a{top:0}",
            ":root{--ips-paper:#fff}",
            "i{background:url(\"data:image/svg+xml;utf8,<svg fill='#fff'/>\")}",
            "i{background:url(a;b#fff)}",
            "q::before{content:\"#fff; }\"}",
            "/* a { color: #fff } */",
            "@import url(#fff);",
            "p{color:#fff0}",
            "p{color:#fffa",
            "p{content:\"",
        ] {
            assert_eq!(themeable(sheet), sheet);
        }
    }

    #[test]
    fn rules_inside_rules_are_reached() {
        let themed = themeable("@media print{p:first-child{color:#1b1b1b}/* x */a{color:#00a91c;}}");
        assert_eq!(themed, "@media print{p:first-child{color:var(--ips-ink,#1b1b1b)}/* x */a{color:var(--ips-success,#00a91c);}}");
    }

    #[test]
    fn no_colour_has_two_names_in_one_role() {
        for (at, (hex, role, name)) in PALETTE.iter().enumerate() {
            for (other_hex, other_role, other_name) in &PALETTE[at + 1..] {
                assert!(name != other_name, "{name}");
                assert!(hex != other_hex || (role != other_role && *role != Role::Any && *other_role != Role::Any), "{hex}");
            }
        }
    }
}
