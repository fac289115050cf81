//! Whether a review that was not passed may be repeated, and by when.

use super::standing::{StepEffect, TeamStanding};
use super::{ConditionAnswer, FidelityInput, Total};
use crate::calendar::add_length;
use crate::citation::Citation;
use crate::fraction::Fraction;
use crate::identified::id;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{FidelityRules, ReEvaluation, ReEvaluationCondition, Source, in_force};
use crate::situation::Situation;
use crate::truth::Truth;
use chrono::NaiveDate;
use serde::Serialize;

/// Whether the team can ask for a re-evaluation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct ReEvaluationOutlook<'p> {
    /// The rule, with its words.
    #[serde(skip)]
    pub rule: &'p ReEvaluation,
    /// Every test together.
    pub value: Truth,
    /// The least total for which it is offered.
    pub from: u32,
    /// The most.
    pub to: u32,
    /// One for each test.
    pub findings: Vec<ReEvaluationFinding<'p>>,
}

/// One test of a re-evaluation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "ReEvaluationTest & { value: Truth; citation: Citation }"))]
pub struct ReEvaluationFinding<'p> {
    /// What is tested, and on what it rests.
    #[serde(flatten)]
    pub test: ReEvaluationTest<'p>,
    /// Its value.
    pub value: Truth,
    /// Where it stands.
    pub citation: Citation<'p>,
}

/// What is tested.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "test", rename_all = "snake_case")]
pub enum ReEvaluationTest<'p> {
    /// The total lies between the two that the rule names.
    Total {
        /// The total of the last review that counts, or the one that was entered.
        total: Total,
    },
    /// Something was in place at the review.
    Condition {
        /// What, with its words.
        #[serde(serialize_with = "id")]
        #[cfg_attr(feature = "js", tsify(type = "string"))]
        condition: &'p ReEvaluationCondition,
        /// How much of it has to be there, where it is counted.
        at_least: Option<Fraction>,
        /// The answer; none where it is not known.
        answer: Option<ConditionAnswer>,
    },
    /// It was requested and scheduled in time, or there is still time for what was not done. As with a deadline, what has no day is not done.
    InTime {
        /// The last day for both; none while the day the score became final is not known.
        due: Option<NaiveDate>,
        /// Days from the as-of date to that day; below 0 when it is over.
        days_left: Option<i64>,
        /// The day on which it was requested.
        requested: Option<NaiveDate>,
        /// The day on which its date was set.
        scheduled: Option<NaiveDate>,
    },
    /// There was none before. Unknown where one was had and passed, as the text rules out a second one only after one that was not passed.
    NoneBefore,
}

/// The test on the last review that counts. Where there is none, the total that was entered stands in for it, on the as-of date.
/// `None` where the policy had no such rule on that day, or where the total is enough, so that there is nothing to repeat.
pub(super) fn re_evaluation<'p>(
    situation: Situation<'p, ProgramPolicy>,
    standing: Option<&TeamStanding<'p>>,
    input: &FidelityInput,
    entered: &Total,
) -> Option<ReEvaluationOutlook<'p>> {
    let rules = &situation.policy.planning().fidelity;
    let as_of = situation.as_of;
    let last = standing.and_then(TeamStanding::last_counted);
    let day = last.map_or(as_of, |step| step.review.date);
    let rule = rules.re_evaluation.as_ref().filter(|rule| rule.source.in_force(day))?;
    let total = last.map_or_else(|| entered.clone(), |step| Total::known(step.review.total));
    let is_enough = match last {
        Some(step) => step.effect == StepEffect::AtOrAbove,
        None => in_force(&rules.thresholds, day).next().is_some_and(|threshold| total.reaches(threshold.total) == Truth::Met),
    };
    if is_enough {
        return None;
    }
    let in_band = total.within(rule.from, rule.to);
    let due = last.and_then(|step| step.review.score_final).and_then(|day| add_length(day, rule.within));
    let before = match standing {
        Some(standing) if standing.re_evaluation_not_passed() => Truth::NotMet,
        Some(standing) if standing.re_evaluation_passed() => Truth::Unknown,
        _ => Truth::Met,
    };
    let finding = |test, value, source| ReEvaluationFinding { test, value, citation: situation.policy.citation(source) };
    let mut findings = vec![finding(ReEvaluationTest::Total { total }, in_band, &rule.source)];
    findings.extend(in_force(&rule.conditions, day).map(|condition| {
        let answer = input.re_evaluation.get(&condition.id).copied();
        let test = ReEvaluationTest::Condition { condition, at_least: condition.at_least, answer };
        finding(test, satisfied(condition, answer), &condition.source)
    }));
    let days_left = due.map(|due| (due - as_of).num_days());
    let [requested, scheduled] = input.re_evaluation_days;
    let in_time = Truth::from_answer(due.map(|due| input.re_evaluation_days.iter().all(|day| day.unwrap_or(as_of) <= due)));
    findings.push(finding(ReEvaluationTest::InTime { due, days_left, requested, scheduled }, in_time, &rule.within_source));
    findings.push(finding(ReEvaluationTest::NoneBefore, before, only_once(rules, rule)));
    let value = Truth::all(findings.iter().map(|finding| finding.value));
    Some(ReEvaluationOutlook { rule, value, from: rule.from, to: rule.to, findings })
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
