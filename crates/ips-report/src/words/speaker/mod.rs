//! Who says something: under which policy, to whom, and in which language.

mod call;
mod clocks;
mod fields;
mod need;
mod results;
mod rules;
mod team;

use ips_core::policy::Policy;
use ips_core::{Language, Voice};

pub use need::SumLine;

/// Under which policy, to whom and in which language something is said. Every sentence about a result is a method of this: of any speaker where
/// the policy has no part in it, of one with a [`Policy`] in screening, and of one with a
/// [`ProgramPolicy`](ips_core::policy::ProgramPolicy) in planning.
///
/// ```
/// use ips_core::{Language, Truth, Voice};
/// use ips_report::Speaker;
///
/// let speaker = Speaker::new(&ips_policies::all()[0], Voice::Worker, Language::En);
/// assert_eq!(speaker.truth(Truth::Unknown), "not known yet");
/// ```
#[derive(Debug)]
pub struct Speaker<'p, P = Policy> {
    /// The policy whose words are used.
    pub policy: &'p P,
    /// To whom it is said.
    pub voice: Voice,
    /// In which language.
    pub language: Language,
}

impl<'p, P> Speaker<'p, P> {
    /// A speaker.
    pub fn new(policy: &'p P, voice: Voice, language: Language) -> Self {
        Self { policy, voice, language }
    }

    /// The same voice and language under another policy.
    pub fn under<Q>(&self, policy: &'p Q) -> Speaker<'p, Q> {
        Speaker { policy, voice: self.voice, language: self.language }
    }
}

impl<P> Clone for Speaker<'_, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Copy for Speaker<'_, P> {}
