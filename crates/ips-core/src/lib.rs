//! The domain of IPS Kit: who may get Individual Placement and Support under a policy, and what the teams that give it have to keep.
//!
//! A [`Policy`] on a day is a [`Situation`]. Whatever came in is an [`Input`]; [`Facts::read`] makes facts of it and says what is wrong with the
//! rest; [`screen`] makes a [`Determination`] of facts. Planning goes the same way: [`staffing`], [`clocks`], [`fidelity`] and [`authorization`]
//! read an input for the situation of a [`ProgramPolicy`](policy::ProgramPolicy) and answer with results.
//!
//! Results serialise in the form in which they are shown outside. The crate knows no screen, no clock, no file and no network: dates are
//! arguments, and what differs between policies is in their documents. Reading never panics and never fails: what cannot be used is an
//! [`InputError`] with a code and values, never a determination.

pub mod authorization;
pub mod calendar;
mod citation;
pub mod clocks;
mod error;
mod facts;
pub mod fidelity;
pub mod fields;
mod fraction;
mod identified;
mod input;
mod letters;
pub mod list;
mod nearest;
mod number;
mod order;
pub mod policy;
mod reading;
mod renamed;
pub mod screening;
mod shown;
mod situation;
pub mod staffing;
#[cfg(test)]
mod tests;
mod truth;
mod words;

pub use calendar::{NumericDate, parse_as_of, parse_date};
pub use citation::Citation;
pub use error::{Belongs, Expected, InputError, InputErrorKind, Place};
pub use facts::{Answered, Facts, Value};
pub use fraction::Fraction;
pub use input::{Input, without_marks};
pub use letters::small_letters;
pub use nearest::nearest;
pub use number::NotAFraction;
pub use policy::Policy;
pub use renamed::RENAMED;
pub use screening::{Determination, Finding, Outcome, Reason, screen};
pub use shown::{shortened, shortened_echo, visible, visible_as};
pub use situation::Situation;
pub use truth::Truth;
pub use words::{Language, Text, Voice, Wording};
