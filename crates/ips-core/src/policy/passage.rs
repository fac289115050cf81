//! Where a document says something.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A passage of the policy's document, as a policy file cites it. The document itself is named once, in [`Identity::document`](super::Identity::document).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The heading as printed.
    pub heading: String,
    /// The item or paragraph under it.
    pub item: String,
}

impl fmt::Display for Passage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}, {}", self.heading, self.item)
    }
}

/// The id of a rule in the inventory.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(transparent)]
pub struct RuleId(pub String);

impl fmt::Display for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
