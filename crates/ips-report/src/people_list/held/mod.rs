//! A list of people in memory, for whoever looks at it row by row.

mod export;
mod file;
mod list;
mod source;
mod view;

pub use export::PeopleExport;
pub use file::PeopleFile;
pub use list::{CriterionTally, PeopleList};
pub use view::{CameTo, PeopleQuery, ShownPerson, SortBy};
