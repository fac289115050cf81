//! Everything a policy makes of the fidelity of one team.

use super::item_plan::{ItemPlanOutlook, item_plans};
use super::next_review::{NextReviewOutlook, next_review};
use super::progress::{ProgressOutlook, progress};
use super::re_evaluation::{ReEvaluationOutlook, re_evaluation};
use super::score::{BandOutlook, Extent, ThresholdOutlook, Total, bands, thresholds};
use super::standing::TeamStanding;
use super::{FidelityInput, Review};
use crate::citation::Citation;
use crate::fraction::Fraction;
use crate::identified::{id, ids};
use crate::policy::ProgramPolicy;
use crate::policy::planning::{FidelityRules, Hint, Scale, TeamState, in_force};
use crate::situation::Situation;
use crate::truth::Truth;
use chrono::NaiveDate;
use serde::Serialize;

/// What a score and a history of reviews come to. It is never a decision: the payer decides.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FidelityOutlook<'p> {
    /// The rules of the policy, with their words.
    #[serde(skip)]
    pub rules: &'p FidelityRules,
    /// The date for which it holds.
    pub as_of: NaiveDate,
    /// The scale.
    #[serde(serialize_with = "id")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub scale: &'p Scale,
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
    #[serde(serialize_with = "ids")]
    #[cfg_attr(feature = "js", tsify(type = "string[]"))]
    pub if_reviewed: Vec<&'p TeamState>,
    /// The next review.
    pub next_review: Option<NextReviewOutlook<'p>>,
    /// Whether the last review showed improvement; none where nothing was reviewed, or the state of the team asks for none.
    pub progress: Option<ProgressOutlook<'p>>,
    /// Whether a review that was not passed may be repeated; none where the policy has no such thing, or there is nothing to repeat.
    pub re_evaluation: Option<ReEvaluationOutlook<'p>>,
    /// Where a limit of the policy keeps an item from the top.
    pub hints: Vec<HintOutlook<'p>>,
}

/// A limit of the policy that keeps an item from the top.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct HintOutlook<'p> {
    /// The hint, with its words.
    #[serde(skip)]
    pub hint: &'p Hint,
    /// The item, counted from 1.
    pub item: u32,
    /// The best rating that the limit allows; none where the text does not tell.
    pub best: Option<u32>,
    /// The rating of the item; none where it is not rated.
    pub rating: Option<u32>,
    /// Where the limit stands.
    pub citation: Citation<'p>,
}

/// Puts a score and a history together with the rules of a policy. It cannot fail: what is missing leaves a range or an unknown.
///
/// `input` must have been read for the same scale; reviews must be in the order of their dates.
///
/// ```
/// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/planning.rs"));
/// # let scale = toml::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../ips-policies/scales/ips-25.toml")))?;
/// use ips_core::Input;
/// use ips_core::fidelity::{FidelityInput, fidelity};
///
/// let (input, errors) = FidelityInput::read(situation, &scale, &Input::object([("total", Input::Number("98".into()))]));
/// assert!(errors.is_empty());
/// let outlook = fidelity(situation, &scale, &input);
/// assert_eq!((outlook.total.known, outlook.possible_bands().count()), (Some(98), 1));
/// # Ok::<(), toml::de::Error>(())
/// ```
pub fn fidelity<'p>(situation: Situation<'p, ProgramPolicy>, scale: &'p Scale, input: &FidelityInput) -> FidelityOutlook<'p> {
    let rules = &situation.policy.planning().fidelity;
    let total = Total::of(scale, input);
    let standing = TeamStanding::on(situation.as_of, situation, &input.reviews);
    let when_found = standing_when_found(situation, input);
    let thresholds = thresholds(situation, &total);
    let hint = |hint: &'p Hint| HintOutlook {
        hint,
        item: hint.item,
        best: hint.best,
        rating: hint.item.checked_sub(1).and_then(|item| *input.ratings.get(usize::try_from(item).ok()?)?),
        citation: situation.policy.citation(&hint.source),
    };
    FidelityOutlook {
        rules,
        as_of: situation.as_of,
        scale,
        mean: total.mean(scale),
        bands: bands(situation, &total),
        item_plans: item_plans(situation, when_found.as_ref(), input),
        if_reviewed: standing.as_ref().map_or_else(Vec::new, |standing| if_reviewed(rules, standing, thresholds.first())),
        next_review: standing.as_ref().and_then(|standing| next_review(situation, standing)),
        progress: standing.as_ref().and_then(|standing| progress(situation, standing)),
        re_evaluation: re_evaluation(situation, standing.as_ref(), input, &total),
        hints: in_force(&rules.hints, situation.as_of).map(hint).collect(),
        total,
        thresholds,
        standing,
    }
}

/// Where the team stood when the findings were made: before a review of that very day, which may itself move it.
fn standing_when_found<'p>(situation: Situation<'p, ProgramPolicy>, input: &FidelityInput) -> Option<TeamStanding<'p>> {
    let before: Vec<Review> = input.reviews.iter().filter(|review| input.findings_date.is_none_or(|found| review.date < found)).cloned().collect();
    TeamStanding::on(input.findings_date.unwrap_or(situation.as_of), situation, &before)
}

fn if_reviewed<'p>(rules: &'p FidelityRules, standing: &TeamStanding<'p>, threshold: Option<&ThresholdOutlook<'p>>) -> Vec<&'p TeamState> {
    let Some(threshold) = threshold else { return Vec::new() };
    let (above, below) = (&standing.state.at_or_above, standing.below());
    let mut next = match threshold.value {
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
