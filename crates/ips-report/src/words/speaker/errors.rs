//! What is wrong with an entry that could not be taken, and what to do about it.

use super::Speaker;
use crate::words::spoken;
use ips_core::policy::Policy;
use ips_core::{InputError, Voice};

impl<P> Speaker<'_, P> {
    /// What is wrong with an entry of a team, a list or a question and what to do about it, in sentences. They do not name the place, for they
    /// stand beside the field; where they do not, put [`place`](Speaker::place) before them.
    pub fn input_error(&self, error: &InputError) -> String {
        let (message, remedy) = spoken!(self.language, errors::of_input(error));
        format!("{message} {remedy}")
    }
}

impl Speaker<'_> {
    /// What is wrong with an answer to a question of a screening and what to do about it, in sentences that name the fact as the policy does.
    pub fn fact_error(&self, error: &InputError) -> String {
        let fact = self.policy.fact_named(error.field()).map_or(error.field(), |fact| fact.label.get(self.language));
        let of_policy: (&Policy, Voice) = (self.policy, self.voice);
        let (message, remedy) = spoken!(self.language, errors::of_fact(error, of_policy));
        format!("{fact}: {message} {remedy}")
    }
}
