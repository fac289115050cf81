//! Hydrates the page that `<html data-page>` names.

use ips_core::Language;
use ips_site::{Page, Place, ScreenPage};
use leptos::mount::hydrate_body;
use leptos::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
    let Some(root) = document().document_element() else { return };
    let attribute = |name| root.get_attribute(name).unwrap_or_default();
    let language = Language::from_tag(&attribute("lang")).unwrap_or_default();
    let place = Place { base: attribute("data-base"), language };
    // A page that was not written beforehand has nothing to hydrate and stays as it is.
    if let Some(Page::Screen(audience, policy)) = Page::at(&attribute("data-page")) {
        hydrate_body(move || view! { <ScreenPage audience=audience policy=policy place=place /> });
        // For tests and for whoever waits: from here on the page answers. An attribute that exists can be set.
        let _ = root.set_attribute("data-ready", "");
    }
}
