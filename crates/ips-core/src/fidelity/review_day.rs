//! The days of a review.

use super::Review;
use crate::policy::planning::ReviewClock;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A day of a review from which a time can be counted. The words are those of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum ReviewDay {
    /// The day of the review.
    Date,
    /// The day the final report was received.
    ReportReceived,
    /// The day the score became final.
    ScoreFinal,
    /// The day the corrective plan was approved.
    PlanApproved,
}

impl ReviewDay {
    /// Every day.
    pub const ALL: [Self; 4] = [Self::Date, Self::ReportReceived, Self::ScoreFinal, Self::PlanApproved];

    /// The day, where the review has it.
    pub fn of(self, review: &Review) -> Option<NaiveDate> {
        match self {
            Self::Date => Some(review.date),
            Self::ReportReceived => review.report_received,
            Self::ScoreFinal => review.score_final,
            Self::PlanApproved => review.plan_approved,
        }
    }
}

impl From<ReviewClock> for ReviewDay {
    fn from(clock: ReviewClock) -> Self {
        match clock {
            ReviewClock::ReviewDate => Self::Date,
            ReviewClock::ReportReceived => Self::ReportReceived,
            ReviewClock::ScoreFinal => Self::ScoreFinal,
        }
    }
}
