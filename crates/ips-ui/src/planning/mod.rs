//! The planning tools: staff needed, team check, start-up plan, deadlines, fidelity, units, continued stay. They share one team and one page.

mod button;
mod check;
mod deadlines;
mod fidelity;
mod fields;
mod files;
mod frame;
mod need;
mod outcome;
mod parts;
mod plan;
mod plan_file;
mod rows;
mod session;
mod shared;
mod stay;
mod units;

pub use frame::PlanningTools;
pub use session::Planner;
