//! How long each authorization holds.

use super::{AuthorizationInput, Grant};
use crate::calendar::period_end;
use crate::citation::Citation;
use crate::policy::ProgramPolicy;
use crate::situation::Situation;
use chrono::NaiveDate;
use serde::Serialize;

/// The time an authorization covers, and its units.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AuthorizationPeriod<'p> {
    /// The first day.
    pub start: NaiveDate,
    /// The last day under the rule: the day before the anniversary. None where no length is printed, as for a later authorization.
    pub longest: Option<NaiveDate>,
    /// The last day that counts: the one the payer gave, and never later than the longest. None where there is neither: it holds on.
    pub last_day: Option<NaiveDate>,
    /// Days from the as-of date to the last day; 0 on it, below 0 when it is over.
    pub days_left: Option<i64>,
    /// Days by which the last day that was entered is later than the longest.
    pub too_long_by: i64,
    /// The units that were authorized; none where no number is known.
    pub units: Option<u32>,
    /// The units held against it.
    pub used: u32,
    /// The units that are left.
    pub left: Option<u32>,
    /// Where the policy states the length, or what a later authorization rests on.
    pub citation: Citation<'p>,
}

impl AuthorizationPeriod<'_> {
    /// Whether it is in force on a day.
    pub(super) fn covers(&self, day: NaiveDate) -> bool {
        self.start <= day && self.last_day.is_none_or(|last| day <= last)
    }

    /// Takes as many of these units as it has left; the rest.
    pub(super) fn take(&mut self, units: u32) -> u32 {
        let taken = self.left.map_or(units, |left| left.min(units));
        self.used = self.used.saturating_add(taken);
        self.left = self.left.map(|left| left - taken);
        units - taken
    }
}

/// The periods of all authorizations, by their first days, with nothing used yet.
pub(super) fn periods<'p>(situation: Situation<'p, ProgramPolicy>, input: &AuthorizationInput) -> Vec<AuthorizationPeriod<'p>> {
    input.authorizations.iter().map(|grant| period(situation, grant, is_first(grant, input))).collect()
}

fn period<'p>(situation: Situation<'p, ProgramPolicy>, grant: &Grant, is_first: bool) -> AuthorizationPeriod<'p> {
    let rules = &situation.policy.planning().authorization;
    let rule = rules.period.as_ref().filter(|rule| is_first && rule.source.in_force(grant.start));
    let longest = rule.and_then(|rule| period_end(grant.start, rule.at_most));
    let last_day = grant.end.into_iter().chain(longest).min();
    let source = rule.map(|rule| &rule.source).or(rules.renewal.as_ref().filter(|_| !is_first)).unwrap_or(&rules.source);
    AuthorizationPeriod {
        start: grant.start,
        longest,
        last_day,
        days_left: last_day.map(|day| (day - situation.as_of).num_days()),
        too_long_by: grant.end.zip(longest).map_or(0, |(given, longest)| (given - longest).num_days().max(0)),
        units: grant.units,
        used: 0,
        left: grant.units,
        citation: situation.policy.citation(source),
    }
}

/// Whether no other authorization of the same stay in the service began before it.
fn is_first(grant: &Grant, input: &AuthorizationInput) -> bool {
    let of_earlier_stay = |grant: &Grant| input.engagement_start.is_some_and(|first| grant.start < first);
    input.authorizations.iter().all(|other| other.start >= grant.start || of_earlier_stay(other) != of_earlier_stay(grant))
}
