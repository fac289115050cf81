//! Which parts of the result are unfolded: they stay so when what is in them is built anew.

use leptos::prelude::*;

/// Which parts are unfolded, for each way of counting.
#[derive(Clone, Copy)]
pub(super) struct Folds {
    pub(super) sums: [RwSignal<bool>; 3],
    pub(super) steps: [RwSignal<bool>; 3],
}

impl Folds {
    /// What to plan on is unfolded.
    pub(super) fn new() -> Self {
        let each = || [RwSignal::new(false), RwSignal::new(true), RwSignal::new(false)];
        Self { sums: each(), steps: each() }
    }
}
