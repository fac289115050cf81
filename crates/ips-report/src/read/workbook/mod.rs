//! From the bytes of an `.xlsx` to its sheets.

mod book;
mod cell_text;
mod container;
mod outline;
mod parts;

pub use book::{read_xlsx, read_xlsx_within};
