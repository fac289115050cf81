//! What comes after a call, where that is not the next one.

use ips_core::Language;
use leptos::prelude::*;

/// What comes after a call on a page that has calls of its own: it is provided as a context. Without one the next call begins.
#[derive(Clone, Copy)]
pub struct AfterCall {
    /// What the button says that copies the note and ends the call.
    pub label: fn(Language) -> &'static str,
    /// Goes on. The answers stand in the session until then.
    pub go_on: Callback<()>,
}

impl AfterCall {
    /// That of the page, if it has one.
    pub(crate) fn of_page() -> Option<Self> {
        use_context()
    }
}
