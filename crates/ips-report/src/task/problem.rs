//! An entry that could not be taken, as programs read it.

use crate::words::english_input_error;
use ips_core::InputError;
use serde::Serialize;

/// An error with its place, its code and its values, and what a person reads about it, in English.
#[derive(Clone, Debug, Serialize)]
pub struct InputProblem<'e> {
    /// Place, code and values.
    #[serde(flatten)]
    pub error: &'e InputError,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

impl<'e> From<&'e InputError> for InputProblem<'e> {
    fn from(error: &'e InputError) -> Self {
        let (message, remedy) = english_input_error(error);
        Self { error, message, remedy }
    }
}
