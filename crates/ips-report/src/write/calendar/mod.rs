//! Days with something due, as a calendar file (`.ics`, RFC 5545).
//!
//! Written here and not with the library `icalendar`: it switches on the clock of `chrono` for the whole workspace and adds 93 KB (gzip) to
//! what a visitor downloads.

mod file;
mod lines;
mod of_report;

pub use file::{CalendarEntry, write_calendar};
pub use of_report::report_calendar;
