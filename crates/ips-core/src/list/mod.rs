//! Lists that people keep in spreadsheets: which column is what, and what a cell says, whatever the list is of.

mod cell;
mod dates;
mod heading_row;
mod headings;

pub use cell::{bare, is_open, yes_no};
pub use dates::{DateOrder, ListedDay, listed_day, no_day};
pub use heading_row::{HeadingRow, best_row, heading_row, known_in};
pub use headings::{Called, Headings, plain};
