//! The planning tasks, each from its arguments to its answer.

use super::args::{CheckTeam, Deadlines, Need, Plan, TeamPhase};
use super::input_file::InputFile;
use super::job::Job;
use super::staff_file::{self, StaffFile};
use crate::files::Outputs;
use crate::task::FromFile;
use crate::unusable::Unusable;
use ips_core::authorization::{AuthorizationInput, authorization};
use ips_core::fidelity::{FidelityInput, FidelityOutlook, ReviewWindow, fidelity};
use ips_core::fields::AskedTask;
use ips_core::policy::planning::Severity;
use ips_core::{Input, InputError, Truth};
use ips_report::{
    DeadlineTask, HireChecks, PlanTask, PutIn, Report, Review, TaskAnswer, Tool, authorization_report, check_team_of, deadline_report, fidelity_report,
    need_report, needs, plan_report, report_calendar, report_workbook, review_report, team_of_saved_plan, team_report, write_xlsx,
};
use std::borrow::Cow;
use std::path::Path;

impl Job {
    /// The report of an answer, with the entries that could not be used; without a result these alone.
    fn report<R>(&self, tool: Tool, result: Option<&R>, errors: &[InputError], report: impl FnOnce(&R) -> Report<'static>) -> Report<'static> {
        let empty = || Report::of_tool(tool, self.situation, self.speaker());
        result.map_or_else(empty, report).with_errors(errors, self.speaker())
    }
}

pub(super) fn need(args: &Need) -> Result<u64, Unusable> {
    let outputs = Outputs::checked(&[args.workbook.as_deref()], &read_by(&args.from))?;
    let job = Job::of(&args.from.task)?;
    let scale = ips_policies::scales().first();
    let file = args.people.is_none().then(|| InputFile::read(args.from.file.as_deref())).transpose()?;
    let input = match (args.people, &file) {
        (Some(people), _) => from_options(args, people),
        (None, Some(file)) => file.object()?,
        (None, None) => Input::Missing,
    };
    let (result, errors) = needs(job.situation, &input, scale)?;
    let report = result.as_ref().map(|needs| {
        let asked = PutIn::need(&input, &errors, &needs.strict.need.question);
        need_report(needs, job.speaker()).with_input(&asked, job.speaker())
    });
    let report = job.report(Tool::Need, report.as_ref(), &errors, Clone::clone);
    outputs.write(result.iter().filter_map(|_| args.workbook.as_deref()).map(|path| workbook(path, &report)).collect::<Result<Vec<_>, _>>()?)?;
    job.answer(&TaskAnswer::new(job.situation, result, &errors), 0, |_| report)
}

/// The question as a file would ask it.
fn from_options(args: &Need, people: u32) -> Input<'static> {
    let phase = args.phase.map(|phase| match phase {
        TeamPhase::Opening => "opening",
        TeamPhase::Full => "full",
    });
    let options = [
        ("people", Some(people.to_string())),
        ("leader_caseload", args.leader_caseload.map(|people| people.to_string())),
        ("smallest_position", args.smallest_position.map(|smallest_position| smallest_position.to_string())),
        ("people_per_fte", args.people_per_fte.map(|people| people.to_string())),
        ("phase", phase.map(str::to_owned)),
    ];
    Input::Object(given(options).collect())
}

pub(super) fn check_team(args: &CheckTeam) -> Result<u64, Unusable> {
    let outputs = Outputs::checked(&[args.workbook.as_deref()], &[args.file.as_deref(), args.task.policy.policy_file.as_deref()])?;
    let job = Job::of(&args.task)?;
    let input = InputFile::read(args.file.as_deref())?;
    let StaffFile { mut team, errors: unused, notes } = if input.is_object() {
        let team = team_of_saved_plan(input.object()?, job.program()).map_err(|error| Unusable::Input(error.to_string()))?;
        StaffFile { team: team.into_owned(), ..StaffFile::default() }
    } else {
        staff_file::read(&input, job.program())?
    };
    if let Input::Object(fields) = &mut team {
        fields.extend(figures(args));
    }
    let (checked, wrong) = check_team_of(job.situation, &team)?;
    let errors: Vec<InputError> = unused.into_iter().chain(wrong).collect();
    let violations = checked.check.violations;
    let asked = PutIn::of(AskedTask::CheckTeam, &team, &errors);
    let report = team_report(&checked, job.situation, job.speaker()).with_input(&asked, job.speaker()).with_errors(&errors, job.speaker());
    let report = report.with_remarks(notes.iter().map(|note| note.sentence(job.language)));
    outputs.write(args.workbook.as_deref().map(|path| workbook(path, &report)).transpose()?)?;
    job.answer_with(&TaskAnswer::new(job.situation, Some(checked), &errors), &notes, violations, |_| report)
}

/// The figures of the team that stand among the options.
fn figures<'a>(args: &CheckTeam) -> impl Iterator<Item = (Cow<'a, str>, Input<'a>)> {
    let options = [
        ("individuals_served", args.individuals_served.map(|people| people.to_string())),
        ("program_start_date", args.program_start_date.map(|day| day.to_string())),
        ("months_since_program_start", args.months_since_program_start.map(|months| months.to_string())),
        ("percent_time_in_community", args.percent_time_in_community.map(|percent| percent.to_string())),
    ];
    given(options)
}

/// The options that were given, as fields of an object.
fn given<'a, const N: usize>(options: [(&'static str, Option<String>); N]) -> impl Iterator<Item = (Cow<'a, str>, Input<'a>)> {
    options.into_iter().filter_map(|(name, value)| Some((name.into(), Input::Text(value?.into()))))
}

/// What a task reads: its input, and a policy of the user's own.
fn read_by(from: &FromFile) -> [Option<&Path>; 2] {
    [from.file.as_deref(), from.task.policy.policy_file.as_deref()]
}

/// The question as a file would ask it.
fn plan_from_options(args: &Plan) -> Input<'static> {
    let options = [
        ("program_start_date", args.program_start_date.map(|day| day.to_string())),
        ("target_people", args.target_people.map(|people| people.to_string())),
        ("target_date", args.target_date.map(|day| day.to_string())),
        ("new_per_month", args.new_per_month.map(|people| people.to_string())),
        ("hiring_lead_days", args.hiring_lead_days.map(|days| days.to_string())),
        ("months", args.months.map(|months| months.to_string())),
    ];
    Input::Object(given(options).collect())
}

pub(super) fn plan(args: &Plan) -> Result<u64, Unusable> {
    let outputs = Outputs::checked(&[args.calendar.as_deref(), args.workbook.as_deref()], &read_by(&args.from))?;
    let job = Job::of(&args.from.task)?;
    let file;
    let input = if args.program_start_date.is_some() {
        plan_from_options(args)
    } else {
        file = InputFile::read(args.from.file.as_deref())?;
        file.object()?
    };
    let (task, errors) = PlanTask::read(job.situation, &input, job.language)?;
    let planned = task.planned();
    let report = planned.as_ref().map(|planned| {
        let asked = PutIn::plan(&input, &errors, planned);
        plan_report(planned, job.situation, job.speaker()).with_input(&asked, job.speaker())
    });
    let is_planned = report.is_some();
    let report = job.report(Tool::Plan, report.as_ref(), &errors, Clone::clone);
    if is_planned {
        let calendar = args.calendar.as_deref().map(|path| (path, report_calendar(&report).into_bytes()));
        let workbook = args.workbook.as_deref().map(|path| workbook(path, &report)).transpose()?;
        outputs.write(calendar.into_iter().chain(workbook))?;
    }
    job.answer(&TaskAnswer::new(job.situation, planned, &errors), 0, |_| report)
}

/// The workbook of a report, with the file it shall stand in.
fn workbook<'f>(path: &'f Path, report: &Report<'_>) -> Result<(&'f Path, Vec<u8>), Unusable> {
    let bytes = write_xlsx(&report_workbook(report)).map_err(|error| Unusable::Input(format!("the workbook cannot be written: {error}")))?;
    Ok((path, bytes))
}

pub(super) fn deadlines(args: &Deadlines) -> Result<u64, Unusable> {
    let outputs = Outputs::checked(&[args.calendar.as_deref(), args.workbook.as_deref()], &read_by(&args.from))?;
    let job = Job::of(&args.from.task)?;
    let file = InputFile::read(args.from.file.as_deref())?;
    let input = file.object()?;
    let (task, errors) = DeadlineTask::read(job.situation, input.clone());
    let due = task.due(args.horizon);
    let missed = due.items.iter().filter(|item| item.is_missed() && item.deadline.severity == Severity::Must).count();
    let refused = due.pre_hire.iter().map(HireChecks::refused).sum::<usize>();
    let asked = PutIn::of(AskedTask::Deadlines, &input, &errors);
    let report = deadline_report(&due, job.situation, job.speaker()).with_input(&asked, job.speaker()).with_errors(&errors, job.speaker());
    let calendar = args.calendar.as_deref().map(|path| (path, report_calendar(&report).into_bytes()));
    let workbook = args.workbook.as_deref().map(|path| workbook(path, &report)).transpose()?;
    outputs.write(calendar.into_iter().chain(workbook))?;
    job.answer(&TaskAnswer::new(job.situation, Some(due), &errors), missed + refused, |_| report)
}

pub(super) fn fidelity_reviews(args: &FromFile) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    // Every policy names the same scale.
    let scale = ips_policies::scales().first().ok_or_else(|| Unusable::Input("there is no fidelity scale".to_owned()))?;
    let file = InputFile::read(args.file.as_deref())?;
    let (input, errors) = FidelityInput::read(job.situation, scale, &file.object()?);
    let outlook = fidelity(job.situation, scale, &input);
    let broken = missed(&outlook);
    let answer = TaskAnswer::new(job.situation, Some(outlook), &errors);
    job.answer(&answer, broken, |result| job.report(Tool::Fidelity, result, &errors, |outlook| fidelity_report(outlook, job.situation, job.speaker())))
}

/// Totals that must be reached and are not, a review that must show improvement and does not, and a next review that is overdue.
fn missed(outlook: &FidelityOutlook<'_>) -> usize {
    let below = outlook.thresholds.iter().filter(|threshold| threshold.value == Truth::NotMet && threshold.severity == Severity::Must).count();
    let overdue = outlook.next_review.as_ref().is_some_and(|next| next.window == Some(ReviewWindow::Overdue) && next.severity == Severity::Must);
    let without_progress = outlook.progress.as_ref().is_some_and(|progress| progress.value == Truth::NotMet && progress.severity == Severity::Must);
    below + usize::from(overdue) + usize::from(without_progress)
}

pub(super) fn units(args: &FromFile) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    let file = InputFile::read(args.file.as_deref())?;
    let (input, errors) = AuthorizationInput::read(job.situation, &file.object()?);
    let found = authorization(job.situation, &input);
    let violations = found.findings.iter().filter(|finding| finding.severity == Severity::Must).count();
    let answer = TaskAnswer::new(job.situation, Some(found), &errors);
    job.answer(&answer, violations, |result| job.report(Tool::Units, result, &errors, |found| authorization_report(found, job.situation, job.speaker())))
}

pub(super) fn review(args: &FromFile, review: Review) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    // Where there are no criteria nothing is read.
    let file = review.policy(job.program()).map(|_| InputFile::read(args.file.as_deref())).transpose()?;
    let answers = file.as_ref().map(InputFile::object).transpose()?.unwrap_or_default();
    let (result, errors) = match review.of(job.situation, &answers) {
        Ok(reviewed) => (Some(reviewed), Vec::new()),
        Err(errors) => (None, errors),
    };
    let report = review_report(review, result.as_ref().ok_or(&errors), job.situation, job.speaker());
    job.answer(&TaskAnswer::new(job.situation, result, &errors), 0, |_| report)
}
