//! Single items that are rated low, and the plan they ask for.

use super::FidelityInput;
use super::standing::TeamStanding;
use crate::calendar::add_length;
use crate::policy::planning::{FidelityRules, ItemPlan, in_force};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The items at or below the rating that asks for a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemPlanOutlook<'p> {
    /// The rule.
    pub plan: &'p ItemPlan,
    /// The items concerned, in the order of the scale.
    pub items: Vec<ItemRating>,
    /// The items that are not rated, counted from 1: each may be concerned.
    pub unrated: Vec<u32>,
    /// Whether the rule binds the team.
    pub force: PlanForce,
    /// The day on which the plan has to exist: that of the findings. None where it is advice, no item is concerned or the day is not known.
    pub plan_due: Option<NaiveDate>,
    /// The day by which it has to be carried out. None as above.
    pub done_due: Option<NaiveDate>,
}

/// One item and its rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemRating {
    /// The item, counted from 1.
    pub item: u32,
    /// Its rating.
    pub rating: u32,
}

/// Whether a plan is a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanForce {
    /// The policy asks it of a team in this state.
    Duty,
    /// The policy asks it of teams in another state; for this one it is advice.
    Advice,
}

/// The plans for single items under the rules in force on a day. `standing` is where the team stood when the findings were made.
pub(super) fn item_plans<'p>(rules: &'p FidelityRules, standing: Option<&TeamStanding<'p>>, input: &FidelityInput, day: NaiveDate) -> Vec<ItemPlanOutlook<'p>> {
    let rated = || (1..).zip(&input.ratings);
    let outlook = |plan: &'p ItemPlan| {
        let items: Vec<ItemRating> =
            rated().filter_map(|(item, rating)| Some(ItemRating { item, rating: (*rating)? })).filter(|item| item.rating <= plan.at_most).collect();
        let binds = standing.is_some_and(|standing| plan.states.contains(&standing.state.id));
        let plan_due = input.findings_date.filter(|_| binds && !items.is_empty());
        ItemPlanOutlook {
            plan,
            items,
            unrated: rated().filter(|(_, rating)| rating.is_none()).map(|(item, _)| item).collect(),
            force: if binds { PlanForce::Duty } else { PlanForce::Advice },
            plan_due,
            done_due: plan_due.and_then(|day| add_length(day, plan.within)),
        }
    };
    in_force(&rules.item_plans, day).map(outlook).collect()
}
