//! Whom a plan hires, when and why.

use super::question::SUGGESTED_LEAD_DAYS;
use crate::citation::Citation;
use crate::fraction::Fraction;
use chrono::NaiveDate;
use serde::Serialize;

/// The calendar days from posting a job to the first day of work with which a plan was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct HiringLead {
    /// The days.
    pub days: u32,
    /// Whether nobody said, so that they are [`SUGGESTED_LEAD_DAYS`].
    pub is_suggested: bool,
}

impl HiringLead {
    /// What was said, or else what is suggested.
    pub(super) fn of(said: Option<u32>) -> Self {
        Self { days: said.unwrap_or(SUGGESTED_LEAD_DAYS), is_suggested: said.is_none() }
    }
}

/// One position to fill.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
pub struct Hire<'a> {
    /// The team, counted from 1.
    pub team: usize,
    /// The role.
    pub role: &'a str,
    /// How much of it, in FTE.
    pub fte: Fraction,
    /// The day by which the person has to be at work.
    pub needed_by: NaiveDate,
    /// The day by which to post the job: `needed_by` less the hiring lead time.
    pub post_by: NaiveDate,
    /// Why.
    pub why: HireReason,
    /// The rule that asks for it.
    pub citation: Citation<'a>,
}

/// Why a position has to be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum HireReason {
    /// A team opens with it.
    Opening,
    /// The opening staff is no longer enough on that day.
    FullTeam,
    /// The number of people passes what the staff can carry; this many is the first too many.
    People(u32),
}
