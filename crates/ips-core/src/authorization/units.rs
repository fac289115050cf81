//! Units of time: how many each day came to, and how many of the free ones are used.

use super::AuthorizationInput;
use crate::citation::Citation;
use crate::policy::ProgramPolicy;
use crate::policy::planning::UnitRules;
use crate::situation::Situation;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Whole units in some minutes: what is left over does not count. `minutes_of_unit` of 0 gives 0.
pub fn units_from_minutes(minutes: u32, minutes_of_unit: u32) -> u32 {
    minutes.checked_div(minutes_of_unit).unwrap_or(0)
}

/// The units of every day on which there was a service.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct UnitCount<'p> {
    /// The rules.
    #[serde(skip)]
    pub rules: &'p UnitRules,
    /// Minutes of one unit; only whole units count.
    pub minutes_of_unit: u32,
    /// The most units on one calendar day.
    pub daily_limit: u32,
    /// Units after which to remind: our advice, not a rule.
    pub remind_at: u32,
    /// Each day with a service, the oldest first.
    pub days: Vec<DayUnits>,
    /// Minutes of all days that count.
    pub minutes: u32,
    /// Units of all days that count.
    pub units: u32,
    /// The units that need no authorization.
    pub free: FreeUnits,
    /// Where the policy states the unit, the free units and the limit of a day.
    pub citations: [Citation<'p>; 3],
}

/// One day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct DayUnits {
    /// The day.
    pub date: NaiveDate,
    /// Services on it.
    pub services: u32,
    /// Minutes of these services together.
    pub minutes: u32,
    /// Whole units, counted for each service by itself.
    pub units: u32,
    /// Units above what may be given on one day.
    pub over_daily: u32,
    /// Whether the day counts.
    pub counts: DayCounts,
    /// Units of this and all earlier days that count.
    pub running: u32,
    /// Units that came after the free ones and before the authorization began: each needed one.
    pub without_authorization: u32,
    /// Whether the day lies after the last day of the authorization.
    pub after_period: bool,
}

/// Whether the services of a day count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum DayCounts {
    /// They do.
    Yes,
    /// They belong to an earlier stay in the service.
    BeforeEngagement,
    /// No unit was defined on that day.
    NoRuleInForce,
}

/// The units that need no authorization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FreeUnits {
    /// How many there are.
    pub allowed: u32,
    /// How many are used.
    pub used: u32,
    /// How many are left.
    pub left: u32,
    /// The day on which the last one was used.
    pub last_used_on: Option<NaiveDate>,
    /// The day on which the number was reached at which we remind: our advice, not a rule.
    pub reminder_on: Option<NaiveDate>,
}

/// Counts the services of an input. `last_day` is the last day of the authorization.
pub(super) fn count<'p>(
    situation: Situation<'p, ProgramPolicy>,
    rules: &'p UnitRules,
    input: &AuthorizationInput,
    last_day: Option<NaiveDate>,
) -> UnitCount<'p> {
    let mut by_day: BTreeMap<NaiveDate, DayUnits> = BTreeMap::new();
    for service in &input.services {
        let day = by_day.entry(service.date).or_insert_with(|| empty(rules, input, service.date, last_day));
        day.services = day.services.saturating_add(1);
        day.minutes = day.minutes.saturating_add(service.minutes);
        if day.counts != DayCounts::NoRuleInForce {
            day.units = day.units.saturating_add(units_from_minutes(service.minutes, rules.minutes.value));
        }
    }
    let mut days: Vec<DayUnits> = by_day.into_values().collect();
    let mut running = 0_u32;
    for day in &mut days {
        let before = running;
        if day.counts == DayCounts::Yes {
            running = running.saturating_add(day.units);
            // Not before the authorization began, so the units beyond the free ones were given without one.
            let covered = input.authorization_start.is_some_and(|start| start <= day.date) || !rules.free.source.in_force(day.date);
            day.without_authorization = if covered { 0 } else { running.saturating_sub(before.max(rules.free.value)) };
        }
        day.running = running;
        if rules.daily.source.in_force(day.date) {
            day.over_daily = day.units.saturating_sub(rules.daily.value);
        }
    }
    let counted = || days.iter().filter(|day| day.counts == DayCounts::Yes);
    let reached = |units: u32| counted().find(|day| day.running >= units).map(|day| day.date);
    let allowed = rules.free.value;
    let free = FreeUnits {
        allowed,
        used: running.min(allowed),
        left: allowed.saturating_sub(running),
        last_used_on: reached(allowed),
        reminder_on: reached(rules.remind_at),
    };
    UnitCount {
        rules,
        minutes_of_unit: rules.minutes.value,
        daily_limit: rules.daily.value,
        remind_at: rules.remind_at,
        minutes: counted().fold(0, |sum, day| sum.saturating_add(day.minutes)),
        units: running,
        free,
        days,
        citations: [&rules.minutes, &rules.free, &rules.daily].map(|count| situation.policy.citation(&count.source)),
    }
}

fn empty(rules: &UnitRules, input: &AuthorizationInput, date: NaiveDate, last_day: Option<NaiveDate>) -> DayUnits {
    let counts = if !rules.minutes.source.in_force(date) {
        DayCounts::NoRuleInForce
    } else if input.engagement_start.is_some_and(|start| date < start) {
        DayCounts::BeforeEngagement
    } else {
        DayCounts::Yes
    };
    let after_period = last_day.is_some_and(|last| last < date);
    DayUnits { date, services: 0, minutes: 0, units: 0, over_daily: 0, counts, running: 0, without_authorization: 0, after_period }
}
