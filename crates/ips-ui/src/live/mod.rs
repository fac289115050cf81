//! What follows the signals it reads: texts, values of fields, parts of a page; and what is done on an event.
//!
//! Each is one type, whatever closure is behind it, so that a visitor downloads its code once. Attributes need nothing from here:
//! `class=move || …` is one type by itself.

mod event;
mod part;
mod shown;

pub(crate) use event::stays_inside;
pub use event::{checked, click, field, typed};
pub use part::{later, live, when};
pub use shown::{Shown, text, value};
