//! The components of IPS Kit and their words, in every language: used by the site and by the embeddable checker.
//!
//! A [`Session`] holds one screening in memory; [`screener`] shows it. The crate knows no page, no address and no router,
//! and calls the core as Rust. What the browser itself does (clock, print, clipboard, files) is asked for in one module.

#![allow(clippy::needless_pass_by_value, reason = "a view owns what it shows")]
#![allow(clippy::large_types_passed_by_value, reason = "a session is a handful of handles, made to be copied")]

mod browser;
mod fields;
mod planning;
pub mod reactive;
mod screening;
mod session;
mod view;
mod words;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

pub use browser::{copy, document, download_bytes, focus, read_bytes, read_workbook, today, write_workbook};
pub use planning::{Planner, Tool, planning_tools};
pub use screening::screener;
pub use session::{Audience, DateInput, Entries, Entry, Input, Reading, Session, Stage};
pub use view::{Element, Mounted, View, el, hydrate, later, live, mount, several, text, to_html, when};
pub use words::{Words, words};
