//! Staff: what a number of people needs, whether a team keeps the rules, and how a program starts.

mod check;
mod finding;
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

pub use check::check_team;
pub use finding::{Limit, Status, TeamCheck, TeamFinding, TeamRule};
pub use month::{PlanMonth, PlannedTeam};
pub use need::{Growth, HiringStep, Need, need};
pub use plan::{FirstBreach, Hire, HireReason, StartUpPlan, plan};
pub use question::{MOST_MONTHS, MOST_PEOPLE, NeedQuestion, PlanQuestion};
pub use read::MOST_STAFF;
pub use rules::StaffingRules;
pub use team::{StaffMember, Team};
pub use team_need::{RoleNeed, TeamNeed};
