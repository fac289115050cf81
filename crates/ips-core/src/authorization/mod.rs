//! Units of service and the authorizations they need: what was used, what is left, and what was given without one.

mod input;
mod outlook;
mod period;
mod units;

pub use input::{AuthorizationInput, Grant, Service};
pub use outlook::{Authorization, AuthorizationFinding, AuthorizationIssue, BillingRule, RequestDocument, authorization};
pub use period::AuthorizationPeriod;
pub use units::{DayCounts, DayUnits, FreeUnits, UnitCount, units_from_minutes};

#[cfg(test)]
mod tests;
