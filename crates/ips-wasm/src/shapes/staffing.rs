//! The forms of staffing results.

use super::{Citation, Day, DueItem, Exact, Reading, Severity};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The staff needed in both readings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Needs {
    /// The reading to plan on.
    pub strict: Need,
    /// The reading that must not be broken.
    pub loose: Need,
}

/// The staff needed in one reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// The reading.
    pub reading: Reading,
    /// The people to serve.
    pub people: u32,
    /// People for one full-time position.
    pub people_per_fte: u32,
    /// The most people of one team; nothing where there is no limit.
    pub team_limit: Option<u32>,
    /// The fewest teams that can serve them.
    pub fewest_teams: u32,
    /// All positions, in FTE.
    pub all_positions_fte: Exact,
    /// The teams.
    pub teams: Vec<TeamNeed>,
    /// The next number of people at which more is needed.
    pub next_step: Option<HiringStep>,
}

/// What one team needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TeamNeed {
    /// The people it serves.
    pub people: u32,
    /// How many of them the leader carries in the sum.
    pub leader_carries: u32,
    /// What each role needs; roles that are not needed are left out.
    pub roles: Vec<RoleNeed>,
}

/// What one role needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoleNeed {
    /// The id of the role.
    pub role: String,
    /// The exact need.
    pub exact_fte: Exact,
    /// The positions that cover it.
    pub positions_fte: Exact,
    /// The rules that ask for it.
    pub citations: Vec<Citation>,
}

/// The next number of people at which more staff is needed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HiringStep {
    /// The number of people.
    pub people: u32,
    /// The roles that grow.
    pub grows: Vec<Growth>,
    /// The teams from then on, where their number grows.
    pub teams: Option<u32>,
}

/// A role that grows, over all teams.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Growth {
    /// The id of the role.
    pub role: String,
    /// The positions before.
    pub from_fte: Exact,
    /// The positions from then on.
    pub to_fte: Exact,
}

/// The time of a program in which a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// From the first day.
    Always,
    /// Until the full team is due.
    Opening,
    /// From then on.
    Full,
}

/// Whether a rule is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FindingStatus {
    /// It is.
    Kept,
    /// It is not.
    Broken,
    /// Something is not known.
    NotAssessed,
}

/// What a number is held against: one of these.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Not less.
    AtLeast(Exact),
    /// More.
    Above(Exact),
    /// Not more.
    AtMost(Exact),
    /// Neither more nor less.
    Exactly(Exact),
}

/// Why somebody is hired: for the opening, for the full team, or because the people are then so many.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HireReason {
    /// The opening staff.
    Opening,
    /// The full team.
    FullTeam,
    /// So many people.
    People(u32),
}

/// One rule held against a team or somebody in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TeamFinding {
    /// The row of the person in the staff list, counted from 1; nothing where it is about the team.
    pub row: Option<u32>,
    /// The rule.
    pub rule: String,
    /// The roles it concerns.
    pub roles: Vec<String>,
    /// Whether it is kept.
    pub status: FindingStatus,
    /// How strong the rule is.
    pub severity: Severity,
    /// The number that was found.
    pub actual: Option<Exact>,
    /// What it is held against.
    pub limit: Limit,
    /// What is not known.
    pub missing: Vec<String>,
    /// Where the policy says it.
    pub citation: Citation,
}

/// Who somebody is in the input.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The row, counted from 1.
    pub row: u32,
    /// The code name.
    pub name: Option<String>,
    /// The id of the role.
    pub role: String,
}

/// The check of a team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckedTeam {
    /// The day.
    pub as_of: Day,
    /// The time of the program; nothing where it is not known.
    pub phase: Option<Phase>,
    /// How many rules that are a must are broken.
    pub violations: u32,
    /// How many that should be kept are.
    pub warnings: u32,
    /// How many could not be assessed.
    pub not_assessed: u32,
    /// Every rule.
    pub findings: Vec<TeamFinding>,
    /// The people of the team; findings lead to them by their rows.
    pub staff: Vec<Member>,
}

/// One team in one month.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlannedTeam {
    /// The day it opened.
    pub opened: Day,
    /// The people it serves.
    pub people: u32,
    /// What its people need.
    pub needed_fte: Exact,
    /// Its positions by role.
    #[ts(type = "Record<string, Exact>")]
    pub positions_fte: BTreeMap<String, Exact>,
    /// How many the leader carries.
    pub leader_carries: u32,
    /// How many it could serve.
    pub capacity: u32,
}

/// One month of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanMonth {
    /// Its number, from 0.
    pub month: u32,
    /// Its first day.
    pub date: Day,
    /// The people served.
    pub people: u32,
    /// The teams.
    pub teams: Vec<PlannedTeam>,
}

/// One position to fill.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Hire {
    /// The team, counted from 1.
    pub team: u32,
    /// The id of the role.
    pub role: String,
    /// How much of a position.
    pub fte: Exact,
    /// The first day of work.
    pub needed_by: Day,
    /// The day to post the job.
    pub post_by: Day,
    /// Why.
    pub why: HireReason,
    /// Where the policy says it.
    pub citation: Citation,
}

/// The first rule that breaks if nobody is hired after the opening.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FirstBreach {
    /// The month.
    pub month: u32,
    /// Its first day.
    pub date: Day,
    /// The people served.
    pub people: u32,
    /// The rule.
    pub finding: TeamFinding,
}

/// A start-up plan with what falls due in its months.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanResult {
    /// Month by month, month 0 first.
    pub months: Vec<PlanMonth>,
    /// Whom to hire, the earliest first.
    pub hires: Vec<Hire>,
    /// The first rule that breaks without them, for violations and for warnings.
    pub without_hires: Vec<FirstBreach>,
    /// What falls due in its months, by its day.
    pub deadlines: Vec<DueItem>,
}
