//! What a policy makes of a fidelity review: bands, states of a team, review dates, re-evaluation.

use super::{Severity, Source};
use crate::calendar::Length;
use crate::fraction::Fraction;
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// What a policy says about fidelity reviews.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FidelityRules {
    /// The edition of the scale the policy names.
    pub edition: Text,
    /// Where.
    pub source: Source,
    /// The lowest total that is enough.
    pub thresholds: Vec<Threshold>,
    /// Totals in bands, lowest first; together they cover the scale.
    pub bands: Vec<Band>,
    /// The single item rating at or below which a plan is asked.
    #[serde(default)]
    pub item_plans: Vec<ItemPlan>,
    /// The states a team can be in; the first is where a team without a review stands.
    pub states: Vec<TeamState>,
    /// A second chance after a total below the threshold, where the policy gives one.
    pub re_evaluation: Option<ReEvaluation>,
    /// Where a limit of the policy keeps an item from the top.
    #[serde(default)]
    pub hints: Vec<Hint>,
}

/// The lowest total that is enough.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// Total of all items.
    pub total: u32,
    /// What it is enough for, in a few words.
    pub title: Text,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// A band of totals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Short id.
    pub id: String,
    /// What the policy calls it.
    pub title: Text,
    /// The lowest total in it.
    pub from: u32,
    /// The highest total in it.
    pub to: u32,
    /// When the next review comes, counted from the event of `clock`; none where the state of the team says it.
    pub next: Option<NextReview>,
    /// Where.
    pub source: Source,
}

/// When the next review comes after one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextReview {
    /// The day the time is counted from.
    pub clock: ReviewClock,
    /// The early end; plan for it. None where only a latest day is printed.
    pub earliest: Option<Length>,
    /// The late end.
    pub latest: Length,
    /// A longer time that the payer may grant from this total on.
    pub longer: Option<Longer>,
    /// Only with an approval, in words.
    pub provided: Option<Text>,
    /// Where this is the time in which a team has to reach the threshold again: the state once it is over without any review in it. Such a time is
    /// counted from the review that led to the state, and until it is over a total below the threshold leaves the team where it is. After one it
    /// then leads where a total below the threshold leads.
    pub runs_out_to: Option<String>,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// A longer interval that the payer may grant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Longer {
    /// From this total on.
    pub from_total: u32,
    /// The longest.
    pub latest: Length,
    /// Where.
    pub source: Source,
}

/// The day of a review from which a time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewClock {
    /// The day of the review.
    ReviewDate,
    /// The day the final report was received.
    ReportReceived,
    /// The day the score became final.
    ScoreFinal,
}

/// Item ratings that ask for a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemPlan {
    /// A rating of this or less.
    pub at_most: u32,
    /// The states of the team in which it is a duty; in others it is shown as advice.
    pub states: Vec<String>,
    /// How long the plan may take to be carried out, from the findings.
    pub within: Length,
    /// How strongly the plan itself is asked.
    pub severity: Severity,
    /// How strongly the time is asked.
    pub time_severity: Severity,
    /// What has to be done.
    pub text: Text,
    /// Where.
    pub source: Source,
}

/// A state of a team between reviews.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamState {
    /// Short id.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it means for the team, in a sentence.
    pub text: Text,
    /// Whether new people may come: yes, no, or somebody has to be asked.
    pub new_people: NewPeople,
    /// The state after a review at or above the threshold.
    pub at_or_above: String,
    /// The state after a review below it.
    pub below: String,
    /// The state after a re-evaluation below it, where that differs.
    pub below_again: Option<String>,
    /// Where each review of a team in this state has to show that it came closer to the threshold.
    pub progress: Option<Progress>,
    /// The next review in this state, counted from the last review; none where the band says it.
    pub next: Option<NextReview>,
    /// Where.
    pub source: Source,
}

/// A review has to show improvement on the one before it, or on the team's rating of itself where it is the first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// Whether a team may take new people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum NewPeople {
    /// It may.
    Yes,
    /// It may not.
    No,
    /// The payer has to be asked: do not assume it.
    Ask,
}

/// A second evaluation after a total below the threshold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReEvaluation {
    /// The lowest total with which it can be asked for.
    pub from: u32,
    /// The highest.
    pub to: u32,
    /// Where the totals stand.
    pub source: Source,
    /// How long after the score became final it has to be requested and scheduled; the last day is in time.
    pub within: Length,
    /// Where that stands.
    pub within_source: Source,
    /// What had to be in place at the evaluation.
    pub conditions: Vec<ReEvaluationCondition>,
    /// Who asks for it and what happens, in a sentence.
    pub text: Text,
}

impl ReEvaluation {
    /// What is asked under every policy beside the conditions, by its words in JSON: the days on which it was requested and scheduled.
    pub const DAYS: [&'static str; 2] = ["requested", "scheduled"];
}

/// A condition of a re-evaluation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReEvaluationCondition {
    /// The word used in JSON.
    pub id: String,
    /// The question.
    pub question: Text,
    /// A yes, or a number of at least this; the number's unit stands in the question.
    pub at_least: Option<Fraction>,
    /// Where.
    pub source: Source,
}

/// A limit of the policy that keeps an item from the top rating.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hint {
    /// The item, 1 to 25.
    pub item: u32,
    /// The best rating that can be had at the policy's limit; none where it is only at risk.
    pub best: Option<u32>,
    /// Why, in a sentence.
    pub text: Text,
    /// Where the limit stands.
    pub source: Source,
}

/// The scale itself, the same under every policy that names it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Short id.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Where the official form can be had.
    pub link: String,
    /// The parts of the scale, in order.
    pub sections: Vec<ScaleSection>,
    /// The items, in order.
    pub items: Vec<ScaleItem>,
    /// The lowest rating of an item.
    pub lowest: u32,
    /// The highest rating of an item.
    pub highest: u32,
    /// The item on caseloads, where the number behind its highest rating is confirmed.
    pub caseload: Option<ScaleCaseload>,
}

impl Scale {
    /// The total where every item has the lowest rating.
    pub fn lowest_total(&self) -> u32 {
        self.lowest.saturating_mul(u32::try_from(self.items.len()).unwrap_or(u32::MAX))
    }
}

/// The caseload that earns the highest rating of the item on caseloads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleCaseload {
    /// The item, counted from 1.
    pub item: u32,
    /// People for one full-time position: this many or fewer.
    pub people: u32,
}

/// A part of the scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleSection {
    /// What it is called.
    pub title: Text,
    /// How many items it has.
    pub items: u32,
}

/// An item of the scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleItem {
    /// A short name, in our own words.
    pub name: Text,
    /// Numbers that tell the likely rating, where they are confirmed: highest rating first.
    #[serde(default)]
    pub steps: Vec<ScaleStep>,
}

/// One step of a numeric hint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleStep {
    /// The rating.
    pub rating: u32,
    /// The figure that goes with it, in words: "20 or fewer people for one full-time specialist".
    pub text: Text,
}
