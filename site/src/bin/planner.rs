//! The bundle of the pages that plan teams.

use ips_site::{Page, PlanPage, start};
use leptos::prelude::*;

fn main() {
    start(Page::planning(), |page, place| match page {
        Page::Plan(program) => Some(move || view! { <PlanPage program=program place=place /> }.into_any()),
        _ => None,
    });
}
