//! A policy without what it says to people: its rules alone, for programs that screen and have words of their own. Also used by the
//! build script.
//!
//! The form is written and read by hand. What postcard and serde make for the same purpose is eight kilobytes for every visitor to
//! download, and a program that screens is some forty in all.

mod bytes;
mod read;
mod write;

pub(crate) use read::read;
pub(crate) use write::write;
