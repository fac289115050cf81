//! The planning tools: staff needed, team check, start-up plan, deadlines, fidelity, units, continued stay. They share one team and one page.

mod button;
mod check;
mod citation_line;
mod deadlines;
mod fidelity;
mod fields;
mod fold;
mod frame;
mod need;
mod plan;
mod plan_file;
mod rows;
mod session;
mod stay;
mod units;
mod words;

pub use frame::PlanningTools;
pub use session::{Planner, Tool};
