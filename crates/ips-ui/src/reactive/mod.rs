//! Signals, memos and effects: what a page shows follows what it holds.
//!
//! A signal holds a value. A memo is computed from what it reads, when somebody reads it, and again only after that has changed. An
//! effect acts, and again some time after what it read has changed: once, however many changes there were, and what was made first
//! acts first, so that a part that is to go away is gone before anything in it acts. Everything belongs to the owner that is present
//! when it is made, and goes with it; handles can be copied at will.
//!
//! The library of Leptos does the same for programs with threads, of which a page has one. It took a sixteenth of what a visitor of
//! the checker downloads (6.4 KB of brotli) and 20 crates, for the few functions used here.

mod effect;
mod graph;
mod memo;
mod owner;
mod signal;

/// What a component works with.
pub mod prelude {
    pub use super::effect::{effect_later, effect_now};
    pub use super::graph::untrack;
    pub use super::memo::Memo;
    pub use super::owner::Owner;
    pub use super::signal::RwSignal;
}

#[cfg(test)]
mod tests;
