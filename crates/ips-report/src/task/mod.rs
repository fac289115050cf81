//! The planning tasks: one object in, one result and what is wrong with the object out, in the same form on every surface.

mod answer;
mod check_team;
mod deadlines;
mod need;
mod need_steps;
mod plan;
mod pre_hire;
mod problem;
mod review;
mod saved_team;
mod tool;

pub use answer::{NoRuleInForce, TaskAnswer};
pub use check_team::{CheckedTeam, check_team_of};
pub use deadlines::{DeadlineTask, Due};
pub use need::{NeedWithStep, Needs, TopRating, needs, needs_of};
pub use need_steps::{NeedStep, need_steps};
pub use plan::{PlanTask, Planned};
pub use pre_hire::{HireChecks, PRE_HIRE};
pub use problem::InputProblem;
pub use review::{Review, Reviewed};
pub use saved_team::{OtherPolicy, team_of_saved_plan};
pub use tool::Tool;
