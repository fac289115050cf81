//! Input fields: each shows what is put in, takes what is typed as it is, and says what is wrong beside itself.

mod choice;
mod date;
mod fact;
mod year;

pub(crate) use date::DateFields;
pub(crate) use fact::{FactField, FieldError, Form, Help, fact_error};

use choice::{Radio, Radios};
use year::YearField;
