//! What every bundle does first in the browser.

use crate::early::Early;
use crate::page::{Page, Place};
use ips_core::Language;
use ips_ui::document;
use leptos::mount::hydrate_body;
use leptos::prelude::*;

/// Hydrates the page that `<html data-page>` names, if it is one of `pages`, with the view that `view` gives for it.
pub fn start<V: FnOnce() -> AnyView + 'static>(mut pages: impl Iterator<Item = Page>, view: impl FnOnce(Page, Place) -> Option<V>) {
    console_error_panic_hook::set_once();
    let Some(root) = document().document_element() else { return };
    let attribute = |name| root.get_attribute(name).unwrap_or_default();
    let place = Place { base: attribute("data-base"), language: Language::from_tag(&attribute("lang")).unwrap_or_default() };
    let path = attribute("data-page");
    // A page that was not written beforehand has nothing to hydrate and stays as it is.
    if let Some(build) = pages.find(|page| page.path() == path).and_then(|page| view(page, place)) {
        let early = Early::collect();
        hydrate_body(build);
        early.put_back();
        // For the style sheet, tests and whoever waits: from here on the page answers. An attribute of that name can be set.
        let _ = root.set_attribute("data-ready", "");
    }
}
