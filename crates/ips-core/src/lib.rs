//! The domain of IPS Kit: who may get Individual Placement and Support under a policy.
//!
//! A [`Policy`] is made from a [`policy::Document`]; [`Facts`] are made from loose [`Answers`]; [`screen`] puts the two
//! together into a [`Determination`]. The crate knows no screen, no clock, no file and no network: dates are arguments,
//! and what differs between policies is in the document. Screening cannot fail and reading never panics: what cannot be
//! a fact is a [`FactError`], never a determination.

mod answers;
mod calendar;
mod dated;
mod fact_error;
mod facts;
pub mod policy;
mod screening;
mod truth;
mod words;

pub use answers::{Answer, Answers};
pub use calendar::{StatedDate, parse_date};
pub use dated::{Dated, Entry};
pub use fact_error::{FactError, FactErrorKind};
pub use facts::{Answered, Facts, Value};
pub use policy::Policy;
pub use screening::{Change, Determination, Finding, OpenFact, Outcome, PartFinding, Reason, ShownNote, screen};
pub use truth::Truth;
pub use words::{Language, Text, Voice, Wording};
