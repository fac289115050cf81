//! The bundle of the pages that screen.

use ips_site::{Page, ScreenPage, start};
use leptos::prelude::*;

fn main() {
    start(Page::screening(), |page, place| match page {
        Page::Screen(audience, policy) => Some(move || view! { <ScreenPage audience=audience policy=policy place=place /> }.into_any()),
        _ => None,
    });
}
