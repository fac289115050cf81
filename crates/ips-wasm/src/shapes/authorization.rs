//! The form of an authorization.

use super::{Citation, Day, Severity};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether the services of a day count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayCounts {
    /// They do.
    Yes,
    /// They were before the person was engaged.
    BeforeEngagement,
    /// No rule is in force on the day.
    NoRuleInForce,
}

/// The units of one day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DayUnits {
    /// The day.
    pub date: Day,
    /// How many services.
    pub services: u32,
    /// Their minutes.
    pub minutes: u32,
    /// Their units.
    pub units: u32,
    /// Units beyond the limit of a day.
    pub over_daily: u32,
    /// Whether they count.
    pub counts: DayCounts,
    /// The units up to then.
    pub running: u32,
    /// Units that would have needed an authorization.
    pub without_authorization: u32,
    /// The day lies after the period.
    pub after_period: bool,
}

/// The units that need no authorization.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FreeUnits {
    /// How many there are.
    pub allowed: u32,
    /// How many are used.
    pub used: u32,
    /// How many are left.
    pub left: u32,
    /// The day the last one was used.
    pub last_used_on: Option<Day>,
    /// The day to ask for an authorization.
    pub reminder_on: Option<Day>,
}

/// The count of units.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Units {
    /// The minutes of one unit.
    pub minutes_of_unit: u32,
    /// The most units of a day.
    pub daily_limit: u32,
    /// The units at which to ask for an authorization.
    pub remind_at: u32,
    /// Day by day.
    pub days: Vec<DayUnits>,
    /// All minutes.
    pub minutes: u32,
    /// All units.
    pub units: u32,
    /// Those that need no authorization.
    pub free: FreeUnits,
    /// Where the policy says what a unit is, which are free and how many a day has.
    pub citations: [Citation; 3],
}

/// The time an authorization holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AuthorizationPeriod {
    /// Its first day.
    pub start: Day,
    /// The last day it can have.
    pub longest: Day,
    /// Its last day.
    pub last_day: Day,
    /// The days until then.
    pub days_left: i32,
    /// Days by which the last day that was entered is later than the longest.
    pub too_long_by: i32,
    /// Where the policy says it.
    pub citation: Citation,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AuthorizationIssue {
    /// More units than a day may have.
    OverDailyLimit,
    /// Units that would have needed an authorization.
    WithoutAuthorization,
    /// Units after the period.
    AfterPeriod,
    /// The period is longer than can be.
    PeriodTooLong,
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AuthorizationFinding {
    /// What.
    pub issue: AuthorizationIssue,
    /// The day.
    pub date: Day,
    /// How many units, or days.
    pub amount: u32,
    /// How strong the rule is.
    pub severity: Severity,
    /// Where the policy says it.
    pub citation: Citation,
}

/// A document or a statement, by its place in the list of the policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// How strong a statement is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub severity: Option<Severity>,
    /// Where the policy says it.
    pub citation: Citation,
}

/// The units of service to one person, held against the authorization.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AuthorizationResult {
    /// The day.
    pub as_of: Day,
    /// The units; nothing where the policy counts none.
    pub units: Option<Units>,
    /// The period, where one began.
    pub period: Option<AuthorizationPeriod>,
    /// What is wrong.
    pub findings: Vec<AuthorizationFinding>,
    /// The documents of a request.
    pub packet: Vec<Listed>,
    /// Statements on billing.
    pub billing: Vec<Listed>,
    /// Where the policy says it.
    pub citation: Citation,
}
