//! Where a team stands after its reviews: the history walked through the states of the policy.

use super::{Review, ReviewKind};
use crate::citation::Citation;
use crate::identified::id;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{FidelityRules, NewPeople, TeamState, Threshold, in_force};
use crate::situation::Situation;
use chrono::NaiveDate;
use serde::Serialize;

/// Where a team stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TeamStanding<'p> {
    /// The state, with its words.
    #[serde(serialize_with = "id")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub state: &'p TeamState,
    /// The day of the review that led to it; none where the team is where every team begins.
    pub since: Option<NaiveDate>,
    /// Whether the team may take new people.
    pub new_people: NewPeople,
    /// What each review did, the oldest first.
    pub history: Vec<HistoryStep<'p>>,
    /// Where the policy describes the state.
    pub citation: Citation<'p>,
}

/// What one review did.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct HistoryStep<'p> {
    /// The review.
    pub review: Review,
    /// The state after it, with its words.
    #[serde(serialize_with = "id")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub state: &'p TeamState,
    /// Why.
    pub effect: StepEffect,
    /// The total that the threshold in force on the day of the review asks.
    pub threshold: Option<u32>,
}

/// Why a review led to a state, or to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum StepEffect {
    /// The total was enough.
    AtOrAbove,
    /// The total was not enough.
    Below,
    /// The total of a re-evaluation was not enough.
    BelowAgain,
    /// Not counted: a self-rating never changes where a team stands.
    SelfRating,
    /// Not counted: no threshold was in force on that day.
    NoThresholdInForce,
    /// Not counted: the policy has no re-evaluation; enter it as a review.
    ReEvaluationNotOffered,
    /// Not counted: the review before it was enough, or there was none, so there was nothing to repeat.
    NothingToReEvaluate,
    /// Not counted: a re-evaluation was not passed before, and there is no second one.
    ReEvaluationUsed,
}

impl StepEffect {
    /// Whether the review counts for where the team stands and for when the next one comes.
    pub fn counts(self) -> bool {
        matches!(self, Self::AtOrAbove | Self::Below | Self::BelowAgain)
    }
}

impl<'p> TeamStanding<'p> {
    /// Walks reviews, the oldest first. `None` where the policy names no state at all.
    pub(super) fn after(situation: Situation<'p, ProgramPolicy>, reviews: &[Review]) -> Option<Self> {
        let rules = &situation.policy.planning().fidelity;
        let first = rules.states.first()?;
        let citation = situation.policy.citation(&first.source);
        let mut standing = Self { state: first, since: None, new_people: first.new_people, history: Vec::new(), citation };
        for review in reviews {
            let threshold = in_force(&rules.thresholds, review.date).next();
            let effect = standing.effect(rules, review, threshold);
            let next = match effect {
                StepEffect::AtOrAbove => &standing.state.at_or_above,
                StepEffect::Below => &standing.state.below,
                StepEffect::BelowAgain => standing.state.below_again.as_ref().unwrap_or(&standing.state.below),
                _ => &standing.state.id,
            };
            if *next != standing.state.id {
                standing.state = rules.states.iter().find(|state| state.id == *next).unwrap_or(standing.state);
                standing.since = Some(review.date);
            }
            let threshold = threshold.map(|threshold| threshold.total);
            standing.history.push(HistoryStep { review: review.clone(), state: standing.state, effect, threshold });
        }
        Some(Self { new_people: standing.state.new_people, citation: situation.policy.citation(&standing.state.source), ..standing })
    }

    fn effect(&self, rules: &FidelityRules, review: &Review, threshold: Option<&Threshold>) -> StepEffect {
        if review.kind == ReviewKind::SelfRating {
            return StepEffect::SelfRating;
        }
        let Some(threshold) = threshold else { return StepEffect::NoThresholdInForce };
        let again = review.kind == ReviewKind::ReEvaluation;
        if again && !rules.re_evaluation.as_ref().is_some_and(|rule| rule.source.in_force(review.date)) {
            return StepEffect::ReEvaluationNotOffered;
        }
        if again && self.re_evaluation_not_passed() {
            return StepEffect::ReEvaluationUsed;
        }
        if again && self.last_counted().is_none_or(|step| step.effect == StepEffect::AtOrAbove) {
            return StepEffect::NothingToReEvaluate;
        }
        match (review.total >= threshold.total, again) {
            (true, _) => StepEffect::AtOrAbove,
            (false, false) => StepEffect::Below,
            (false, true) => StepEffect::BelowAgain,
        }
    }

    /// The latest review that counts.
    pub fn last_counted(&self) -> Option<&HistoryStep<'p>> {
        self.history.iter().rev().find(|step| step.effect.counts())
    }

    /// Whether a re-evaluation was had and not passed.
    pub(super) fn re_evaluation_not_passed(&self) -> bool {
        self.history.iter().any(|step| step.effect == StepEffect::BelowAgain)
    }

    /// Whether a re-evaluation was had and passed.
    pub(super) fn re_evaluation_passed(&self) -> bool {
        self.history.iter().any(|step| step.effect == StepEffect::AtOrAbove && step.review.kind == ReviewKind::ReEvaluation)
    }
}
