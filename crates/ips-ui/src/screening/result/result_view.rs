//! A result on its way to the page.

use crate::session::Session;
use ips_core::{Determination, Language, Voice};
use ips_report::Speaker;
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of the page share: the result, and the voice and the language in which it is told.
pub(super) struct ResultView {
    pub(super) session: Session,
    pub(super) found: Arc<Determination<'static>>,
    pub(super) speaker: Speaker<'static>,
    pub(super) voice: Voice,
    pub(super) language: Language,
}

impl ResultView {
    pub(super) fn new(session: Session, found: Arc<Determination<'static>>) -> Self {
        let (voice, language) = (session.voice(), session.language.get());
        Self { session, speaker: Speaker::new(found.policy, voice, language), found, voice, language }
    }
}
