//! What an element is where it stands on a page of others.

use web_sys::Element;

/// The parts that a publisher's style sheet can reach with `::part()`, by the classes that make an element one of them.
const PARTS: [(&str, &str); 4] = [("ips-heading", "heading"), ("usa-button", "button"), ("ips-outcome", "outcome"), ("ips-status", "status")];

/// Headings stand a level below the main heading of the page. The style sheet of the checker knows them by these names.
pub(super) fn tag(tag: &'static str) -> &'static str {
    match tag {
        "h1" => "h2",
        "h2" => "h3",
        "h3" => "h4",
        other => other,
    }
}

/// Tells the page which of its parts the element is.
pub(super) fn name_part(element: &Element) {
    let classes = element.class_list();
    if let Some((_, part)) = PARTS.iter().find(|(class, _)| classes.contains(class)) {
        // That is a name of an attribute.
        let _ = element.set_attribute("part", part);
    }
}
