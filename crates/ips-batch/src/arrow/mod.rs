//! Batches of Arrow in, batches of Arrow out: the same columns, and what was found behind them.

mod error;
mod found;
mod read;
mod screener;
mod texts;

pub use error::ArrowListError;
pub use found::TextForm;
pub use screener::{ArrowScreened, ArrowScreener};
