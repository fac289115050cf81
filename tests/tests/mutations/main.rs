//! What is nearly right: input of every kind, changed in a few places. Nothing panics, nothing hangs, and nothing bad becomes a result.
//!
//! Each run makes the same changes. `cargo xtask fuzz` makes others, and more of them. The JavaScript package and the messages of the embeddable checker
//! have runs of their own (`tests/packaging/hostile`, `tests/element`).

mod command;
mod mutation;
mod people_lists;
mod policy_files;
mod readers;
mod run;
