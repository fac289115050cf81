//! Single items that are rated low, and the plan they ask for.

use super::FidelityInput;
use super::standing::TeamStanding;
use crate::calendar::add_length;
use crate::citation::Citation;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{ItemPlan, Severity, in_force};
use crate::situation::Situation;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The items at or below the rating that asks for a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ItemPlanOutlook<'p> {
    /// The rule, with its words.
    #[serde(skip)]
    pub plan: &'p ItemPlan,
    /// The rating that asks for a plan: this or less.
    pub at_most: u32,
    /// Whether the rule binds the team.
    pub force: PlanForce,
    /// How strongly the plan is asked of this team.
    pub severity: Severity,
    /// How strongly it is asked to keep the time.
    pub time_severity: Severity,
    /// The items concerned, in the order of the scale.
    pub items: Vec<ItemRating>,
    /// The items that are not rated, counted from 1: each may be concerned.
    pub unrated: Vec<u32>,
    /// The day on which the plan has to exist: that of the findings. None where it is advice, no item is concerned or the day is not known.
    pub plan_due: Option<NaiveDate>,
    /// The day by which it has to be carried out. None as above.
    pub done_due: Option<NaiveDate>,
    /// Where the rule stands.
    pub citation: Citation<'p>,
}

/// One item and its rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct ItemRating {
    /// The item, counted from 1.
    pub item: u32,
    /// Its rating.
    pub rating: u32,
}

/// Whether a plan is a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum PlanForce {
    /// The policy asks it of a team in this state.
    Duty,
    /// The policy asks it of teams in another state; for this one it is advice.
    Advice,
}

/// The plans for single items under the rules in force on the day. `standing` is where the team stood when the findings were made.
pub(super) fn item_plans<'p>(situation: Situation<'p, ProgramPolicy>, standing: Option<&TeamStanding<'p>>, input: &FidelityInput) -> Vec<ItemPlanOutlook<'p>> {
    let rated = || (1..).zip(&input.ratings);
    let outlook = |plan: &'p ItemPlan| {
        let items: Vec<ItemRating> =
            rated().filter_map(|(item, rating)| Some(ItemRating { item, rating: (*rating)? })).filter(|item| item.rating <= plan.at_most).collect();
        let binds = standing.is_some_and(|standing| plan.states.contains(&standing.state.id));
        let plan_due = input.findings_date.filter(|_| binds && !items.is_empty());
        let asked = |severity| if binds { severity } else { Severity::May };
        ItemPlanOutlook {
            plan,
            at_most: plan.at_most,
            force: if binds { PlanForce::Duty } else { PlanForce::Advice },
            severity: asked(plan.severity),
            time_severity: asked(plan.time_severity),
            items,
            unrated: rated().filter(|(_, rating)| rating.is_none()).map(|(item, _)| item).collect(),
            plan_due,
            done_due: plan_due.and_then(|day| add_length(day, plan.within)),
            citation: situation.policy.citation(&plan.source),
        }
    };
    in_force(&situation.policy.planning().fidelity.item_plans, situation.as_of).map(outlook).collect()
}
