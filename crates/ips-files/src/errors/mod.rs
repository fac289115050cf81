//! What is wrong with an entry that could not be taken, and what to do about it: once for every surface, in every language.

mod en;
mod es;
mod named;
mod problem;

use ips_core::policy::Policy;
use ips_core::{InputError, Language, Voice};

pub use problem::InputProblem;

/// What is wrong with an entry, in a sentence. It does not name the place, for it stands beside the field; where it does not, put
/// [`input_place`](crate::input_place) before it.
pub fn error_message(error: &InputError, language: Language) -> String {
    said(error, None, language).0
}

/// What to do about it, in a sentence.
pub fn error_remedy(error: &InputError, language: Language) -> String {
    said(error, None, language).1
}

/// What is wrong with an answer to a question of a screening and what to do about it, in sentences that name the fact as the policy does.
pub fn fact_error_sentence(error: &InputError, policy: &Policy, voice: Voice, language: Language) -> String {
    let fact = policy.fact_named(error.field()).map_or(error.field(), |fact| fact.label.get(language));
    let (message, remedy) = said(error, Some((policy, voice)), language);
    format!("{fact}: {message} {remedy}")
}

/// What is wrong with an entry of a team, a list or a question and what to do about it, for where it stands beside the field.
pub fn input_error_sentence(error: &InputError, language: Language) -> String {
    let (message, remedy) = said(error, None, language);
    format!("{message} {remedy}")
}

/// What is wrong, and what to do about it.
fn said(error: &InputError, policy: Option<(&Policy, Voice)>, language: Language) -> (String, String) {
    match language {
        Language::En => en::said(error, policy),
        Language::Es => es::said(error, policy),
    }
}
