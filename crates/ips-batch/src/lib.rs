//! Screening by the column: one policy over the answers of many people at once.
//!
//! A [`Plan`] is made of a policy on a day; [`Plan::screen`] takes a [`Column`] for each fact and gives [`Screened`]: what every criterion and every
//! outcome comes to, as bits, 64 people to a machine word. Row by row it is what [`ips_core::screening::Evaluation`] gives. Why, what to ask next and
//! whom is worked out by [`ips_core::screen`], for the rows of which somebody wants to know.
//!
//! Answers that come as texts, cell by cell, are read into [`Answers`] by a [`RowReader`], which knows the columns of a list by their headings
//! ([`ListColumns`]).
//!
//! The crate knows no file, no screen and no clock.

mod answers;
#[cfg(feature = "arrow")]
pub mod arrow;
mod bits;
mod bytes;
mod column;
mod list;
mod plan;
mod run;
mod screened;
mod step;

pub use answers::Answers;
pub use bits::gathered;
pub use bytes::{LOWEST, filled, spread, turned};
pub use column::{Bitmap, Column, ColumnError, Values};
pub use list::{ListColumn, ListColumns, ListRow, Mapping, MappingError, RowReader, WrittenDates, fact_headings};
pub use plan::Plan;
pub use screened::{FOUND_HEADINGS, Screened, Truths, outcome_word};
