//! Screening: facts and a policy in, a determination out.

mod change;
mod determination;
mod evaluate;
mod evaluation;
mod fingerprint;
mod json;
mod reason;
mod settle;
mod witness;

pub use change::Change;
pub use determination::{Determination, Finding, Outcome, PartFinding, ShownNote, screen};
pub use evaluation::Evaluation;
pub use reason::Reason;
pub use settle::OpenFact;
