//! The rules on staying in the service and on its end.

use chrono::NaiveDate;
use ips_core::policy::planning::{ServiceReview, Source};
use ips_core::policy::{Citation, Policy, ProgramPolicy, RuleId};
use ips_core::{Answers, Determination, FactError, Facts, screen};
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
pub struct Reviewed<'p> {
    source: Cited<'p>,
    /// What the answers come to.
    pub determination: Option<Determination<'p>>,
}

/// The place of the statement, in the form of every source in a result.
#[derive(Debug, Serialize)]
struct Cited<'p> {
    citation: Citation,
    rules: &'p [RuleId],
    notes: &'p [String],
}

impl<'p> From<&'p Source> for Cited<'p> {
    fn from(source: &'p Source) -> Self {
        let citation = Citation { heading: source.heading.clone(), item: source.item.clone() };
        Self { citation, rules: &source.rules, notes: &source.notes }
    }
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
    pub fn of<'p>(self, program: &'p ProgramPolicy, answers: &Answers<'_>, as_of: NaiveDate) -> Result<Reviewed<'p>, Vec<FactError>> {
        let determine = |policy| Facts::read(policy, as_of, answers).map(|facts| screen(policy, &facts));
        let determination = self.policy(program).map(determine).transpose()?;
        Ok(Reviewed { source: Cited::from(&self.rules(program).source), determination })
    }
}
