//! The forms of all results, once more, for TypeScript.
//!
//! These mirrors of the core's results are no part of any module: from them the types are written, and a test holds every result of all
//! tables of cases against them, field by field.

mod authorization;
mod clocks;
mod common;
mod fidelity;
mod screening;
mod staffing;

pub use authorization::*;
pub use clocks::*;
pub use common::*;
pub use fidelity::*;
pub use screening::*;
pub use staffing::*;
