//! What is said after something was copied.

use crate::browser;
use crate::live::text;
use crate::session::Session;
use ips_report::words::screening;
use ips_report::words::tables::Screening;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// A word of a screening.
type Word = fn(&Screening) -> &'static str;

/// What is said after something was copied; nothing before.
#[derive(Clone, Copy)]
pub(super) struct Said(RwSignal<Option<Word>>);

impl Said {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Copies a text and says so, or that the browser did not allow it.
    pub(super) fn copy(self, copied: Option<String>, done: Word) {
        if let Some(copied) = copied {
            spawn_local(async move {
                let told = if browser::copy(&copied).await { done } else { |words: &Screening| words.copy_failed };
                self.0.set(Some(told));
            });
        }
    }

    /// Says that the browser did not allow it.
    pub(super) fn copy_failed(self) {
        self.0.set(Some(|words| words.copy_failed));
    }

    /// The line that says it.
    pub(super) fn line(self, session: Session) -> AnyView {
        let said = text(move || self.0.get().map_or("", |told| told(screening(session.language.get()))));
        view! { <p {..said} class="ips-said ips-screen-only" role="status"></p> }.into_any()
    }
}
