//! Input fields: each shows what is put in, takes what is typed as it is, and says what is wrong beside itself.

mod choice;
mod date;
mod error;
mod fact;
mod typed_date;

pub(crate) use choice::{Radio, answers, is_chosen, letter};
pub(crate) use date::{DateField, date_fields};
pub(crate) use error::{fact_error, field_error};
pub(crate) use fact::{fact_field, help, help_id};
pub(crate) use typed_date::{typed_date, wrong};
