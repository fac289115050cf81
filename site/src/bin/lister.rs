//! The bundle of the page for lists of people, and of the worker that it starts.

use ips_site::{BatchPage, Page, serve, start, start_beside};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

fn main() {
    if serve() {
        return;
    }
    spawn_local(async {
        start_beside().await;
        begin();
    });
}

fn begin() {
    start([Page::Batch].into_iter(), |page, place| match page {
        Page::Batch => Some(move || view! { <BatchPage place=place /> }.into_any()),
        _ => None,
    });
}
