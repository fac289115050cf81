//! What the modules of the JavaScript package share: how values cross, and the shapes that are made here.
//!
//! Results cross by serde, as the objects that their JSON says. What comes in has been copied on the JavaScript side into what JSON can say, so that
//! nothing of it can run or change here. Types for TypeScript are derived from the results themselves.

mod crossing;
mod policy_problem;
mod refusal;

pub use crossing::{input, object};
pub use policy_problem::PolicyProblem;
pub use refusal::{Refusal, listed};
