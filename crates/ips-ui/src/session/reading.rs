//! What the core makes of the answers on the page.

use super::{Audience, Entries, EntryValue};
use chrono::NaiveDate;
use ips_core::{Determination, Facts, Input, InputError, Policy, Situation, screen};
use std::sync::Arc;

/// The determination of what can be read, and what is wrong with the rest.
#[derive(Clone, Default)]
pub struct Reading {
    /// The result so far; none while the as-of date is not a date.
    pub determination: Option<Arc<Determination<'static>>>,
    /// One for each answer that cannot be a fact. It stays on the page and counts as unknown until it is corrected.
    pub errors: Vec<InputError>,
}

impl Reading {
    /// What somebody is not asked they cannot attest, whatever a file brings along.
    pub(super) fn new(audience: Audience, policy: &'static Policy, as_of: Option<NaiveDate>, entries: &Entries) -> Self {
        let Some(as_of) = as_of else { return Self::default() };
        let (facts, errors) = Facts::read(Situation::new(policy, as_of), &answers(audience, policy, entries));
        Self { determination: Some(Arc::new(screen(&facts))), errors }
    }

    /// What is wrong with one fact.
    pub fn error(&self, fact: &str) -> Option<&InputError> {
        self.errors.iter().find(|error| error.field() == fact)
    }
}

/// The answers to the facts of a policy that somebody is asked, as the core takes them.
pub(super) fn answers(audience: Audience, policy: &'static Policy, entries: &Entries) -> Input<'static> {
    let given = policy.document().facts.iter().filter(|fact| audience.asks(fact)).filter_map(|fact| {
        let answer = entries.get(fact).map(|entry| &entry.input).and_then(EntryValue::answer)?;
        Some((fact.name.as_str(), answer))
    });
    Input::object(given)
}
