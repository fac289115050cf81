//! What is typed about a plan, read and planned.

use super::planned::{DueLine, Planned};
use super::question::question;
use crate::planning::session::Planner;
use ips_core::calendar::Length;
use ips_core::clocks::{ClockInput, deadlines};
use ips_core::policy::ProgramPolicy;
use ips_core::staffing::{PlanQuestion, plan};
use ips_core::{InputError, Situation};
use leptos::prelude::*;

/// What is typed, read.
#[derive(Clone)]
pub(super) struct Outcome {
    pub(super) errors: Vec<InputError>,
    pub(super) found: Option<Planned>,
    /// A start is given, and the policy has no rule in force on some day of the plan.
    pub(super) no_rule: bool,
}

pub(super) fn read(planner: Planner) -> Outcome {
    let Some(situation) = planner.situation() else { return Outcome { errors: Vec::new(), found: None, no_rule: false } };
    let program = situation.policy;
    let (question, errors) = PlanQuestion::read(situation, &question(planner));
    let Some(question) = question else { return Outcome { errors, found: None, no_rule: false } };
    let plan = plan(situation, &question);
    let no_rule = plan.is_none();
    let found = plan.map(|plan| {
        let clocks = plan.clocks(|role, number| format!("{} {number}", program.role(role).map_or(role, |role| role.short.get(planner.language.get()))));
        let due = due_lines(situation, &clocks, &question);
        Planned { program, question, plan, due }
    });
    Outcome { errors, found, no_rule }
}

fn due_lines(situation: Situation<'static, ProgramPolicy>, clocks: &ClockInput, question: &PlanQuestion) -> Vec<DueLine> {
    let horizon = Length::Months(question.months);
    let lines = deadlines(situation.on(question.start), clocks, horizon).into_iter().map(|item| DueLine {
        deadline: item.deadline,
        who: item.subject.name.map(str::to_owned),
        earliest: item.earliest,
        due: item.due,
        latest: item.latest,
        weekend: item.weekend.is_some(),
    });
    let end = question.start.checked_add_months(chrono::Months::new(question.months));
    let mut lines: Vec<DueLine> = lines.filter(|line| line.day().is_some_and(|day| end.is_none_or(|end| day <= end))).collect();
    lines.sort_by_key(DueLine::day);
    lines
}
