//! Whether the page is being put on paper.

use leptos::ev;
use leptos::prelude::*;

/// True while the page is printed, for what shows only a part of itself on the screen. Ends with the part of the page that asks.
pub(crate) fn is_printing() -> ReadSignal<bool> {
    let (is_printing, set) = signal(false);
    Effect::new(move |_| {
        let before = window_event_listener(ev::beforeprint, move |_| set.set(true));
        let after = window_event_listener(ev::afterprint, move |_| set.set(false));
        on_cleanup(move || {
            before.remove();
            after.remove();
        });
    });
    is_printing
}
