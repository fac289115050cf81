//! A policy on a day: what every question is asked of.

use crate::policy::Policy;
use chrono::NaiveDate;

/// A policy and the day for which it is asked, given once: no rule depends on when the question is put. `P` is [`Policy`] to screen with, or
/// [`ProgramPolicy`](crate::policy::ProgramPolicy) to plan and check teams with.
///
/// ```
/// # let policy = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs")).policy;
/// use ips_core::{Situation, parse_date};
///
/// let situation = Situation::new(policy, parse_date("2026-11-21").ok_or("not a date")?);
/// let a_year_later = situation.on(parse_date("2027-11-21").ok_or("not a date")?);
/// assert_eq!(a_year_later.policy.id(), situation.policy.id());
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug)]
pub struct Situation<'p, P = Policy> {
    /// The policy.
    pub policy: &'p P,
    /// The day whose rules hold, and on which facts are facts.
    pub as_of: NaiveDate,
}

impl<'p, P> Situation<'p, P> {
    /// A policy on a day.
    pub fn new(policy: &'p P, as_of: NaiveDate) -> Self {
        Self { policy, as_of }
    }

    /// The same policy on another day.
    #[must_use]
    pub fn on(self, as_of: NaiveDate) -> Self {
        Self { as_of, ..self }
    }
}

// The derives would ask that a policy can be copied.
impl<P> Clone for Situation<'_, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Copy for Situation<'_, P> {}

/// Two situations are the same when they are of the very same policy, and not of an equal copy, on the same day.
impl<P> PartialEq for Situation<'_, P> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.policy, other.policy) && self.as_of == other.as_of
    }
}

impl<P> Eq for Situation<'_, P> {}
