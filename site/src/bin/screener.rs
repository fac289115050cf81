//! The bundle of the pages that screen.

use ips_site::{Page, screen_page, start};

fn main() {
    start(Page::screening(), |page, place| match page {
        Page::Screen(audience, policy) => Some(move || screen_page(audience, policy, place)),
        _ => None,
    });
}
