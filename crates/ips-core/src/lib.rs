//! The domain of IPS Kit: who may get Individual Placement and Support under a policy.
//!
//! A [`Policy`] is made from a [`policy::Document`]; [`Facts`] are made from loose [`Answers`]; [`screen`] puts the two
//! together into a [`Determination`]. The crate knows no screen, no clock, no file and no network: dates are arguments,
//! and what differs between policies is in the document. Screening cannot fail and reading never panics: what cannot be
//! a fact is a [`FactError`], never a determination.

mod answers;
pub mod authorization;
mod calendar;
mod cited;
pub mod clocks;
mod dated;
mod fact_error;
mod facts;
pub mod fidelity;
mod fraction;
mod input_error;
mod loose;
mod nearest;
mod order;
pub mod policy;
mod reading;
mod row;
mod screening;
pub mod staffing;
mod truth;
mod words;

pub use answers::{Answer, Answers};
pub use calendar::{StatedDate, add_length, parse_date, period_end, sub_length};
pub use dated::{Dated, Entry};
pub use fact_error::{FactError, FactErrorKind};
pub use facts::{Answered, Facts, Value};
pub use fraction::{Fraction, NotAFraction};
pub use input_error::{Expected, InputError, InputErrorKind, Place};
pub use loose::Loose;
pub use policy::Policy;
pub use screening::{Change, Determination, Evaluation, Finding, OpenFact, Outcome, PartFinding, Reason, ShownNote, screen};
pub use truth::Truth;
pub use words::{Language, Text, Voice, Wording};
