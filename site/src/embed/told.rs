//! An event that the preview tells the page around it.

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) name: String,
    /// The detail as JSON.
    pub(super) detail: String,
}
