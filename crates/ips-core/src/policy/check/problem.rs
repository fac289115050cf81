//! What is wrong with a policy document, and at which place.

use std::fmt;

/// One thing wrong with a policy document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {what}; {remedy}")]
pub struct Problem {
    /// Where.
    pub at: Location,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

/// A way down into a document, such as `criteria[3].test.at_least.count`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location(pub Vec<Step>);

/// One step of a [`Location`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into a field.
    Field(&'static str),
    /// Into an entry of a list, counted from 0.
    Entry(usize),
}

impl Location {
    pub(super) fn field(&self, name: &'static str) -> Self {
        self.then(Step::Field(name))
    }

    pub(super) fn entry(&self, index: usize) -> Self {
        self.then(Step::Entry(index))
    }

    fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }
}

impl fmt::Display for Location {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if index == 0 => write!(out, "{name}")?,
                Step::Field(name) => write!(out, ".{name}")?,
                // People count from one.
                Step::Entry(entry) => write!(out, "[{}]", entry + 1)?,
            }
        }
        Ok(())
    }
}
