//! How many people the staff of a plan can carry from which day on: it changes on the day somebody begins, not on the day of a month.

use super::hire::Hire;
use super::month::{PlanMonth, PlannedTeam};
use super::question::PlanQuestion;
use super::rules::StaffingRules;
use crate::policy::ProgramPolicy;
use crate::situation::Situation;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The most people that the staff of a plan can carry from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct CapacityStep {
    /// The day.
    pub date: NaiveDate,
    /// People.
    pub capacity: u32,
}

/// The steps of the capacity over the months of a plan, each on the day on which somebody begins or a rule changes. `None` where on some day the policy has
/// no ratio in force.
pub(super) fn capacity_steps(
    situation: Situation<'_, ProgramPolicy>,
    question: &PlanQuestion,
    months: &[PlanMonth],
    hires: &[Hire<'_>],
) -> Option<Vec<CapacityStep>> {
    let Some(last) = months.last() else { return Some(Vec::new()) };
    let mut teams: Vec<PlannedTeam> = last.teams.iter().map(|team| PlannedTeam::opening(team.opened, BTreeMap::new())).collect();
    if let Some(first) = teams.first_mut() {
        first.positions.clone_from(&question.opening_staff);
    }
    let days: BTreeSet<NaiveDate> = months.iter().map(|month| month.date).chain(hires.iter().map(|hire| hire.needed_by)).collect();
    let mut hires = hires.iter().peekable();
    let mut steps: Vec<CapacityStep> = Vec::new();
    for date in days.into_iter().filter(|day| *day <= last.date) {
        // The hires stand in the order of their days.
        while let Some(hire) = hires.next_if(|hire| hire.needed_by <= date) {
            if let Some(team) = teams.get_mut(hire.team - 1) {
                let positions = team.positions_of(hire.role) + hire.fte;
                team.positions.insert(hire.role.to_owned(), positions);
            }
        }
        let rules = StaffingRules::of(situation.on(date))?.with_people_per_fte(question.people_per_fte);
        let capacity = teams.iter().filter(|team| team.opened <= date).map(|team| team.capacity(&rules, question)).sum();
        if steps.last().is_none_or(|step| step.capacity != capacity) {
            steps.push(CapacityStep { date, capacity });
        }
    }
    Some(steps)
}
