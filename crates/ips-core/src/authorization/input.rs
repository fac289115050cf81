//! What is known about the service given to one person.

use chrono::NaiveDate;

/// The services given to one person, and the authorization there is. Read by [`AuthorizationInput::read`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuthorizationInput {
    /// Each service, the oldest first.
    pub services: Vec<Service>,
    /// The first day of the authorization; none where there is none yet. It may lie after the as-of date.
    pub authorization_start: Option<NaiveDate>,
    /// The last day that the payer authorized, where it gave less than the longest time or has said so.
    pub authorization_end: Option<NaiveDate>,
    /// The first day of this stay in the service: what came before belongs to an earlier one. None: every service counts.
    pub engagement_start: Option<NaiveDate>,
}

/// One service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    /// The day.
    pub date: NaiveDate,
    /// Minutes with the person.
    pub minutes: u32,
}
