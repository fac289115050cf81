//! What is wrong with an entry that could not be taken, and what to do about it: once for every surface, in every language.

mod en;
mod es;
mod named;
mod problem;

use crate::planning::{english_heading, spanish_heading};
use ips_core::policy::Policy;
use ips_core::{InputError, Language, Voice};

pub use problem::InputProblem;

/// What is wrong with an answer to a question of a screening and what to do about it, in sentences that name the fact as the policy does.
pub fn fact_error_sentence(error: &InputError, policy: &Policy, voice: Voice, language: Language) -> String {
    let fact = policy.fact_named(error.field()).map_or(error.field(), |fact| fact.label.get(language));
    let of_policy = Some((policy, voice));
    let (message, remedy) = match language {
        Language::En => en::said(error, of_policy, |_| None),
        Language::Es => es::said(error, of_policy, |_| None),
    };
    format!("{fact}: {message} {remedy}")
}

/// What is wrong with an entry of a team, a list or a question and what to do about it, in sentences. They do not name the place, for they stand
/// beside the field; where they do not, put [`input_place`](crate::input_place) before them.
pub fn input_error_sentence(error: &InputError, language: Language) -> String {
    let (message, remedy) = match language {
        Language::En => en::said(error, None, english_heading),
        Language::Es => es::said(error, None, spanish_heading),
    };
    format!("{message} {remedy}")
}
