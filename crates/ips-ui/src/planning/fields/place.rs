//! Where something is typed.

use crate::planning::rows::Rows;
use crate::planning::session::Planner;

/// A place where something is typed: a single field, or a field of a row.
#[derive(Clone)]
#[allow(clippy::large_enum_variant, reason = "a planner is a row of handles, and there are few places at a time")]
pub(crate) enum Place {
    /// A single field, by its name.
    Single(Planner, String),
    /// A field of a row.
    Cell(Rows, u32, String),
}

impl Place {
    /// What is typed.
    pub(crate) fn get(&self) -> String {
        match self {
            Self::Single(planner, name) => planner.field(name),
            Self::Cell(rows, row, field) => rows.get(*row, field),
        }
    }

    /// Keeps what is typed.
    pub(crate) fn put(&self, text: String) {
        match self {
            Self::Single(planner, name) => planner.put(name, text),
            Self::Cell(rows, row, field) => rows.put(*row, field, text),
        }
    }
}

/// The id of a field with this name. A name may have dots in it, an id that style sheets and scripts speak of may not.
pub(crate) fn field_id(name: &str) -> String {
    format!("plan-{}", name.replace(['.', '_'], "-"))
}
