//! What every bundle does first in the browser.

use crate::page::{Page, Place};
use ips_core::Language;
use ips_ui::{View, document};

/// Hydrates the page that `<html data-page>` names, if it is one of `pages`, with the view that `view` gives for it.
pub fn start<V: FnOnce() -> View>(mut pages: impl Iterator<Item = Page>, view: impl FnOnce(Page, Place) -> Option<V>) {
    console_error_panic_hook::set_once();
    let (Some(root), Some(body)) = (document().document_element(), document().body()) else { return };
    let attribute = |name| root.get_attribute(name).unwrap_or_default();
    let place = Place { base: attribute("data-base"), language: Language::from_tag(&attribute("lang")).unwrap_or_default() };
    let path = attribute("data-page");
    // A page that was not written beforehand has nothing to hydrate and stays as it is.
    if let Some(build) = pages.find(|page| page.path() == path).and_then(|page| view(page, place)) {
        ips_ui::hydrate(&body, build);
        // For tests and for whoever waits: from here on the page answers. An attribute that exists can be set.
        let _ = root.set_attribute("data-ready", "");
    }
}
