//! The start-up plan: what is asked, and what comes of it month by month.

mod form;
mod moved;

use super::files;
use super::outcome::{Outcome, errors, told};
use super::session::Planner;
use ips_core::{InputErrorKind, parse_date};
use ips_report::{PlanTask, PutIn, plan_report};
use leptos::prelude::*;

/// The tool.
pub(super) fn start_up_plan(planner: Planner) -> AnyView {
    let outcome = Memo::new(move |_| read(planner));
    view! {
        <p {..planner.word(|words| words.plan.intro)} class="ips-screen-only"></p>
        {form::form(planner, errors(outcome))}
        {moved::moving(planner)}
        {told(outcome, 2)}
        {files::plan_files(planner, Memo::new(move |_| outcome.with(|outcome| outcome.report.clone())))}
    }
    .into_any()
}

fn read(planner: Planner) -> Outcome {
    let words = planner.words();
    let missing = |sentence| Outcome { missing: Some(sentence), ..Outcome::default() };
    let Some(situation) = planner.situation() else { return missing(words.plan.need_start) };
    // A start is given, and the policy has no rule in force on some day of the plan.
    let input = form::question(planner);
    let Ok((task, mut errors)) = PlanTask::read(situation, &input, planner.language.get()) else {
        return missing(words.frame.no_rule);
    };
    // What is not typed yet is no mistake.
    errors.retain(|error| error.kind != InputErrorKind::Missing);
    let report = task.planned().map(|planned| {
        let asked = PutIn::plan(&input, &errors, &planned);
        plan_report(&planned, situation, planner.speaker()).with_input(&asked, planner.speaker())
    });
    let has_start = parse_date(planner.field(form::START.field).trim()).is_some();
    let missing = if has_start { Some(words.plan.need_growth).filter(|_| report.is_none() || !form::has_growth(planner)) } else { Some(words.plan.need_start) };
    Outcome { errors, missing, report }
}
