//! What is done to a compiled style sheet: what is never shown is left out, its colours become changeable, and for the embeddable checker it is taken out of the document.

mod palette;
mod shadow;
mod sheet;
mod unused;

pub(crate) use palette::themeable;
pub(crate) use shadow::for_shadow_root;
pub(crate) use unused::{names, without_unused};
