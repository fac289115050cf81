//! Everything a policy says about authorization, applied to the services of one person.

use super::AuthorizationInput;
use super::period::{AuthorizationPeriod, period};
use super::units::{DayCounts, UnitCount, count};
use crate::policy::planning::{AuthorizationRules, PacketPaper, Severity, Source, Statement, in_force};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What services and an authorization come to. It is never a decision: the payer decides what is paid.
#[derive(Clone, Debug, PartialEq)]
pub struct Authorization<'p> {
    /// The rules of the policy.
    pub rules: &'p AuthorizationRules,
    /// The date for which it holds.
    pub as_of: NaiveDate,
    /// The papers of a request, in order.
    pub packet: Vec<&'p PacketPaper>,
    /// How the service is billed.
    pub billing: Vec<&'p Statement>,
    /// The units; none where the service is not counted in units.
    pub units: Option<UnitCount<'p>>,
    /// The time the authorization covers; none without an authorization, or where no length is printed.
    pub period: Option<AuthorizationPeriod<'p>>,
    /// What breaks a rule, in the order of the days.
    pub findings: Vec<AuthorizationFinding<'p>>,
}

/// A breach of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct AuthorizationFinding<'p> {
    /// What it is.
    pub issue: AuthorizationIssue,
    /// The day concerned; for a period that is too long its last day as entered.
    pub date: NaiveDate,
    /// Units concerned; days for a period that is too long.
    pub amount: u32,
    /// How strongly the text speaks.
    pub severity: Severity,
    /// Where it stands.
    pub source: &'p Source,
}

/// What broke a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthorizationIssue {
    /// More units on a day than may be billed.
    OverDailyLimit,
    /// Units after the free ones on a day without an authorization.
    WithoutAuthorization,
    /// Units after the last day of the authorization.
    AfterPeriod,
    /// The last day entered for the authorization is later than the longest one.
    PeriodTooLong,
}

/// Puts services and an authorization together with the rules of a policy. It cannot fail. Where the service is not counted in
/// units, services are not looked at.
///
/// `input` must have been read for the same as-of date.
pub fn authorization<'p>(rules: &'p AuthorizationRules, input: &AuthorizationInput, as_of: NaiveDate) -> Authorization<'p> {
    let period = period(rules.period.as_ref(), input, as_of);
    let units = rules.units.as_ref().map(|units| count(units, input, period.as_ref().map(|period| period.last_day)));
    Authorization {
        rules,
        as_of,
        packet: in_force(&rules.packet, as_of).collect(),
        billing: in_force(&rules.billing, as_of).collect(),
        findings: findings(rules, units.as_ref(), period.as_ref(), input),
        units,
        period,
    }
}

fn findings<'p>(
    rules: &'p AuthorizationRules,
    units: Option<&UnitCount<'p>>,
    period: Option<&AuthorizationPeriod<'p>>,
    input: &AuthorizationInput,
) -> Vec<AuthorizationFinding<'p>> {
    // Limits of units and periods are printed as limits, and so a breach of one is a violation.
    let severity = Severity::Must;
    let mut found = Vec::new();
    let mut add = |issue, date, amount, source| {
        if amount > 0 {
            found.push(AuthorizationFinding { issue, date, amount, severity, source });
        }
    };
    for (units, day) in units.into_iter().flat_map(|units| units.days.iter().map(move |day| (units.rules, day))) {
        add(AuthorizationIssue::OverDailyLimit, day.date, day.over_daily, &units.daily.source);
        add(AuthorizationIssue::WithoutAuthorization, day.date, day.without_authorization, &rules.source);
        if let Some(period) = period.filter(|_| day.after_period && day.counts == DayCounts::Yes) {
            add(AuthorizationIssue::AfterPeriod, day.date, day.units, &period.rule.source);
        }
    }
    if let (Some(period), Some(end)) = (period, input.authorization_end) {
        add(AuthorizationIssue::PeriodTooLong, end, u32::try_from(period.too_long_by).unwrap_or(u32::MAX), &period.rule.source);
    }
    found
}
