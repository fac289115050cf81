//! A screening as a file.

use super::{DateInput, Entries, Entry, EntryValue, Session, Stage};
use crate::browser;
use ips_core::policy::{Fact, FactKind};
use ips_core::{Input, Language, shortened};
use ips_report::words::screening;
use ips_report::{SavedError, SavedScreening};
use leptos::prelude::*;

/// Why a file cannot be opened.
#[derive(Clone, Debug)]
pub(crate) enum OpenError {
    /// It is not a saved screening, or not one this version can read.
    File(SavedError),
    /// Its policy is not part of this product.
    UnknownPolicy(String),
}

impl OpenError {
    /// What is wrong, in the language of the page.
    pub(crate) fn sentence(&self, language: Language) -> String {
        match self {
            Self::File(error) => error.sentence(language),
            Self::UnknownPolicy(id) => (screening(language).open_unknown_policy)(id),
        }
    }
}

impl Session {
    /// This screening as it is saved; none while it has no date.
    pub(super) fn saved(self) -> Option<SavedScreening> {
        let policy = self.policy.get_untracked();
        let as_of = self.as_of.with_untracked(DateInput::as_of)?;
        let facts = &policy.document().facts;
        let entries = self.entries.get_untracked();
        let given = || facts.iter().filter_map(|fact| Some((fact, entries.get(fact)?)));
        let reference = self.reference.get_untracked();
        Some(SavedScreening {
            policy: policy.id().to_owned(),
            policy_version: policy.document().policy.version.clone(),
            as_of,
            reference: Some(reference).filter(|text| !text.is_empty()),
            answers: given().filter_map(|(fact, entry)| Some((fact.name.clone(), entry.input.answer()?))).collect(),
            sources: given().filter_map(|(fact, entry)| Some((fact.name.clone(), entry.source?))).collect(),
            declined: given().filter(|(_, entry)| entry.input == EntryValue::Declined).map(|(fact, _)| fact.name.clone()).collect(),
        })
    }

    /// Hands this screening to the user as a file. Its name ends with the user's reference, or else with the code that the result has.
    pub(crate) fn save(self) {
        if let Some(saved) = self.saved() {
            let found = self.reading.get_untracked().determination;
            let own = saved.reference.as_deref().map(for_a_name).filter(|reference| !reference.is_empty());
            let reference = own.or_else(|| Some(found?.fingerprint.clone())).unwrap_or_default();
            browser::download(&format!("ips-{}-{}-{reference}.json", saved.policy, saved.as_of), &saved.to_json());
        }
    }

    /// Takes the answers from the text of a saved file, in place of those on the page.
    pub(crate) fn open(self, text: &str) -> Result<(), OpenError> {
        self.take(text)?;
        self.visited.update(Vec::clear);
        self.go_on.set(false);
        self.go(Stage::Review);
        Ok(())
    }

    /// Takes policy, date, answers and reference from a saved text, and stays where it is.
    pub(super) fn take(self, text: &str) -> Result<(), OpenError> {
        let saved = SavedScreening::from_json(text).map_err(OpenError::File)?;
        let policy = ips_policies::find(&saved.policy).ok_or_else(|| OpenError::UnknownPolicy(shortened(&saved.policy).into_owned()))?;
        let mut entries = Entries::default();
        for (name, answer) in &saved.answers {
            // A name the policy does not know holds nothing this page could show.
            let Some(fact) = policy.fact_named(name) else { continue };
            let input = if saved.declined.contains(name) { EntryValue::Declined } else { input(fact, answer) };
            entries.put(fact, Entry { input, source: saved.sources.get(name).copied() });
        }
        self.entries.set(entries);
        self.reference.set(saved.reference.unwrap_or_default());
        self.as_of.set(DateInput::of(saved.as_of));
        self.policy.set(policy);
        Ok(())
    }
}

/// A reference as a part of a file name: whatever is no letter or digit becomes a hyphen.
fn for_a_name(reference: &str) -> String {
    let name: String = reference.trim().chars().take(40).map(|c| if c.is_ascii_alphanumeric() || !c.is_ascii() { c } else { '-' }).collect();
    name.trim_matches('-').to_owned()
}

/// What the page shows for a saved answer. What does not fit the fact stays to be seen where the field can hold it.
fn input(fact: &Fact, answer: &Input<'_>) -> EntryValue {
    match (answer, &fact.kind) {
        (Input::YesNo(yes), FactKind::YesNo) => EntryValue::YesNo(*yes),
        (Input::Text(id), FactKind::Choice(_)) => EntryValue::Choice(id.to_string()),
        (Input::Number(text) | Input::Text(text), FactKind::Year) => EntryValue::Year(text.to_string()),
        (Input::Text(text), FactKind::Date) => {
            let mut parts = text.splitn(3, '-').map(str::to_owned);
            let mut next = || parts.next().unwrap_or_default();
            EntryValue::Date(DateInput { year: next(), month: next(), day: next() })
        }
        _ => EntryValue::Unknown,
    }
}
