//! The planning tasks: staff needed, check of a team, start-up plan, deadlines, fidelity, authorization, continued stay and discharge.
//!
//! Each reads one object, lets the core work and writes one answer: JSON for programs or a report for people.

mod args;
mod help;
mod input_file;
mod job;
mod staff_file;
mod tasks;

pub(crate) use args::PlanningCommand;

use crate::unusable::Unusable;
use ips_report::Review;

/// Does one task. Returns how many rules are broken and entries bad.
pub(crate) fn run(command: &PlanningCommand) -> Result<u64, Unusable> {
    match command {
        PlanningCommand::Need(args) => tasks::need(args),
        PlanningCommand::CheckTeam(args) => tasks::check_team(args),
        PlanningCommand::Plan(args) => tasks::plan(args),
        PlanningCommand::Deadlines(args) => tasks::deadlines(args),
        PlanningCommand::Fidelity(args) => tasks::fidelity_reviews(args),
        PlanningCommand::Authorization(args) => tasks::units(args),
        PlanningCommand::ContinuedStay(args) => tasks::review(args, Review::ContinuedStay),
        PlanningCommand::Discharge(args) => tasks::review(args, Review::Discharge),
    }
}
