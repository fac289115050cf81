//! Calendar arithmetic, as `conventions.md` sets it: calendar days, month steps that clamp, birthdays that count.

mod date;
mod length;
mod stated;
mod typed;
mod weekend;
mod window;
mod written;

pub(crate) use date::iso_option;
pub use date::{is_as_of, iso, iso_as_of, parse_as_of, parse_date};
pub use length::{Length, add_length, period_end, sub_length};
pub use stated::StatedDate;
pub use typed::typed_day;
pub(crate) use typed::{day_with_month, is_short};
pub use weekend::Weekend;
pub(crate) use window::{Window, birthday, latest_birth};
pub use written::NumericDate;
