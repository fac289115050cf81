//! Lists of people to screen: which column is which fact, and what its cells say.

mod cell;
mod columns;
mod fact_headings;
mod mapping;
mod row;

#[cfg(feature = "arrow")]
pub(crate) use cell::read_option;
pub use columns::{ListColumn, ListColumns};
pub use fact_headings::fact_headings;
pub use mapping::{Mapping, MappingError, WrittenDates};
pub use row::{ListRow, RowReader};
