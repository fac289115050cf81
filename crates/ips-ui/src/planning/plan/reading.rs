//! What is typed about a plan, read and planned.

use super::question::question;
use crate::planning::session::Planner;
use ips_core::InputError;
use ips_report::{PlanTask, Report, plan_report};
use leptos::prelude::*;

/// What is typed, read.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Outcome {
    pub(super) errors: Vec<InputError>,
    pub(super) report: Option<Report<'static>>,
    /// A start is given, and the policy has no rule in force on some day of the plan.
    pub(super) no_rule: bool,
}

pub(super) fn read(planner: Planner) -> Outcome {
    let Some(situation) = planner.situation() else { return Outcome::default() };
    match PlanTask::read(situation, &question(planner), planner.language.get()) {
        Ok((task, errors)) => {
            let report = task.planned().map(|planned| plan_report(&planned, situation, planner.speaker()));
            Outcome { errors, report, no_rule: false }
        }
        Err(_) => Outcome { no_rule: true, ..Outcome::default() },
    }
}
