//! What a need and a plan are worked out for.

use crate::fraction::Fraction;
use crate::policy::planning::{Phase, Reading};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The most people a need is worked out for; far above any agency.
pub const MOST_PEOPLE: u32 = 10_000;

/// The longest plan, in months.
pub const MOST_MONTHS: u32 = 60;

/// The calendar days from posting a job to the first day of work that are planned where nobody says. This is a suggestion of the product: no policy
/// says how long a hire takes.
pub const SUGGESTED_LEAD_DAYS: u32 = 75;

/// What a need is worked out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct NeedQuestion {
    /// The people to serve, up to [`MOST_PEOPLE`].
    pub people: u32,
    /// The most the leader shall carry, in people; without it, or where it is more, what the reading allows.
    pub leader_caseload: Option<u32>,
    /// The smallest part of a position that can be filled, in FTE: 1, or 0.5 for half positions.
    pub smallest_position: Fraction,
    /// The opening staff of a new program, or the full team.
    pub phase: Phase,
    /// People for one full-time position in place of the policy's ratio: fewer, by the agency's own choice.
    pub people_per_fte: Option<u32>,
}

/// What a plan is made for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null, hashmap_as_object))]
pub struct PlanQuestion {
    /// The day the program begins: month 0.
    #[cfg_attr(feature = "js", serde(rename = "program_start_date"))]
    pub start: NaiveDate,
    /// How many months to plan, up to [`MOST_MONTHS`].
    pub months: u32,
    /// The people served on the first day.
    pub people_at_start: u32,
    /// New people each month, with parts of a person that add up; none where nobody comes, or a target is given.
    pub new_per_month: Option<Fraction>,
    /// The people to reach, in place of new people each month; with [`target_date`](Self::target_date).
    pub target_people: Option<u32>,
    /// The last day on which they have to be there: a month after the start at the earliest.
    pub target_date: Option<NaiveDate>,
    /// Percent of the people who leave each month; of the leavers only whole people count.
    pub leaving_percent: Fraction,
    /// Calendar days from posting a job to the first day of work; none for [`SUGGESTED_LEAD_DAYS`].
    pub hiring_lead_days: Option<u32>,
    /// The smallest part of a position that can be filled, in FTE: 1, or 0.5 for half positions.
    pub smallest_position: Fraction,
    /// The reading to plan on.
    pub reading: Reading,
    /// The most the leader shall carry, in people; without it, or where it is more, what the reading allows.
    pub leader_caseload: Option<u32>,
    /// People for one full-time position in place of the policy's ratio: fewer, by the agency's own choice.
    pub people_per_fte: Option<u32>,
    /// The staff that is there on the first day, in FTE by role; nothing for the opening staff the policy asks.
    pub opening_staff: BTreeMap<String, Fraction>,
}
