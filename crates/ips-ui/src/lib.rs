//! The components of IPS Kit and their words, in every language: used by the site and by the embeddable checker.
//!
//! A [`Session`] holds one screening in memory; a [`Screener`] shows it. The crate knows no page, no address and no router,
//! and calls the core as Rust. What the browser itself does (clock, print, clipboard, files) is asked for in one module.

// A view is one deeply nested type; the usual limit is too low for a page of this size.
#![recursion_limit = "256"]
#![allow(clippy::needless_pass_by_value, reason = "a component owns its properties")]

mod browser;
mod fields;
mod live;
mod screening;
mod session;
mod words;

pub use browser::today;
pub use live::{Live, live, text};
pub use screening::Screener;
pub use session::{Audience, DateInput, Entry, Input, Reading, Session, Stage};
pub use words::{Words, words};
