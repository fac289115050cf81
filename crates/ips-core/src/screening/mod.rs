//! Screening: facts in, a determination out.

mod change;
mod day;
mod determination;
mod evaluate;
mod evaluation;
mod finding;
mod fingerprint;
mod reason;
mod settle;
mod shown;
mod witness;

pub use change::Change;
pub use day::{DayCriterion, DayRules, DayTest};
pub use determination::{Determination, screen, screen_showing};
pub use evaluation::{Evaluation, Outcome};
pub use finding::{Finding, PartFinding};
pub use reason::Reason;
pub use settle::OpenFact;
pub use shown::ShownNote;
