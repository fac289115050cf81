//! The planning tasks: one object in, one result and what is wrong with the object out, in the same form on every surface.

mod answer;
mod check_team;
mod deadlines;
mod need;
mod plan;
mod pre_hire;
mod review;
mod saved_team;
mod tool;

pub use answer::{InputProblem, NoRuleInForce, TaskAnswer};
pub use check_team::{CheckedTeam, check_team_of};
pub use deadlines::{DeadlineTask, Due};
pub use need::{NeedStep, NeedWithStep, Needs, TopRating, need_steps, needs, needs_of};
pub use plan::{PlanTask, Planned};
pub use pre_hire::{HireChecks, PRE_HIRE};
pub use review::{BesideFinding, Review, Reviewed};
pub use saved_team::{OtherPolicy, team_of_saved_plan};
pub use tool::Tool;
