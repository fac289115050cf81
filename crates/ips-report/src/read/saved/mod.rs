//! What was typed, as a file that opens again: a screening, or everything in the planning tools.

mod error;
mod file;
mod plan;
mod row;
mod screening;

pub use error::{SavedError, SavedErrorKind, SavedFile};
pub use plan::SavedPlan;
pub use row::SavedRow;
pub use screening::SavedScreening;
