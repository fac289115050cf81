//! The form of a fidelity outlook.

use super::{Citation, Day, Exact, Severity, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A total, or its ends where ratings are missing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FidelityTotal {
    /// The total where it is known.
    pub known: Option<u32>,
    /// The least it can be.
    pub least: u32,
    /// The most it can be.
    pub most: u32,
    /// The items without a rating.
    pub missing: Vec<u32>,
}

/// Two ends; the same where it is certain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExactRange {
    /// The least it can be.
    pub least: Exact,
    /// The most it can be.
    pub most: Exact,
}

/// Two ends; the same where it is certain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PointRange {
    /// The least it can be.
    pub least: u32,
    /// The most it can be.
    pub most: u32,
}

/// A total that has to be reached.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ThresholdOutlook {
    /// The total.
    pub total: u32,
    /// Whether it is reached.
    pub value: Value,
    /// The points that are missing.
    pub points_needed: PointRange,
    /// How strong the rule is.
    pub severity: Severity,
    /// Where the policy says it.
    pub citation: Citation,
}

/// A band of totals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BandOutlook {
    /// The id of the band.
    pub band: String,
    /// Its lowest total.
    pub from: u32,
    /// Its highest total.
    pub to: u32,
    /// Whether the total lies in it.
    pub value: Value,
    /// The points that are missing.
    pub points_needed: PointRange,
    /// Where the policy says it.
    pub citation: Citation,
}

/// How strong an item plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanForce {
    /// It has to be made.
    Duty,
    /// It is advice.
    Advice,
}

/// An item and its rating.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemRating {
    /// The item, counted from 1.
    pub item: u32,
    /// 1 to 5.
    pub rating: u32,
}

/// A plan for items with a low rating.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemPlanOutlook {
    /// The ratings that ask for it.
    pub at_most: u32,
    /// How strong it is.
    pub force: PlanForce,
    /// How strong the rule is.
    pub severity: Severity,
    /// How strong its time is.
    pub time_severity: Severity,
    /// The items.
    pub items: Vec<ItemRating>,
    /// Items without a rating.
    pub unrated: Vec<u32>,
    /// The day the plan is due.
    pub plan_due: Option<Day>,
    /// The day it has to be done.
    pub done_due: Option<Day>,
    /// Where the policy says it.
    pub citation: Citation,
}

/// What kind of review it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReviewKind {
    /// The team rated itself.
    #[serde(rename = "self")]
    SelfRating,
    /// A review.
    Review,
    /// A re-evaluation.
    ReEvaluation,
}

/// A review as it came in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FidelityReview {
    /// Its day.
    pub date: Day,
    /// Its total.
    pub total: u32,
    /// What kind it was.
    pub kind: ReviewKind,
    /// The day the report came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub report_received: Option<Day>,
    /// The day the score was final.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub score_final: Option<Day>,
    /// The day the plan was approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub plan_approved: Option<Day>,
    /// The edition of the scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub edition: Option<String>,
    /// Whether a longer time was granted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub extension_granted: Option<bool>,
}

/// What a review did to the standing of the team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryStep {
    /// The review.
    pub review: FidelityReview,
    /// The state after it.
    pub state: String,
    /// What it did.
    pub effect: String,
    /// The total it was held against.
    pub threshold: Option<u32>,
}

/// Where the team stands between reviews.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TeamStanding {
    /// The state.
    pub state: String,
    /// Since when.
    pub since: Option<Day>,
    /// Whether new people can come in: `yes`, `no` or `ask`.
    pub new_people: String,
    /// How it came there.
    pub history: Vec<HistoryStep>,
    /// Where the policy says it.
    pub citation: Citation,
}

/// Another reading of the clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClockAlternative {
    /// What it is counted from.
    pub clock: String,
    /// The day.
    pub counted_from: Day,
    /// The first day.
    pub earliest: Option<Day>,
    /// The last day.
    pub latest: Option<Day>,
}

/// A longer time to the next review.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LongerOutlook {
    /// The total from which it can be granted.
    pub from_total: u32,
    /// Whether it is: `granted`, `may_be_granted` or `total_too_low`.
    pub status: String,
    /// The last day with it.
    pub latest: Option<Day>,
    /// Where the policy says it.
    pub citation: Citation,
}

/// When the next review is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NextReview {
    /// What it is counted from.
    pub clock: String,
    /// The day.
    pub counted_from: Option<Day>,
    /// The day that is not known.
    pub missing: Option<String>,
    /// The first day.
    pub earliest: Option<Day>,
    /// The last day.
    pub latest: Option<Day>,
    /// The days until then.
    pub days_left: Option<i32>,
    /// How it stands: `early`, `open` or `overdue`.
    pub window: Option<String>,
    /// The last day falls on a weekend.
    pub ends_on_weekend: bool,
    /// Only where the payer approves.
    pub only_if_approved: bool,
    /// A longer time.
    pub longer: Option<LongerOutlook>,
    /// Other readings.
    pub alternatives: Vec<ClockAlternative>,
    /// How strong the rule is.
    pub severity: Severity,
    /// Where the policy says it.
    pub citation: Citation,
}

/// The answer to a condition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum ConditionAnswer {
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Number(Exact),
}

/// One test of a re-evaluation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "test", rename_all = "snake_case", deny_unknown_fields)]
pub enum ReEvaluationFinding {
    /// The total lies between the two ends.
    Total {
        /// The total.
        total: FidelityTotal,
        /// Its value.
        value: Value,
        /// Where the policy says it.
        citation: Citation,
    },
    /// A condition of the policy is satisfied.
    Condition {
        /// The id of the condition.
        condition: String,
        /// The least its number has to be, where it is one.
        at_least: Option<Exact>,
        /// The answer.
        answer: Option<ConditionAnswer>,
        /// Its value.
        value: Value,
        /// Where the policy says it.
        citation: Citation,
    },
    /// There is time.
    InTime {
        /// The day until which it is possible.
        due: Option<Day>,
        /// The days until then.
        days_left: Option<i32>,
        /// Its value.
        value: Value,
        /// Where the policy says it.
        citation: Citation,
    },
    /// There was none before.
    NoneBefore {
        /// Its value.
        value: Value,
        /// Where the policy says it.
        citation: Citation,
    },
}

/// Whether a re-evaluation is possible.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReEvaluationOutlook {
    /// Whether it is.
    pub value: Value,
    /// The lowest total for it.
    pub from: u32,
    /// The highest total for it.
    pub to: u32,
    /// Its tests.
    pub findings: Vec<ReEvaluationFinding>,
}

/// An item whose best rating the policy itself limits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FidelityHint {
    /// The item.
    pub item: u32,
    /// The best rating; nothing where the limit gives none.
    pub best: Option<u32>,
    /// Where the policy says it.
    pub citation: Citation,
}

/// What a fidelity score comes to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FidelityResult {
    /// The day.
    pub as_of: Day,
    /// The id of the scale.
    pub scale: String,
    /// The total.
    pub total: FidelityTotal,
    /// The mean.
    pub mean: ExactRange,
    /// Totals that have to be reached.
    pub thresholds: Vec<ThresholdOutlook>,
    /// The bands.
    pub bands: Vec<BandOutlook>,
    /// Plans for items with a low rating.
    pub item_plans: Vec<ItemPlanOutlook>,
    /// Where the team stands.
    pub standing: Option<TeamStanding>,
    /// The states a review on this day would lead to.
    pub if_reviewed: Vec<String>,
    /// When the next review is.
    pub next_review: Option<NextReview>,
    /// Whether a re-evaluation is possible.
    pub re_evaluation: Option<ReEvaluationOutlook>,
    /// Items whose best rating the policy itself limits.
    pub hints: Vec<FidelityHint>,
}
