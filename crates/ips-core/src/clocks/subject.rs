//! Whose something is.

use crate::policy::planning::EventOf;
use serde::Serialize;

/// Whose an event or a due item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Subject<'a> {
    /// The kind of subject.
    pub of: EventOf,
    /// The row of the list in which the person stands, counted from 1; none for the program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The person's code name, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
}

impl<'a> Subject<'a> {
    /// The agency or its program.
    pub const PROGRAM: Self = Self { of: EventOf::Program, row: None, name: None };

    /// Somebody in a list.
    pub fn person(of: EventOf, row: usize, name: Option<&'a str>) -> Self {
        Self { of, row: Some(row), name }
    }
}
