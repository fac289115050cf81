//! Rows that sum up a list, and are nobody.

use ips_core::list::plain;

/// What stands in a row of totals, in the form of [`plain`].
const TOTALS: [&str; 18] = [
    "total",
    "totals",
    "grand total",
    "grand totals",
    "overall total",
    "subtotal",
    "subtotals",
    "sub total",
    "sum",
    "sums",
    "suma",
    "sumas",
    "totales",
    "total general",
    "gran total",
    "suma total",
    "subtotales",
    "total geral",
];

/// Whether a row sums up the list: one of its cells says so alone, or the first one begins with it, as in `Total FTE: 3.5`.
pub(crate) fn is_total(cells: &[String]) -> bool {
    let mut texts = cells.iter().map(|cell| plain(cell)).filter(|text| text.chars().any(char::is_alphabetic)).peekable();
    let begins = |text: &String| TOTALS.iter().any(|total| text.strip_prefix(total).is_some_and(|rest| rest.starts_with(' ')));
    texts.peek().is_some_and(begins) || texts.any(|text| TOTALS.contains(&text.as_str()))
}
