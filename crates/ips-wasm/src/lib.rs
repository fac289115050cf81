//! What the modules of the JavaScript package share: the shapes that are made here, and the forms of all results, from which the types for
//! TypeScript are written.

mod description;
mod policy_problem;
#[cfg(feature = "types")]
pub mod shapes;

pub use description::Description;
#[cfg(feature = "types")]
pub use description::policy_description_types;
pub use policy_problem::PolicyProblem;
