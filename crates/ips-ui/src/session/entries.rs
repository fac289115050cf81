//! The answers on the page.

use super::Entry;
use ips_core::policy::Fact;

/// The answers, by the name under which they survive a change of policy. A policy asks few facts: a list is searched at once.
#[derive(Clone, Debug, Default)]
pub struct Entries(Vec<(&'static str, Entry)>);

impl Entries {
    /// The answer to a fact.
    pub fn get(&self, fact: &Fact) -> Option<&Entry> {
        self.0.iter().find(|(name, _)| *name == fact.shared_name()).map(|(_, entry)| entry)
    }

    /// The answer to a fact, to be changed.
    pub(super) fn get_mut(&mut self, fact: &Fact) -> Option<&mut Entry> {
        self.0.iter_mut().find(|(name, _)| *name == fact.shared_name()).map(|(_, entry)| entry)
    }

    /// Puts in an answer, in place of the one that is there.
    pub(super) fn put(&mut self, fact: &'static Fact, entry: Entry) {
        match self.get_mut(fact) {
            Some(there) => *there = entry,
            None => self.0.push((fact.shared_name(), entry)),
        }
    }

    /// Takes an answer back.
    pub(super) fn remove(&mut self, fact: &Fact) {
        self.0.retain(|(name, _)| *name != fact.shared_name());
    }

    /// Nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
