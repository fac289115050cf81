//! Staff: what a number of people needs, whether a team keeps the rules, and how a program starts.

mod check;
mod finding;
mod json;
mod month;
mod need;
mod plan;
mod plan_clocks;
mod question;
mod read;
mod rules;
mod team;

pub use check::{check_team, role_called};
pub use finding::{Limit, Status, Subject, TeamCheck, TeamFinding, TeamRule};
pub use month::{PlanMonth, PlannedTeam};
pub use need::{Growth, HiringStep, MOST_PEOPLE, Need, NeedQuestion, RoleNeed, TeamNeed, need};
pub use plan::{FirstBreach, Hire, HireReason, MOST_MONTHS, PlanQuestion, StartUpPlan, plan};
pub use read::MOST_STAFF;
pub use rules::StaffingRules;
pub use team::{StaffMember, Team};
