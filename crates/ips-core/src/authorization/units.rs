//! Units of time: how many each day came to, and what they are held against.

use super::AuthorizationInput;
use super::period::AuthorizationPeriod;
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
    /// Those of them that make no whole unit of their service, and so count for nothing.
    pub minutes_left_over: u32,
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
    /// Minutes beyond the whole units of each service: they count for nothing.
    pub minutes_left_over: u32,
    /// Whole units, counted for each service by itself.
    pub units: u32,
    /// Units above what may be given on one day.
    pub over_daily: u32,
    /// Whether the day counts.
    pub counts: DayCounts,
    /// Units of this and all earlier days that count.
    pub running: u32,
    /// Units held against the authorizations in force on the day.
    pub authorized: u32,
    /// Units beyond what these authorize.
    pub over_authorized: u32,
    /// Units that drew on the free ones, as no authorization was in force.
    pub free: u32,
    /// Units that came after the free ones while no authorization was in force: each needed one.
    pub without_authorization: u32,
    /// Whether an authorization of this stay was over and no other one in force.
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

/// Counts the services of an input, and holds each day against the authorizations in force on it, the one that began first before the others.
/// Only where there is none does a day draw on the free units.
pub(super) fn count<'p>(
    situation: Situation<'p, ProgramPolicy>,
    rules: &'p UnitRules,
    input: &AuthorizationInput,
    periods: &mut [AuthorizationPeriod<'p>],
) -> UnitCount<'p> {
    let mut by_day: BTreeMap<NaiveDate, DayUnits> = BTreeMap::new();
    for service in &input.services {
        let day = by_day.entry(service.date).or_insert_with(|| empty(rules, input, service.date));
        day.services = day.services.saturating_add(1);
        day.minutes = day.minutes.saturating_add(service.minutes);
        if day.counts != DayCounts::NoRuleInForce {
            let units = units_from_minutes(service.minutes, rules.minutes.value);
            day.units = day.units.saturating_add(units);
            day.minutes_left_over = day.minutes_left_over.saturating_add(service.minutes - units * rules.minutes.value);
        }
    }
    let mut days: Vec<DayUnits> = by_day.into_values().collect();
    let allowed = rules.free.value;
    let mut running = 0_u32;
    let mut free = FreeUnits { allowed, used: 0, left: allowed, last_used_on: None, reminder_on: None };
    for day in &mut days {
        if day.counts == DayCounts::Yes {
            running = running.saturating_add(day.units);
            hold(day, rules, input, periods, &mut free);
        }
        day.running = running;
        if rules.daily.source.in_force(day.date) {
            day.over_daily = day.units.saturating_sub(rules.daily.value);
        }
    }
    let sum = |of: fn(&DayUnits) -> u32| days.iter().filter(|day| day.counts == DayCounts::Yes).fold(0, |sum: u32, day| sum.saturating_add(of(day)));
    UnitCount {
        rules,
        minutes_of_unit: rules.minutes.value,
        daily_limit: rules.daily.value,
        remind_at: rules.remind_at,
        minutes: sum(|day| day.minutes),
        minutes_left_over: sum(|day| day.minutes_left_over),
        units: running,
        free,
        days,
        citations: [&rules.minutes, &rules.free, &rules.daily].map(|count| situation.policy.citation(&count.source)),
    }
}

/// Holds the units of a day that counts against the authorizations in force on it, or else against the free ones.
fn hold(day: &mut DayUnits, rules: &UnitRules, input: &AuthorizationInput, periods: &mut [AuthorizationPeriod<'_>], free: &mut FreeUnits) {
    let date = day.date;
    if periods.iter().any(|period| period.covers(date)) {
        day.over_authorized = periods.iter_mut().filter(|period| period.covers(date)).fold(day.units, |rest, period| period.take(rest));
        day.authorized = day.units - day.over_authorized;
        return;
    }
    let of_this_stay = |last: NaiveDate| input.engagement_start.is_none_or(|first| first <= last);
    day.after_period = periods.iter().filter_map(|period| period.last_day).any(|last| last < date && of_this_stay(last));
    if !rules.free.source.in_force(date) {
        return;
    }
    day.free = day.units.min(free.left);
    day.without_authorization = day.units - day.free;
    free.used += day.free;
    free.left -= day.free;
    let reached = |units: u32| (free.used >= units).then_some(date);
    free.last_used_on = free.last_used_on.or_else(|| reached(free.allowed));
    free.reminder_on = free.reminder_on.or_else(|| reached(rules.remind_at));
}

fn empty(rules: &UnitRules, input: &AuthorizationInput, date: NaiveDate) -> DayUnits {
    let counts = if !rules.minutes.source.in_force(date) {
        DayCounts::NoRuleInForce
    } else if input.engagement_start.is_some_and(|start| date < start) {
        DayCounts::BeforeEngagement
    } else {
        DayCounts::Yes
    };
    DayUnits {
        date,
        services: 0,
        minutes: 0,
        minutes_left_over: 0,
        units: 0,
        over_daily: 0,
        counts,
        running: 0,
        authorized: 0,
        over_authorized: 0,
        free: 0,
        without_authorization: 0,
        after_period: false,
    }
}
