//! The planning tasks: staff needed, check of a team, start-up plan, deadlines, fidelity, authorization, continued stay and discharge.
//!
//! Each reads one object, lets the core work and writes one answer: JSON for programs or a page for people.

mod answer;
mod args;
mod authorization;
mod check_team;
mod deadlines;
mod due;
mod fidelity;
mod fidelity_page;
mod help;
mod input_file;
mod job;
mod need;
mod page;
mod plan;
mod plan_files;
mod positions;
mod pre_hire;
mod review;
mod staff_file;
mod words;

pub(crate) use args::PlanningCommand;

use crate::unusable::Unusable;
use ips_files::Review;

/// Does one task. Returns how many rules are broken and entries bad.
pub(crate) fn run(command: &PlanningCommand) -> Result<u64, Unusable> {
    match command {
        PlanningCommand::Need(args) => need::run(args),
        PlanningCommand::CheckTeam(args) => check_team::run(args),
        PlanningCommand::Plan(args) => plan::run(args),
        PlanningCommand::Deadlines(args) => deadlines::run(args),
        PlanningCommand::Fidelity(args) => fidelity::run(args),
        PlanningCommand::Authorization(args) => authorization::run(args),
        PlanningCommand::ContinuedStay(args) => review::run(args, Review::ContinuedStay),
        PlanningCommand::Discharge(args) => review::run(args, Review::Discharge),
    }
}
