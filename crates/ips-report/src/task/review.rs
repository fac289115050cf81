//! The rules on staying in the service and on its end.

use ips_core::policy::planning::{Beside, ServiceReview, Severity, in_force};
use ips_core::policy::{Policy, ProgramPolicy};
use ips_core::{Citation, Determination, Facts, Input, InputError, Situation, Truth, Value, screen};
use serde::Serialize;

/// A question about somebody who is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Review {
    /// Whether somebody may stay in the service.
    ContinuedStay,
    /// Whether the service can end.
    Discharge,
}

/// What the policy says, and what the answers come to where it has criteria.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Reviewed<'p> {
    /// Where the policy says it.
    pub citation: Citation<'p>,
    /// What the answers come to.
    pub determination: Option<Determination<'p>>,
    /// What it says beside the criteria, which decides nothing.
    pub beside: Vec<BesideFinding<'p>>,
}

/// Something the policy says beside the criteria. In JSON its place in the list of the policy is its id.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct BesideFinding<'p> {
    /// What it is.
    #[serde(skip)]
    pub rule: &'p Beside,
    /// The fact that tells whether it was done; none where it is not asked.
    pub fact: Option<&'p str>,
    /// Whether it was done; none where it is not asked.
    pub value: Option<Truth>,
    /// How strongly it is asked of the team.
    pub severity: Severity,
    /// Where the policy says it.
    pub citation: Citation<'p>,
}

impl Review {
    /// What the policy says about it.
    pub fn rules(self, program: &ProgramPolicy) -> &ServiceReview {
        match self {
            Self::ContinuedStay => &program.planning().continued_stay,
            Self::Discharge => &program.planning().discharge,
        }
    }

    /// Its criteria, to screen with; `None` where the policy has none, and then no answers are asked for.
    pub fn policy(self, program: &ProgramPolicy) -> Option<&Policy> {
        match self {
            Self::ContinuedStay => program.continued_stay(),
            Self::Discharge => program.discharge(),
        }
    }

    /// What the answers come to.
    ///
    /// # Errors
    ///
    /// Every answer that cannot be a fact.
    pub fn of<'p>(self, situation: Situation<'p, ProgramPolicy>, answers: &Input<'_>) -> Result<Reviewed<'p>, Vec<InputError>> {
        let program = situation.policy;
        let read = |policy| match Facts::read(Situation::new(policy, situation.as_of), answers) {
            (facts, errors) if errors.is_empty() => Ok(facts),
            (_, errors) => Err(errors),
        };
        let facts = self.policy(program).map(read).transpose()?;
        let rules = self.rules(program);
        let beside = in_force(&rules.beside, situation.as_of).map(|rule| {
            let fact = rule.fact.as_deref();
            let value = fact.map(|name| answer(facts.as_ref(), name));
            BesideFinding { rule, fact, value, severity: rule.severity, citation: program.citation(&rule.source) }
        });
        Ok(Reviewed { citation: program.citation(&rules.source), determination: facts.as_ref().map(screen), beside: beside.collect() })
    }
}

/// Whether a yes-or-no fact holds.
fn answer(facts: Option<&Facts<'_>>, name: &str) -> Truth {
    let answered = facts.and_then(|facts| facts.answered().find(|answered| answered.fact.name == name));
    Truth::from_answer(answered.map(|answered| answered.value == Value::YesNo(true)))
}
