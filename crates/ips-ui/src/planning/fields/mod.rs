//! Fields of the planning pages: each keeps what is typed as it is, and says beside itself what is wrong.

mod asked;
mod input;
mod list;
mod place;
mod select;
mod slider;
mod wrong;

pub(crate) use asked::{Asked, DATE, Takes, WHOLE};
pub(crate) use input::{Kind, Pick, file_field, input, under_label, worded};
pub(crate) use list::list;
pub(crate) use place::{Place, field_id};
pub(crate) use select::{role_select, select, yes_no};
pub(crate) use slider::{Moved, Slider};
pub(crate) use wrong::{Errors, Wrong, as_of_error, date_error, error, errors_in, no_mistake, wrong, wrong_in};
