//! Staff: what a number of people needs, whether a team keeps the rules, and how a program starts.

mod capacity;
mod check;
mod finding;
mod growth;
mod hire;
mod month;
mod need;
mod one_team;
mod plan;
mod question;
mod read;
mod read_question;
mod rules;
mod split;
mod team;
mod team_need;

pub use capacity::CapacityStep;
pub use check::check_team;
pub use finding::{Limit, Status, TeamCheck, TeamFinding, TeamRule};
pub use growth::{PlanGrowth, PlanTarget};
pub use hire::{Hire, HireReason, HiringLead};
pub use month::{PlanMonth, PlannedTeam};
pub use need::{Growth, HiringStep, Need, need};
pub use plan::{FirstBreach, StartUpPlan, plan};
pub use question::{MOST_MONTHS, MOST_PEOPLE, NeedQuestion, PlanQuestion, SUGGESTED_LEAD_DAYS};
pub use read::MOST_STAFF;
pub use rules::StaffingRules;
pub use team::{StaffMember, Team};
pub use team_need::{RoleNeed, TeamNeed};
