//! From the bytes of an `.xlsx` to its sheets.

mod book;
mod cell_text;
mod container;
mod list_book;
mod measure;
mod outline;
mod parts;

pub use book::read_xlsx;
pub use list_book::read_list_book;
