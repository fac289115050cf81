//! The components of IPS Kit and their words, in every language: used by the site and by the embeddable checker.
//!
//! A [`Session`] holds one screening in memory; [`Screener`] shows it, and a [`Planner`] what is typed into [`PlanningTools`]. The crate knows no page, no address and no router,
//! and calls the core as Rust. What the browser itself does (clock, print, clipboard, files) is asked for in one module.

#![allow(clippy::needless_pass_by_value, reason = "a view owns what it shows")]
#![allow(clippy::redundant_closure, reason = "`view!` makes one type of all closures that are written in it, and of no others")]
#![allow(clippy::large_types_passed_by_value, reason = "a session is a handful of handles, made to be copied")]

mod browser;
mod fields;
mod heading;
mod live;
mod planning;
mod report;
mod screening;
mod session;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

pub use browser::{
    SheetsError, ask_sheets, copy, document, download_blob, download_bytes, focus, now, read_bytes, read_text, read_workbook, today, write_workbook,
};
pub use heading::Embedded;
pub use live::{Shown, checked, click, field, later, live, text, typed, value, when};
pub use planning::{Planner, PlanningTools};
#[cfg(feature = "files")]
pub use screening::SavedBar;
pub use screening::{AfterCall, Screener, as_of};
#[cfg(feature = "files")]
pub use session::Keeping;
pub use session::{Audience, DateInput, Entries, Entry, EntryValue, NOT_ASKED, NotTaken, Papers, Prefilled, Reading, Session, Stage};
