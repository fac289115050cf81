//! Where a document says something.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A place in the policy's document. The document itself is named once, in [`Identity::document`](super::Identity::document).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The heading as printed.
    pub heading: String,
    /// The item or paragraph under it.
    pub item: String,
}

impl fmt::Display for Citation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}, {}", self.heading, self.item)
    }
}

/// The id of a rule in the inventory.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleId(pub String);

impl fmt::Display for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
