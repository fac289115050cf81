//! A page as HTML, for the program that writes the pages.

use leptos::prelude::*;

/// The mark by which Leptos finds its place again, as it writes it and as HTML has it: every browser takes the first for the second, but
/// it is no valid HTML.
const MARK: [&str; 2] = ["<!>", "<!---->"];

/// The HTML of a view, as it stands at first.
pub fn to_html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    // Nothing is handed from the written page to its bundle but the HTML itself, so there is no context that both share.
    let owner = Owner::new_root(None);
    let html = owner.with(|| view().into_view().to_html());
    // What stands in a text has no `<`.
    html.replace(MARK[0], MARK[1])
}
