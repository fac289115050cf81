//! Why a saved file cannot be opened.

mod error;
mod kind;

pub use error::SavedError;
pub(crate) use kind::SavedErrorKind;
