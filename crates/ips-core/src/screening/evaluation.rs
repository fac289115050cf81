//! What the criteria come to, and nothing of why.

use super::evaluate::evaluate;
use crate::facts::Facts;
use crate::truth::Truth;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

/// What the answers come to. It is never a decision: the payer decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Outcome {
    /// Every criterion is met as entered.
    Eligible,
    /// A criterion is definitely not met; unknowns cannot save it.
    NotEligible,
    /// Neither yet.
    Undetermined,
}

impl Outcome {
    /// The word in JSON and in lists.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The outcome of a number of criteria.
    pub fn of(values: impl IntoIterator<Item = Truth>) -> Self {
        Truth::all(values).into()
    }
}

impl From<Truth> for Outcome {
    /// What it comes to that every criterion together has this value.
    fn from(all: Truth) -> Self {
        match all {
            Truth::Met => Self::Eligible,
            Truth::NotMet => Self::NotEligible,
            Truth::Unknown => Self::Undetermined,
        }
    }
}

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
    /// Evaluates facts on their as-of date.
    ///
    /// ```
    /// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs"));
    /// use ips_core::screening::Evaluation;
    /// use ips_core::{Facts, Outcome, Value};
    ///
    /// let mut facts = Facts::none(situation);
    /// let mut evaluation = Evaluation::of(&facts);
    /// assert_eq!(evaluation.outcome, Outcome::Undetermined);
    /// let place = situation.policy.document().facts.iter().position(|fact| fact.name == "birth_year").ok_or("no such fact")?;
    /// facts.put(place, Value::Year(2020)).map_err(|kind| kind.code())?;
    /// evaluation.update(&facts);
    /// assert_eq!(evaluation.outcome, Outcome::NotEligible);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn of(facts: &Facts<'_>) -> Self {
        let mut found = Self { values: Vec::new(), outcome: Outcome::Eligible, criteria_outcome: Outcome::Eligible, person_outcome: Outcome::Eligible };
        found.update(facts);
        found
    }

    /// Evaluates other facts in the same memory.
    pub fn update(&mut self, facts: &Facts<'_>) {
        let policy = facts.policy();
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
