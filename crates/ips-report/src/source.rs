//! Where an answer comes from.

use serde::{Deserialize, Serialize};

/// Where an answer comes from, so that a reviewer knows what it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Somebody said so.
    Said,
    /// Somebody saw the document.
    Seen,
    /// The document is on file.
    OnFile,
}

impl Source {
    /// Every source, the weakest first.
    pub const ALL: [Self; 3] = [Self::Said, Self::Seen, Self::OnFile];
}
