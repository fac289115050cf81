//! What the blocks of a report need beside themselves.

use super::fold::Folds;
use ips_core::{Citation, Language, Voice};
use ips_report::Speaker;
use ips_report::report::{Block, Note};
use leptos::prelude::*;
use std::sync::Arc;

/// What the blocks of a report need beside themselves.
#[derive(Clone)]
pub(crate) struct Showing {
    pub(crate) language: Language,
    pub(super) more: Option<More>,
}

/// What a page needs that shows more than words; a page of words alone does without the code of it.
#[derive(Clone)]
pub(super) struct More {
    pub(super) notes: Arc<Vec<Note>>,
    pub(super) folds: Folds,
    /// Draws tables, dated entries, charts and sections that are folded away.
    pub(super) block: fn(&Showing, &More, &Block<'static>, u8) -> AnyView,
    /// Draws the notes that citations name.
    pub(super) cited: fn(&Showing, &More, &[Citation<'static>]) -> AnyView,
}

impl Showing {
    /// Whoever says what no policy has a part in.
    pub(super) fn speaker(&self) -> Speaker<'static, ()> {
        Speaker::new(&(), Voice::Worker, self.language)
    }

    /// The notes of citations, where they stand beside them.
    pub(super) fn notes(&self, citations: &[Citation<'static>]) -> Option<AnyView> {
        self.more.as_ref().map(|more| (more.cited)(self, more, citations))
    }
}
