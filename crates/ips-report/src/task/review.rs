//! The rules on staying in the service and on its end.

use ips_core::policy::planning::ServiceReview;
use ips_core::policy::{Policy, ProgramPolicy};
use ips_core::{Citation, Determination, Facts, Input, InputError, Situation, screen};
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
        let determine = |policy| match Facts::read(Situation::new(policy, situation.as_of), answers) {
            (facts, errors) if errors.is_empty() => Ok(screen(&facts)),
            (_, errors) => Err(errors),
        };
        let determination = self.policy(program).map(determine).transpose()?;
        Ok(Reviewed { citation: situation.policy.citation(&self.rules(program).source), determination })
    }
}
