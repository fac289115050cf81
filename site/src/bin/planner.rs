//! The bundle of the pages that plan teams.

use ips_site::{Page, plan_page, start};

fn main() {
    start(Page::planning(), |page, place| match page {
        Page::Plan(program) => Some(move || plan_page(program, place)),
        _ => None,
    });
}
