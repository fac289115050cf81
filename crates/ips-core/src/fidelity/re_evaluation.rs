//! Whether a review that was not passed may be repeated, and by when.

use super::standing::{StepEffect, TeamStanding};
use super::{ConditionAnswer, FidelityInput, Total};
use crate::calendar::add_length;
use crate::policy::planning::{FidelityRules, ReEvaluation, ReEvaluationCondition, Source, in_force};
use crate::truth::Truth;
use chrono::NaiveDate;

/// Whether the team can ask for a re-evaluation.
#[derive(Clone, Debug, PartialEq)]
pub struct ReEvaluationOutlook<'p> {
    /// The rule.
    pub rule: &'p ReEvaluation,
    /// Every test together.
    pub value: Truth,
    /// One for each test.
    pub findings: Vec<ReEvaluationFinding<'p>>,
}

/// One test of a re-evaluation.
#[derive(Clone, Debug, PartialEq)]
pub struct ReEvaluationFinding<'p> {
    /// What is tested, and on what it rests.
    pub test: ReEvaluationTest<'p>,
    /// Its value.
    pub value: Truth,
    /// Where it stands.
    pub source: &'p Source,
}

/// What is tested.
#[derive(Clone, Debug, PartialEq)]
pub enum ReEvaluationTest<'p> {
    /// The total lies between the two that the rule names.
    Total(Total),
    /// Something was in place at the review.
    Condition {
        /// What.
        condition: &'p ReEvaluationCondition,
        /// The answer; none where it is not known.
        answer: Option<ConditionAnswer>,
    },
    /// There is still time.
    InTime {
        /// The last day; none while the day the score became final is not known.
        due: Option<NaiveDate>,
        /// Days from the as-of date to that day; below 0 when it is over.
        days_left: Option<i64>,
    },
    /// There was none before. Unknown where one was had and passed, as the text rules out a second one only after one that was not passed.
    NoneBefore,
}

impl ReEvaluationTest<'_> {
    /// The stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Total(_) => "total",
            Self::Condition { .. } => "condition",
            Self::InTime { .. } => "in_time",
            Self::NoneBefore => "none_before",
        }
    }
}

/// The test on the last review that counts. Where there is none, the total that was entered stands in for it, on the as-of date.
/// `None` where the policy had no such rule on that day.
pub(super) fn re_evaluation<'p>(
    rules: &'p FidelityRules,
    standing: Option<&TeamStanding<'p>>,
    input: &FidelityInput,
    entered: &Total,
    as_of: NaiveDate,
) -> Option<ReEvaluationOutlook<'p>> {
    let last = standing.and_then(TeamStanding::last_counted);
    let day = last.map_or(as_of, |step| step.review.date);
    let rule = rules.re_evaluation.as_ref().filter(|rule| rule.source.in_force(day))?;
    let total = last.map_or_else(|| entered.clone(), |step| Total::Known(step.review.total));
    // A total in the band that was enough when it was given leaves nothing to repeat.
    let in_band = match last {
        Some(step) if step.effect == StepEffect::AtOrAbove => Truth::NotMet,
        _ => total.within(rule.from, rule.to),
    };
    let due = last.and_then(|step| step.review.score_final).and_then(|day| add_length(day, rule.within));
    let before = match standing {
        Some(standing) if standing.re_evaluation_not_passed() => Truth::NotMet,
        Some(standing) if standing.re_evaluation_passed() => Truth::Unknown,
        _ => Truth::Met,
    };
    let mut findings = vec![ReEvaluationFinding { test: ReEvaluationTest::Total(total), value: in_band, source: &rule.source }];
    findings.extend(in_force(&rule.conditions, day).map(|condition| {
        let answer = input.re_evaluation.get(&condition.id).copied();
        ReEvaluationFinding { test: ReEvaluationTest::Condition { condition, answer }, value: satisfied(condition, answer), source: &condition.source }
    }));
    let days_left = due.map(|due| (due - as_of).num_days());
    let in_time = Truth::from_answer(days_left.map(|days| days >= 0));
    findings.push(ReEvaluationFinding { test: ReEvaluationTest::InTime { due, days_left }, value: in_time, source: &rule.within_source });
    findings.push(ReEvaluationFinding { test: ReEvaluationTest::NoneBefore, value: before, source: only_once(rules, rule) });
    Some(ReEvaluationOutlook { rule, value: Truth::all(findings.iter().map(|finding| finding.value)), findings })
}

/// Where it stands that there is no second one: beside what follows when the first is not passed.
fn only_once<'p>(rules: &'p FidelityRules, rule: &'p ReEvaluation) -> &'p Source {
    let after = rules.states.iter().find_map(|state| state.below_again.as_ref());
    rules.states.iter().find(|state| Some(&state.id) == after).map_or(&rule.source, |state| &state.source)
}

fn satisfied(condition: &ReEvaluationCondition, answer: Option<ConditionAnswer>) -> Truth {
    Truth::from_answer(match (answer, condition.at_least) {
        (Some(ConditionAnswer::Number(number)), Some(least)) => Some(number >= least),
        (Some(ConditionAnswer::YesNo(yes)), None) => Some(yes),
        // An answer of the other kind answers another question.
        _ => None,
    })
}
