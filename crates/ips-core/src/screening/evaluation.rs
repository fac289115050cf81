//! What the criteria come to, and nothing of why.

use super::determination::Outcome;
use super::evaluate::evaluate;
use crate::facts::Facts;
use crate::policy::Policy;
use crate::truth::Truth;

/// The values of the criteria and the three outcomes, for callers that screen many and read no more of each:
/// [`screen`](crate::screen) finds the same, with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// One for each criterion, in policy order.
    pub values: Vec<Truth>,
    /// Criteria and limitations together.
    pub outcome: Outcome,
    /// Limitations left out: whether the person meets the criteria, apart from whether the service can start now.
    pub criteria_outcome: Outcome,
    /// Only what the person can attest: whether anything so far speaks against it.
    pub person_outcome: Outcome,
}

impl Evaluation {
    /// Evaluates facts on their as-of date. They must have been read for the same policy, as for [`screen`](crate::screen).
    pub fn of(policy: &Policy, facts: &Facts) -> Self {
        let mut found = Self { values: Vec::new(), outcome: Outcome::Eligible, criteria_outcome: Outcome::Eligible, person_outcome: Outcome::Eligible };
        found.again(policy, facts);
        found
    }

    /// The same for other facts, in the same memory.
    pub fn again(&mut self, policy: &Policy, facts: &Facts) {
        let [mut all, mut in_criteria, mut of_person] = [Truth::Met; 3];
        self.values.clear();
        for (node, part) in policy.criteria().iter().zip(policy.outcome_parts()) {
            let value = evaluate(node, facts);
            self.values.push(value);
            all = all.and(value);
            if part.in_criteria {
                in_criteria = in_criteria.and(value);
            }
            if part.of_person {
                of_person = of_person.and(value);
            }
        }
        [self.outcome, self.criteria_outcome, self.person_outcome] = [all, in_criteria, of_person].map(Outcome::from);
    }

    /// The places of the criteria that are definitely not met, in policy order, counted from 0.
    pub fn failing(&self) -> impl Iterator<Item = usize> {
        self.with_value(Truth::NotMet)
    }

    /// The places of the criteria that are unknown, in policy order, counted from 0.
    pub fn missing(&self) -> impl Iterator<Item = usize> {
        self.with_value(Truth::Unknown)
    }

    fn with_value(&self, value: Truth) -> impl Iterator<Item = usize> {
        self.values.iter().enumerate().filter(move |(_, own)| **own == value).map(|(place, _)| place)
    }
}
