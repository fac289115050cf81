//! What is wrong with an entry of a list, a team or a score, and what to do about it, in every language.

mod en;
mod es;

use ips_core::{InputError, Language};

/// What is wrong with an entry and what to do about it, in two sentences. It does not name the place, for it stands beside the field;
/// where it does not, put [`input_place`](super::input_place) before it.
pub fn input_error_sentence(error: &InputError, language: Language) -> String {
    match language {
        Language::En => en::sentence(error.kind()),
        Language::Es => es::sentence(error.kind()),
    }
}
