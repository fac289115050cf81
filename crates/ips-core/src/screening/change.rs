//! What will change by itself: a birthday to come, a look-back window that runs out, a value or a criterion that comes into force.

use super::evaluate::evaluate_on;
use super::evaluation::Outcome;
use crate::calendar::{Window, birthday};
use crate::facts::Facts;
use crate::order;
use crate::policy::Node;
use crate::truth::Truth;
use chrono::NaiveDate;
use serde::Serialize;

/// A criterion that takes another value on a later day, with no answer changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Change<'p> {
    /// The first day with the new value.
    pub on: NaiveDate,
    /// The criterion.
    pub criterion: &'p str,
    /// Its value from that day on.
    pub becomes: Truth,
    /// The outcome from that day on, if nothing else changes.
    pub outcome: Outcome,
    /// The same without the limitations.
    pub criteria_outcome: Outcome,
}

/// Every such change after the as-of date, the earliest first.
pub(super) fn changes<'p>(facts: &Facts<'p>, values: &[Truth]) -> Vec<Change<'p>> {
    let policy = facts.policy();
    let turning = policy.turning();
    let mut days = turning.days.clone();
    for test in &turning.tests {
        turning_days(test, facts, &mut days);
    }
    let mut before = values.to_vec();
    let mut found = Vec::new();
    let mut ordered: Vec<NaiveDate> = Vec::with_capacity(days.len());
    for day in days.into_iter().filter(|day| *day > facts.as_of()) {
        if !ordered.contains(&day) {
            order::insert(&mut ordered, day, |day| *day);
        }
    }
    for on in ordered {
        let after: Vec<Truth> = policy.criteria().iter().map(|node| evaluate_on(node, facts, on)).collect();
        let outcome = Outcome::of(after.iter().copied());
        let in_criteria = after.iter().zip(policy.outcome_parts()).filter(|(_, part)| part.in_criteria).map(|(value, _)| *value);
        let criteria_outcome = Outcome::of(in_criteria);
        for (index, criterion) in policy.document().criteria.iter().enumerate() {
            if after[index] != before[index] {
                found.push(Change { on, criterion: &criterion.id, becomes: after[index], outcome, criteria_outcome });
            }
        }
        before = after;
    }
    found
}

/// The days of a person on which the value of a test can change.
fn turning_days(test: &Node, facts: &Facts<'_>, days: &mut Vec<NaiveDate>) {
    match test {
        Node::Age { date, year, years } => {
            for entry in &years.0 {
                if let Some(birth) = facts.date(*date) {
                    days.extend(birthday(birth, entry.value));
                } else if let Some(year) = year.and_then(|year| facts.year(year)) {
                    // With the year alone the age opens on one 1 January and is certain on the next.
                    let reached = i32::try_from(entry.value).ok().and_then(|years| year.checked_add(years));
                    days.extend(reached.into_iter().flat_map(|year| [year, year.saturating_add(1)]).filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1)));
                }
            }
        }
        Node::Event { date, months, inclusive } => {
            for entry in &months.0 {
                let window = Window { months: entry.value, inclusive: *inclusive };
                days.extend(facts.date(*date).and_then(|event| window.left(event)));
            }
        }
        _ => {}
    }
}
