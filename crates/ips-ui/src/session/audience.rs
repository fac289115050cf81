//! Who is asked, and in which voice.

use ips_core::Voice;

/// Who sits in front of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// A worker who screens a referral.
    Worker,
    /// The person, or somebody close.
    Public,
}

impl Audience {
    /// The voice in which the page speaks.
    pub fn voice(self) -> Voice {
        match self {
            Self::Worker => Voice::Worker,
            Self::Public => Voice::Public,
        }
    }
}
