//! Who is asked, and in which voice.

use ips_core::Voice;
use ips_core::policy::{Fact, Party};

/// Who sits in front of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// A worker who screens a referral.
    Worker,
    /// The person, or somebody close.
    Public,
}

impl Audience {
    /// Whether somebody is asked for the fact: the public only for what the person can tell.
    pub fn asks(self, fact: &Fact) -> bool {
        self == Self::Worker || fact.ask.contains(&Party::Person)
    }

    /// The voice in which the page speaks.
    pub fn voice(self) -> Voice {
        match self {
            Self::Worker => Voice::Worker,
            Self::Public => Voice::Public,
        }
    }
}
