//! What is done to a compiled style sheet: its colours become changeable, and for the embeddable checker it is taken out of the document.

mod palette;
mod shadow;
mod sheet;

pub(crate) use palette::themeable;
pub(crate) use shadow::for_shadow_root;
