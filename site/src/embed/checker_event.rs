//! An event that the checker in the preview has sent to the page around it.

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CheckerEvent {
    pub(super) name: String,
    /// The detail as JSON.
    pub(super) detail: String,
}
