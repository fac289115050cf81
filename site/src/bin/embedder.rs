//! The bundle of the page for payers who put the checker on a page of their own.

use ips_site::{EmbedPage, Page, Release, start};
use ips_ui::document;
use leptos::prelude::*;

fn main() {
    let root = document().document_element();
    // A page that does not name a release has nothing to hydrate and stays as it is.
    let Some(release) = root.and_then(|root| Release::read(|name| root.get_attribute(name))) else { return };
    // It stays as long as the page.
    let release: &'static Release = Box::leak(Box::new(release));
    start([Page::Embed].into_iter(), |page, place| match page {
        Page::Embed => Some(move || view! { <EmbedPage release=release place=place /> }.into_any()),
        _ => None,
    });
}
