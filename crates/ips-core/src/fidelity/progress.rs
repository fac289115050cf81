//! Whether the last review of a team came closer to the threshold.

use super::standing::{StepEffect, TeamStanding};
use crate::citation::Citation;
use crate::policy::ProgramPolicy;
use crate::policy::planning::Severity;
use crate::situation::Situation;
use crate::truth::Truth;
use serde::Serialize;

/// The last review, held against the total before it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ProgressOutlook<'p> {
    /// Its total.
    pub total: u32,
    /// The total of the review before it, or of the team's rating of itself where it is the first; none where neither is known.
    pub before: Option<u32>,
    /// Whether improvement is shown: the same total again shows none.
    pub value: Truth,
    /// How strongly it is asked.
    pub severity: Severity,
    /// Where the rule stands.
    pub citation: Citation<'p>,
}

/// The last review that counts, where the team stands in a state that asks for improvement.
pub(super) fn progress<'p>(situation: Situation<'p, ProgramPolicy>, standing: &TeamStanding<'p>) -> Option<ProgressOutlook<'p>> {
    let rule = standing.state.progress.as_ref()?;
    let last = standing.history.iter().rposition(|step| step.effect.counts())?;
    let review = &standing.history[last].review;
    if !rule.source.in_force(review.date) {
        return None;
    }
    let earlier = || standing.history[..last].iter().rev();
    let before = earlier().find(|step| step.effect.counts()).or_else(|| earlier().find(|step| step.effect == StepEffect::SelfRating));
    let before = before.map(|step| step.review.total);
    Some(ProgressOutlook {
        total: review.total,
        before,
        value: Truth::from_answer(before.map(|before| review.total > before)),
        severity: rule.severity,
        citation: situation.policy.citation(&rule.source),
    })
}
