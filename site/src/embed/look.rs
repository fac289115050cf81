//! Which of the chosen colors the checker had to move so that they can be read.

use web_sys::Element;

/// A color that is shown otherwise than it was chosen, both as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moved {
    /// The property that was chosen.
    pub(super) property: &'static str,
    pub(super) chosen: String,
    pub(super) shown: String,
}

/// The colors that may be moved: what is chosen, what shows it as it was chosen, and what the checker made of it.
const COLORS: [(&str, &str, &str); 2] = [("--ips-accent", ".ips-probe--accent", "--ips-primary"), ("--ips-ink", ".ips-probe--ink", "--ips-ink")];

/// Asks the checker. `is_chosen` says whether a property is set at all.
pub(super) fn moved(checker: &Element, is_chosen: impl Fn(&str) -> bool) -> Vec<Moved> {
    let found = |(property, probe, made): &(&'static str, &str, &str)| {
        let inside = |selector: &str| checker.shadow_root()?.query_selector(selector).ok().flatten();
        let window = web_sys::window()?;
        let computed = |element: &Element, name: &str| window.get_computed_style(element).ok().flatten()?.get_property_value(name).ok();
        let chosen = hex(&computed(&inside(probe)?, "color")?)?;
        let shown = hex(&computed(&inside(".ips-root")?, made)?)?;
        (chosen != shown).then_some(Moved { property, chosen, shown })
    };
    COLORS.iter().filter(|(property, ..)| is_chosen(property)).filter_map(found).collect()
}

/// A color of the form `rgb(1, 2, 3)` or `rgb(1 2 3)` as `#010203`; other color spaces are not read.
fn hex(color: &str) -> Option<String> {
    let (_, inside) = color.trim().split_once('(').filter(|(space, _)| space.starts_with("rgb"))?;
    let mut parts = inside.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).map(str::parse::<u8>);
    let mut part = || parts.next()?.ok();
    Some(format!("#{:02x}{:02x}{:02x}", part()?, part()?, part()?))
}

#[cfg(test)]
mod tests {
    use super::hex;

    #[test]
    fn both_ways_to_write_a_color_are_read() {
        assert_eq!(hex("rgb(1, 20, 255)").as_deref(), Some("#0114ff"));
        assert_eq!(hex(" rgb(1 20 255)").as_deref(), Some("#0114ff"));
        assert_eq!(hex("rgb(1 2)"), None);
        assert_eq!(hex("oklch(0.4 0.2 20)"), None);
    }
}
