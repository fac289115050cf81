//! Everything a policy says about authorization, applied to the services of one person.

use super::AuthorizationInput;
use super::period::{AuthorizationPeriod, periods};
use super::units::{UnitCount, count};
use crate::citation::Citation;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{AuthorizationRules, PacketDocument, Severity, Statement, in_force};
use crate::situation::Situation;
use crate::words::Text;
use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

/// What services and an authorization come to. It is never a decision: the payer decides what is paid.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Authorization<'p> {
    /// The rules of the policy, with their words.
    #[serde(skip)]
    pub rules: &'p AuthorizationRules,
    /// The date for which it holds.
    pub as_of: NaiveDate,
    /// The units; none where the service is not counted in units.
    pub units: Option<UnitCount<'p>>,
    /// The time that each authorization covers, by its first day, and its units.
    pub authorizations: Vec<AuthorizationPeriod<'p>>,
    /// What breaks a rule, in the order of the days.
    pub findings: Vec<AuthorizationFinding<'p>>,
    /// The documents of a request, in order.
    pub packet: Vec<RequestDocument<'p>>,
    /// How the service is billed.
    pub billing: Vec<BillingRule<'p>>,
    /// Where the policy speaks of authorization.
    pub citation: Citation<'p>,
}

/// A document of a request: its place in the list is its id.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct RequestDocument<'p> {
    /// What it is.
    #[serde(skip)]
    pub text: &'p Text,
    /// Where it is asked for.
    pub citation: Citation<'p>,
}

/// How the service is billed: the place in the list is the id.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct BillingRule<'p> {
    /// The rule in a sentence.
    #[serde(skip)]
    pub text: &'p Text,
    /// How strongly the text speaks.
    pub severity: Severity,
    /// Where it stands.
    pub citation: Citation<'p>,
}

/// A breach of a rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
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
    pub citation: Citation<'p>,
}

/// What broke a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum AuthorizationIssue {
    /// More units on a day than may be billed.
    OverDailyLimit,
    /// Units after the free ones on a day before any authorization.
    WithoutAuthorization,
    /// Units beyond those that the authorizations in force on the day give.
    OverAuthorized,
    /// Units after the free ones, when an authorization was over and no other one in force.
    AfterPeriod,
    /// The same while there were free ones left: they are there for the beginning of a stay, and whether they can be used is open.
    FreeAfterPeriod,
    /// The last day entered for the authorization is later than the longest one.
    PeriodTooLong,
}

/// Puts services and an authorization together with the rules of a policy. It cannot fail. Where the service is not counted in
/// units, services are not looked at.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/planning.rs"));
/// use ips_core::Input;
/// use ips_core::authorization::{AuthorizationInput, authorization};
///
/// let input: Input = serde_json::from_str(r#"{"services": [{"date": "2026-11-02", "minutes": 50}]}"#)?;
/// let (input, errors) = AuthorizationInput::read(situation, &input);
/// assert!(errors.is_empty());
/// let found = authorization(situation, &input);
/// // Where the service is not counted in units there are none.
/// assert_eq!(found.units.is_some(), found.rules.units.is_some());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn authorization<'p>(situation: Situation<'p, ProgramPolicy>, input: &AuthorizationInput) -> Authorization<'p> {
    let rules = &situation.policy.planning().authorization;
    let as_of = situation.as_of;
    let mut authorizations = periods(situation, input);
    let units = rules.units.as_ref().map(|units| count(situation, units, input, &mut authorizations));
    let document = |document: &'p PacketDocument| RequestDocument { text: &document.text, citation: situation.policy.citation(&document.source) };
    let bill = |rule: &'p Statement| BillingRule { text: &rule.text, severity: rule.severity, citation: situation.policy.citation(&rule.source) };
    Authorization {
        rules,
        as_of,
        packet: in_force(&rules.packet, as_of).map(document).collect(),
        billing: in_force(&rules.billing, as_of).map(bill).collect(),
        findings: findings(situation, units.as_ref(), &authorizations),
        units,
        authorizations,
        citation: situation.policy.citation(&rules.source),
    }
}

fn findings<'p>(
    situation: Situation<'p, ProgramPolicy>,
    units: Option<&UnitCount<'p>>,
    authorizations: &[AuthorizationPeriod<'p>],
) -> Vec<AuthorizationFinding<'p>> {
    let rules = &situation.policy.planning().authorization;
    let mut found = Vec::new();
    let mut add = |issue, date, amount, citation| {
        // Limits of units and periods are printed as limits, and so a breach of one is a violation.
        let severity = if issue == AuthorizationIssue::FreeAfterPeriod { Severity::Should } else { Severity::Must };
        if amount > 0 {
            found.push(AuthorizationFinding { issue, date, amount, severity, citation });
        }
    };
    for (units, day) in units.into_iter().flat_map(|units| units.days.iter().map(move |day| (units, day))) {
        let cited = |source| situation.policy.citation(source);
        let needed = &units.rules.needed;
        let renewal = rules.renewal.as_ref().unwrap_or(needed);
        add(AuthorizationIssue::OverDailyLimit, day.date, day.over_daily, cited(&units.rules.daily.source));
        add(AuthorizationIssue::OverAuthorized, day.date, day.over_authorized, cited(renewal));
        if day.after_period {
            add(AuthorizationIssue::AfterPeriod, day.date, day.without_authorization, cited(renewal));
            add(AuthorizationIssue::FreeAfterPeriod, day.date, day.free, cited(&units.rules.free.source));
        } else {
            add(AuthorizationIssue::WithoutAuthorization, day.date, day.without_authorization, cited(needed));
        }
    }
    for period in authorizations {
        let Some(longest) = period.longest.filter(|_| period.too_long_by > 0) else { continue };
        let end = longest + TimeDelta::days(period.too_long_by);
        add(AuthorizationIssue::PeriodTooLong, end, u32::try_from(period.too_long_by).unwrap_or(u32::MAX), period.citation);
    }
    found
}
