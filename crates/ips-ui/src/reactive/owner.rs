//! What signals, memos and effects belong to.

use super::graph::{self, Id, Role};

/// An owner: what is made under it goes when it is dropped. It belongs to the owner that is present when it is made.
#[derive(Debug)]
pub struct Owner(Id);

impl Owner {
    /// A new owner of nothing.
    #[allow(clippy::new_without_default, reason = "it takes part in what is present, which a default does not say")]
    pub fn new() -> Self {
        Self(graph::add(Role::Holds, None, None))
    }

    /// What `make` makes belongs to this owner.
    pub fn with<T>(&self, make: impl FnOnce() -> T) -> T {
        graph::owned_by(self.0, make)
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        graph::remove(self.0);
    }
}
