//! Cells of a workbook of which nobody knows what they say.

use crate::read::FlawKind;

/// Why nobody knows what a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unsaid {
    /// It has no value that could be read.
    Flaw(FlawKind),
    /// It is one with another cell, which has the value.
    Merged,
}
