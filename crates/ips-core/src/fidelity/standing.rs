//! Where a team stands on a day: its reviews, and the time that went by, walked through the states of the policy.

use super::review_day::ReviewDay;
use super::{Review, ReviewKind};
use crate::calendar::add_length;
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
    /// The day of the review that led to it, or the first day after the time that ran out; none where the team is where every team begins.
    pub since: Option<NaiveDate>,
    /// The last day of the time in which the team has to reach the threshold again, where the state has one.
    pub until: Option<NaiveDate>,
    /// Whether the team may take new people.
    pub new_people: NewPeople,
    /// What each review did, the oldest first.
    pub history: Vec<HistoryStep<'p>>,
    /// The place in the history of the review that led to the state; none where none did.
    #[serde(skip)]
    entered: Option<usize>,
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
    /// Walks reviews, the oldest first, and the time up to a day. `None` where the policy names no state at all.
    pub(super) fn on(day: NaiveDate, situation: Situation<'p, ProgramPolicy>, reviews: &[Review]) -> Option<Self> {
        let rules = &situation.policy.planning().fidelity;
        let first = rules.states.first()?;
        let citation = situation.policy.citation(&first.source);
        let mut standing = Self { state: first, since: None, until: None, new_people: first.new_people, history: Vec::new(), entered: None, citation };
        for review in reviews {
            standing.pass_time(rules, review.date);
            let threshold = in_force(&rules.thresholds, review.date).next();
            let effect = standing.effect(rules, review, threshold);
            let next = match effect {
                StepEffect::AtOrAbove => &standing.state.at_or_above,
                StepEffect::Below => standing.below(),
                StepEffect::BelowAgain => standing.state.below_again.as_ref().unwrap_or(standing.below()),
                _ => &standing.state.id,
            };
            if *next != standing.state.id {
                standing.enter(rules, next, review.date);
                standing.entered = Some(standing.history.len());
                let time = standing.state.next.as_ref().filter(|next| next.runs_out_to.is_some());
                standing.until = time.and_then(|time| add_length(ReviewDay::from(time.clock).of(review)?, time.latest));
            }
            let threshold = threshold.map(|threshold| threshold.total);
            standing.history.push(HistoryStep { review: review.clone(), state: standing.state, effect, threshold });
        }
        standing.pass_time(rules, day);
        Some(Self { new_people: standing.state.new_people, citation: situation.policy.citation(&standing.state.source), ..standing })
    }

    fn enter(&mut self, rules: &'p FidelityRules, state: &str, day: NaiveDate) {
        self.state = rules.states.iter().find(|known| known.id == state).unwrap_or(self.state);
        (self.since, self.until, self.entered) = (Some(day), None, None);
    }

    /// Moves the team on where the time of its state ran out before a day: after a review in that time, which was below the threshold or it
    /// would have led elsewhere, to the state below; without one to the state that the policy names for it.
    fn pass_time(&mut self, rules: &'p FidelityRules, day: NaiveDate) {
        let Some(until) = self.until.filter(|until| *until < day) else { return };
        let over = self.state.next.as_ref().and_then(|next| next.runs_out_to.as_ref()).unwrap_or(&self.state.below);
        let had_review = self.history.iter().skip(self.entered.map_or(0, |entered| entered + 1)).any(|step| step.effect.counts());
        let next = if had_review { &self.state.below } else { over };
        self.enter(rules, next, until.succ_opt().unwrap_or(until));
    }

    /// The state after a total below the threshold: the same one until its time is over.
    pub(super) fn below(&self) -> &'p String {
        if self.until.is_some() { &self.state.id } else { &self.state.below }
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

    /// The review from which the next one is counted: the one that led to a state with a time of its own, else the latest one that counts.
    pub(super) fn counted_from(&self) -> Option<&HistoryStep<'p>> {
        let entered = self.entered.filter(|_| self.until.is_some()).and_then(|entered| self.history.get(entered));
        entered.or_else(|| self.last_counted())
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
