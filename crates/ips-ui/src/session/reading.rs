//! What the core makes of the answers on the page.

use super::{Entries, Input};
use chrono::NaiveDate;
use ips_core::{Answers, Determination, FactError, Facts, Policy, screen};
use std::borrow::Cow;
use std::sync::Arc;

/// The determination of what can be read, and what is wrong with the rest.
#[derive(Clone, Default)]
pub struct Reading {
    /// The result so far; none while the as-of date is not a date.
    pub determination: Option<Arc<Determination<'static>>>,
    /// One for each answer that cannot be a fact. It stays on the page and counts as unknown until it is corrected.
    pub errors: Vec<FactError>,
}

impl Reading {
    pub(super) fn new(policy: &'static Policy, as_of: Option<NaiveDate>, entries: &Entries) -> Self {
        let Some(as_of) = as_of else { return Self::default() };
        let mut answers = answers(policy, entries);
        let mut errors = Vec::new();
        loop {
            match Facts::read(policy, as_of, &answers) {
                Ok(facts) => return Self { determination: Some(Arc::new(screen(policy, &facts))), errors },
                Err(found) => {
                    // Each round leaves out at least the answers that were refused, so this ends.
                    answers.0.retain(|(name, _)| !found.iter().any(|error| error.fact() == name));
                    errors.extend(found);
                }
            }
        }
    }

    /// What is wrong with one fact.
    pub fn error(&self, fact: &str) -> Option<&FactError> {
        self.errors.iter().find(|error| error.fact() == fact)
    }
}

/// The answers to the facts of a policy, as the core takes them.
pub(crate) fn answers(policy: &Policy, entries: &Entries) -> Answers<'static> {
    let given = policy.document().facts.iter().filter_map(|fact| {
        let answer = entries.get(fact).map(|entry| &entry.input).and_then(Input::answer)?;
        Some((Cow::Owned(fact.name.clone()), answer))
    });
    Answers(given.collect())
}
