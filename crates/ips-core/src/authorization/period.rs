//! How long an authorization holds.

use super::AuthorizationInput;
use crate::calendar::period_end;
use crate::citation::Citation;
use crate::policy::ProgramPolicy;
use crate::policy::planning::PeriodRule;
use crate::situation::Situation;
use chrono::NaiveDate;
use serde::Serialize;

/// The time an authorization covers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct AuthorizationPeriod<'p> {
    /// The rule.
    #[serde(skip)]
    pub rule: &'p PeriodRule,
    /// The first day.
    pub start: NaiveDate,
    /// The last day under the rule: the day before the anniversary.
    pub longest: NaiveDate,
    /// The last day that counts: the one the payer gave, and never later than the longest.
    pub last_day: NaiveDate,
    /// Days from the as-of date to the last day; 0 on it, below 0 when it is over.
    pub days_left: i64,
    /// Days by which the last day that was entered is later than the longest.
    pub too_long_by: i64,
    /// Where the policy states the length.
    pub citation: Citation<'p>,
}

/// The period of an authorization; `None` without a start, or where no length was in force on it.
pub(super) fn period<'p>(situation: Situation<'p, ProgramPolicy>, input: &AuthorizationInput) -> Option<AuthorizationPeriod<'p>> {
    let start = input.authorization_start?;
    let rule = situation.policy.planning().authorization.period.as_ref().filter(|rule| rule.source.in_force(start))?;
    let longest = period_end(start, rule.at_most)?;
    let given = input.authorization_end.unwrap_or(longest);
    let last_day = given.min(longest);
    let days_left = (last_day - situation.as_of).num_days();
    let too_long_by = (given - longest).num_days().max(0);
    Some(AuthorizationPeriod { rule, start, longest, last_day, days_left, too_long_by, citation: situation.policy.citation(&rule.source) })
}
