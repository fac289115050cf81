//! Paper: what is folded away on the screen is built for it before the browser looks.

use leptos::prelude::*;
use std::time::Duration;

thread_local! {
    /// One for the page, made when the first part asks for it.
    static PRINTING: ArcRwSignal<bool> = listened();
}

/// Whether the page is being printed.
pub(crate) fn printing() -> ArcRwSignal<bool> {
    PRINTING.with(Clone::clone)
}

/// A signal that follows the browser's own word for it.
fn listened() -> ArcRwSignal<bool> {
    let signal = ArcRwSignal::new(false);
    #[cfg(target_arch = "wasm32")]
    for (event, is_printed) in [("beforeprint", true), ("afterprint", false)] {
        let signal = signal.clone();
        // It listens as long as the page is there.
        window_event_listener_untyped(event, move |_| signal.set(is_printed));
    }
    signal
}

/// Opens the print dialogue once everything is unfolded. While a script asks for it the browser builds nothing more after its own word that it prints.
pub(super) fn when_unfolded() {
    printing().set(true);
    let print = || {
        if let Some(window) = web_sys::window() {
            // The user closes it with or without printing; either is fine.
            let _ = window.print();
        }
        printing().set(false);
    };
    set_timeout(print, Duration::ZERO);
}
