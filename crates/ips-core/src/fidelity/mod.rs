//! Fidelity reviews: what a score comes to under a policy, where the team stands after its reviews, and what is due next.

mod input;
mod item_plan;
mod next_review;
mod outlook;
mod progress;
mod re_evaluation;
mod read;
mod review_day;
mod score;
mod standing;

pub use input::{ConditionAnswer, FidelityInput, Review, ReviewKind};
pub use item_plan::{ItemPlanOutlook, ItemRating, PlanForce};
pub use next_review::{ClockAlternative, LongerOutlook, LongerStatus, NextReviewOutlook, ReviewWindow};
pub use outlook::{FidelityOutlook, HintOutlook, fidelity};
pub use progress::ProgressOutlook;
pub use re_evaluation::{ReEvaluationFinding, ReEvaluationOutlook, ReEvaluationTest};
pub use review_day::ReviewDay;
pub use score::{BandOutlook, Extent, ThresholdOutlook, Total};
pub use standing::{HistoryStep, StepEffect, TeamStanding};

#[cfg(test)]
mod tests;
