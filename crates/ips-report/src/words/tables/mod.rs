//! Tables of words, by subject. A table says which words there are; a language fills it.

mod embed;
mod labels;
mod pages;
mod planning;
mod screening;

pub use embed::{Embed, Reference};
pub use labels::Labels;
pub use pages::{Around, Prose, Section};
pub use planning::{Check, Deadlines, Fidelity, Frame, Need, Plan, Planning, Stay, Units};
pub use screening::Screening;

use super::names;
use super::table;
