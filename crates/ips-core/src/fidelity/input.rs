//! What is known about the fidelity of one team.

use crate::fraction::Fraction;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use strum::IntoStaticStr;

/// The ratings or total of one team, and the reviews it has had. Read by [`FidelityInput::read`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
pub struct FidelityInput {
    /// One rating for each item of the scale, in its order; none where the item is not rated.
    #[cfg_attr(feature = "js", tsify(type = "(number | null)[] | Record<string, number | null>"))]
    pub ratings: Vec<Option<u32>>,
    /// The sum of all items, where it is known apart from the ratings.
    pub total: Option<u32>,
    /// The day the findings behind the ratings were made: plans for single items are due from it.
    #[cfg_attr(feature = "js", serde(rename = "fidelity_findings_date"))]
    pub findings_date: Option<NaiveDate>,
    /// Every review and self-rating, the oldest first.
    pub reviews: Vec<Review>,
    /// What was in place at the review that is to be repeated, by the ids of the policy's conditions.
    pub re_evaluation: BTreeMap<String, ConditionAnswer>,
    /// The days on which the re-evaluation was requested and on which its date was set; none where that is not known to be done. They come in
    /// among the answers of `re_evaluation`.
    #[cfg_attr(feature = "js", serde(skip))]
    pub re_evaluation_days: [Option<NaiveDate>; 2],
}

/// One review, or one self-rating. It serialises in the form in which it can be read again: what is not known is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Review {
    /// The day of the review.
    pub date: NaiveDate,
    /// The sum of all items.
    pub total: u32,
    /// Who rated, and whether for the second time.
    pub kind: ReviewKind,
    /// The day the final report was received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report_received: Option<NaiveDate>,
    /// The day the score became final.
    #[serde(rename = "fidelity_score_final_date", skip_serializing_if = "Option::is_none")]
    pub score_final: Option<NaiveDate>,
    /// The day the corrective plan that followed was approved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_approved: Option<NaiveDate>,
    /// The edition of the scale, as the team writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// Whether the payer granted a longer time until the next review; none where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_granted: Option<bool>,
}

/// Who rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ReviewKind {
    /// The team itself: never changes where the team stands.
    #[serde(rename = "self")]
    #[strum(serialize = "self")]
    SelfRating,
    /// Somebody the payer sent.
    Review,
    /// The same, for a second time after a total that was not enough.
    ReEvaluation,
}

impl ReviewKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::SelfRating, Self::Review, Self::ReEvaluation];

    /// The word used in JSON.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// The answer to one condition of a re-evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(untagged)]
pub enum ConditionAnswer {
    /// Whether it was in place.
    YesNo(bool),
    /// How much of it, in the unit that the question names.
    Number(Fraction),
}
