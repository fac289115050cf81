//! What the input of each planning task takes: the name, the kind and the unit of every field. Readers know the fields from here, and so does whoever
//! lists them.

mod declared;
mod levels;

pub(crate) use declared::{AUTHORIZATION, CLOCKS, Field, GRANT, MEMBER, NEED, PERSON, PLAN, PRE_HIRE, RATINGS, REVIEW, SERVICE, TEAM, names};
pub use declared::{FieldUnit, Takes};
pub use levels::{AskedField, AskedTask, Level, levels};
