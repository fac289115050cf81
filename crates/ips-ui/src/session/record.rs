//! A screening as a report, as a text for the record, and as a short note.

use super::{EntryValue, Session};
use ips_core::{Determination, Language};
use ips_report::{RecordContext, Report, Source, screening_report, write_note, write_text};
use leptos::prelude::*;

impl Session {
    /// The text for the record, while there is a result.
    pub(crate) fn record(self) -> Option<String> {
        let reading = self.reading.get_untracked();
        Some(write_text(&self.report(reading.determination.as_ref()?, self.language.get_untracked())))
    }

    /// What a result says, to the visitor of this page.
    pub(crate) fn report(self, found: &Determination<'static>, language: Language) -> Report<'static> {
        let facts = &found.policy.document().facts;
        let sources = self.sources(found);
        let declined: Vec<&str> = facts.iter().filter(|fact| self.input(fact) == Some(EntryValue::Declined)).map(|fact| fact.name.as_str()).collect();
        let reference = self.reference.get_untracked();
        let context = RecordContext { reference: &reference, sources: &sources, declined: &declined };
        screening_report(found, &context, self.voice(), language)
    }

    /// The short note for a record, while there is a result.
    pub(crate) fn note(self) -> Option<String> {
        let reading = self.reading.get_untracked();
        let reference = self.reference.get_untracked();
        let context = RecordContext { reference: &reference, ..RecordContext::default() };
        Some(write_note(reading.determination.as_ref()?, &context, self.voice(), self.language.get_untracked()))
    }

    /// Where the answers of a result come from, by the names of the facts.
    pub(crate) fn sources(self, found: &Determination<'static>) -> Vec<(&'static str, Source)> {
        found.policy.document().facts.iter().filter_map(|fact| Some((fact.name.as_str(), self.source(fact)?))).collect()
    }
}
