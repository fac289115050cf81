//! What a policy says to the agencies that give the service: staff, clocks, fidelity, authorization, continued stay.

mod deadline;
mod fidelity;
mod service;
mod source;
mod staffing;

use super::Advice;
use crate::words::Text;
use serde::{Deserialize, Serialize};

pub use crate::calendar::Length;
pub use deadline::{Deadline, DeadlineKind, Due, Duty, Event, EventOf, PreHireCheck, Rhythm, StaffCondition, StaffFact};
pub use fidelity::{
    Band, FidelityRules, Hint, ItemPlan, Longer, NewPeople, NextReview, Progress, ReEvaluation, ReEvaluationCondition, ReviewClock, Scale, ScaleCaseload,
    ScaleItem, ScaleSection, ScaleStep, TeamState, Threshold,
};
pub use service::{AuthorizationRules, Beside, Count, PacketDocument, PeriodRule, ServiceReview, Statement, UnitRules};
pub use source::{Severity, Source, Sourced, in_force};
pub use staffing::{
    Bound, Condition, Counted, Credential, Figure, LeaderCaseload, LeaderTime, Maximum, Minimum, Phase, Ratio, Reaches, Reading, Role, Span, Staffing, StartUp,
    TeamLimit,
};

/// The planning part of a policy file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planning {
    /// Who a team consists of.
    pub staffing: Staffing,
    /// What starts clocks.
    pub events: Vec<Event>,
    /// What deadlines turn on.
    #[serde(default)]
    pub staff_facts: Vec<StaffFact>,
    /// What is due.
    pub deadlines: Vec<Deadline>,
    /// Documents that must not be too old on the first day of work.
    #[serde(default)]
    pub pre_hire: Vec<PreHireCheck>,
    /// What comes back, or is described and not computed.
    pub duties: Vec<Duty>,
    /// Fidelity reviews.
    pub fidelity: FidelityRules,
    /// Authorization and units.
    pub authorization: AuthorizationRules,
    /// Whether somebody may stay in the service.
    pub continued_stay: ServiceReview,
    /// Whether the service can end.
    pub discharge: ServiceReview,
    /// Remarks on unclear text, by the ids that sources name.
    pub notes: Vec<PlanningNote>,
}

/// A remark on unclear text in the planning part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanningNote {
    /// The id of the ambiguity.
    pub id: String,
    /// What the reader has to do about it.
    pub advice: Advice,
    /// The remark.
    pub text: Text,
}

macro_rules! sourced {
    ($($rule:ty),* $(,)?) => {
        $(impl Sourced for $rule {
            fn source(&self) -> &Source {
                &self.source
            }
        })*
    };
}

sourced!(
    Ratio,
    LeaderTime,
    LeaderCaseload,
    Span,
    TeamLimit,
    StartUp,
    Minimum,
    Maximum,
    Bound,
    Role,
    Credential,
    Deadline,
    PreHireCheck,
    Duty,
    Threshold,
    Band,
    NextReview,
    ItemPlan,
    TeamState,
    ReEvaluationCondition,
    Hint,
    Statement,
    Count,
    PacketDocument,
    PeriodRule,
    Progress,
    Beside,
);
