//! Everything a policy makes of the fidelity of one team.

use super::item_plan::{ItemPlanOutlook, item_plans};
use super::next_review::{NextReviewOutlook, next_review};
use super::re_evaluation::{ReEvaluationOutlook, re_evaluation};
use super::score::{BandOutlook, Extent, ThresholdOutlook, Total, bands, thresholds};
use super::standing::TeamStanding;
use super::{FidelityInput, Review};
use crate::fraction::Fraction;
use crate::policy::planning::{FidelityRules, Hint, Scale, TeamState, in_force};
use crate::truth::Truth;
use chrono::NaiveDate;

/// What a score and a history of reviews come to. It is never a decision: the payer decides.
#[derive(Clone, Debug, PartialEq)]
pub struct FidelityOutlook<'p> {
    /// The rules of the policy.
    pub rules: &'p FidelityRules,
    /// The scale.
    pub scale: &'p Scale,
    /// The date for which it holds.
    pub as_of: NaiveDate,
    /// The total that was entered, or what the ratings leave possible.
    pub total: Total,
    /// The mean rating of an item.
    pub mean: Extent<Fraction>,
    /// Each threshold, and how far it is.
    pub thresholds: Vec<ThresholdOutlook<'p>>,
    /// Each band, and how far it is.
    pub bands: Vec<BandOutlook<'p>>,
    /// The plans that single items ask for.
    pub item_plans: Vec<ItemPlanOutlook<'p>>,
    /// Where the team stands after the reviews on record; none only where the policy names no state.
    pub standing: Option<TeamStanding<'p>>,
    /// Where it would stand if the total entered came from a review: one state, or two where the total is open.
    pub if_reviewed: Vec<&'p TeamState>,
    /// The next review.
    pub next: Option<NextReviewOutlook<'p>>,
    /// Whether a review that was not passed may be repeated; none where the policy has no such thing.
    pub re_evaluation: Option<ReEvaluationOutlook<'p>>,
    /// Where a limit of the policy keeps an item from the top.
    pub hints: Vec<&'p Hint>,
}

/// Puts a score and a history together with the rules of a policy. It cannot fail: what is missing leaves a range or an unknown.
///
/// `input` must have been read for the same rules and scale; reviews must be in the order of their dates.
pub fn fidelity<'p>(rules: &'p FidelityRules, scale: &'p Scale, input: &FidelityInput, as_of: NaiveDate) -> FidelityOutlook<'p> {
    let total = Total::of(scale, input);
    let standing = TeamStanding::after(rules, &input.reviews);
    let when_found = standing_when_found(rules, input);
    let thresholds = thresholds(rules, &total, as_of);
    FidelityOutlook {
        rules,
        scale,
        as_of,
        mean: total.mean(scale),
        bands: bands(rules, &total, as_of),
        item_plans: item_plans(rules, when_found.as_ref(), input, as_of),
        if_reviewed: standing.as_ref().map_or_else(Vec::new, |standing| if_reviewed(rules, standing, thresholds.first())),
        next: standing.as_ref().and_then(|standing| next_review(rules, standing, as_of)),
        re_evaluation: re_evaluation(rules, standing.as_ref(), input, &total, as_of),
        hints: in_force(&rules.hints, as_of).collect(),
        total,
        thresholds,
        standing,
    }
}

/// Where the team stood when the findings were made: before a review of that very day, which may itself move it.
fn standing_when_found<'p>(rules: &'p FidelityRules, input: &FidelityInput) -> Option<TeamStanding<'p>> {
    let before: Vec<Review> = input.reviews.iter().filter(|review| input.findings_date.is_none_or(|found| review.date < found)).cloned().collect();
    TeamStanding::after(rules, &before)
}

fn if_reviewed<'p>(rules: &'p FidelityRules, standing: &TeamStanding<'p>, threshold: Option<&ThresholdOutlook<'p>>) -> Vec<&'p TeamState> {
    let Some(threshold) = threshold else { return Vec::new() };
    let (above, below) = (&standing.state.at_or_above, &standing.state.below);
    let mut next = match threshold.met {
        Truth::Met => vec![above],
        Truth::NotMet => vec![below],
        Truth::Unknown => vec![above, below],
    };
    next.dedup();
    next.into_iter().filter_map(|id| rules.states.iter().find(|state| state.id == *id)).collect()
}

impl<'p> FidelityOutlook<'p> {
    /// The bands in which the total can lie, the lowest first.
    pub fn possible_bands(&self) -> impl Iterator<Item = &BandOutlook<'p>> {
        self.bands.iter().filter(|band| band.value != Truth::NotMet)
    }
}
