//! `ips plan`.

use super::args::Plan;
use super::due;
use super::input_file::InputFile;
use super::job::Job;
use super::page::{Page, severity};
use super::plan_files;
use super::positions::{filled_roles, positions, short, why};
use crate::output::write_file;
use crate::unusable::Unusable;
use ips_core::staffing::StartUpPlan;
use ips_files::{PlanTask, Planned, number_text, team_finding_sentence};

pub(super) fn run(args: &Plan) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    let file = InputFile::read(args.file.as_deref())?;
    let value = file.object()?;
    let (task, errors) = PlanTask::read(job.situation, &value, job.language)?;
    let result = task.planned();
    if let Some(planned) = &result {
        if let Some(path) = &args.calendar {
            write_file(path, plan_files::calendar(&job, planned).as_bytes())?;
        }
        if let Some(path) = &args.workbook {
            write_file(path, &plan_files::workbook(&job, planned)?)?;
        }
    }
    job.answer(job.words().plan.title, result, &errors, 0, |page, planned| show(&job, page, planned))
}

fn show(job: &Job, page: &mut Page, planned: &Planned<'_, 'static>) {
    months(job, page, planned.plan);
    hires(job, page, planned.plan);
    without_hires(job, page, planned.plan);
    if !planned.deadlines.is_empty() {
        page.heading(job.words().plan.due);
    }
    due::table(job, page, false, planned.deadlines.iter());
}

fn months(job: &Job, page: &mut Page, plan: &StartUpPlan<'_>) {
    let words = &job.words().plan;
    let staffing = &job.program().planning().staffing;
    let roles = filled_roles(job, plan);
    let has_leader_caseload = !staffing.leader_caseload.is_empty();
    let mut head: Vec<String> = [words.month, words.date, words.people, words.capacity, words.teams].map(str::to_owned).to_vec();
    head.push((words.needed)(&short(job, &staffing.caseload_role)));
    head.extend(roles.iter().map(|role| short(job, role)));
    head.extend(has_leader_caseload.then(|| (words.carries)(&short(job, &staffing.leader))));
    let rows = plan.months.iter().map(|month| {
        let mut row = vec![
            month.month.to_string(),
            month.date.to_string(),
            month.people.to_string(),
            month.teams.iter().map(|team| team.capacity).sum::<u32>().to_string(),
            month.teams.len().to_string(),
            number_text(month.teams.iter().map(|team| team.needed).sum()),
        ];
        row.extend(roles.iter().map(|role| number_text(positions(month, role))));
        row.extend(has_leader_caseload.then(|| month.teams.iter().map(|team| team.leader_carries).sum::<u32>().to_string()));
        row
    });
    page.heading(words.months);
    page.wide_table(head, rows);
}

fn hires(job: &Job, page: &mut Page, plan: &StartUpPlan<'static>) {
    let words = &job.words().plan;
    page.heading(words.hires);
    let mut rows = Vec::new();
    for hire in &plan.hires {
        let late = if hire.post_by < job.situation.as_of { " *" } else { "" };
        rows.push([
            format!("{}{late}", hire.post_by),
            hire.needed_by.to_string(),
            hire.team.to_string(),
            short(job, hire.role),
            number_text(hire.fte),
            why(job, hire),
            page.rules(hire.citation),
        ]);
    }
    page.table([words.post_by, words.needed_by, words.team, words.role, words.fte, words.why, job.words().rules], rows);
    if plan.hires.iter().any(|hire| hire.post_by < job.situation.as_of) {
        page.remark(&format!("* {}", words.late));
    }
}

fn without_hires(job: &Job, page: &mut Page, plan: &StartUpPlan<'static>) {
    let words = &job.words().plan;
    page.heading(words.without_hires);
    if plan.without_hires.is_empty() {
        page.paragraph(words.nothing_breaks);
    }
    let mut rows = Vec::new();
    for breach in &plan.without_hires {
        rows.push([
            breach.month.to_string(),
            breach.date.to_string(),
            breach.people.to_string(),
            severity(job, breach.finding.severity),
            team_finding_sentence(&breach.finding, &breach.team, job.program(), job.language),
            page.rules(breach.finding.citation),
        ]);
    }
    page.table([words.month, words.date, words.people, job.words().severity, job.words().team.finding, job.words().rules], rows);
}
