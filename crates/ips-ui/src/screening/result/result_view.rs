//! A result on its way to the page.

use crate::session::Session;
use ips_core::{Determination, Language, Voice};
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of the page share: the result, and the voice and the language in which it is told.
pub(super) struct ResultView {
    pub(super) session: Session,
    pub(super) found: Arc<Determination<'static>>,
    pub(super) voice: Voice,
    pub(super) language: Language,
}

impl ResultView {
    pub(super) fn new(session: Session, found: Arc<Determination<'static>>) -> Self {
        Self { session, found, voice: session.voice(), language: session.language.get() }
    }
}
