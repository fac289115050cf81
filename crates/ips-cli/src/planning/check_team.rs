//! `ips check-team`.

use super::args::CheckTeam;
use super::input_file::InputFile;
use super::job::Job;
use super::page::{Page, severity};
use super::staff_file;
use crate::unusable::Unusable;
use ips_core::policy::planning::Phase;
use ips_core::staffing::{Status, TeamFinding};
use ips_core::{Input, InputError};
use ips_files::{CheckedTeam, caseload_sum_sentence, check_team_of, team_finding_sentence, team_of_saved_plan, team_summary_sentence};
use std::borrow::Cow;

pub(super) fn run(args: &CheckTeam) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    let input = InputFile::read(args.file.as_deref())?;
    let (mut value, unknown) = if input.is_object() {
        (team_of_saved_plan(input.object()?, job.program()).map_err(|error| Unusable::Input(error.to_string()))?, Vec::new())
    } else {
        staff_file::read(&input, job.program())?
    };
    if let Input::Object(fields) = &mut value {
        fields.extend(figures(args));
    }
    let (checked, wrong) = check_team_of(job.situation, &value)?;
    let errors: Vec<InputError> = unknown.into_iter().chain(wrong).collect();
    let violations = checked.check.violations;
    job.answer(job.words().team.title, Some(checked), &errors, violations, |page, checked| show(&job, page, checked))
}

/// The figures of the team that stand among the options.
fn figures<'a>(args: &CheckTeam) -> impl Iterator<Item = (Cow<'a, str>, Input<'a>)> {
    let options = [
        ("individuals_served", args.individuals_served.map(|people| people.to_string())),
        ("program_start_date", args.program_start.map(|day| day.to_string())),
        ("months_since_program_start", args.months_since_program_start.map(|months| months.to_string())),
        ("percent_time_in_community", args.percent_time_in_community.map(|percent| percent.to_string())),
    ];
    options.into_iter().filter_map(|(name, value)| Some((name.into(), Input::Text(value?.into()))))
}

fn show(job: &Job, page: &mut Page, checked: &CheckedTeam<'static>) {
    let CheckedTeam { check, team, .. } = checked;
    let words = &job.words().team;
    if !job.program().planning().staffing.start_up.is_empty() {
        let phase = match check.phase {
            None => words.phase_unknown,
            Some(Phase::Opening) => words.opening,
            Some(Phase::Full | Phase::Always) => words.full,
        };
        page.field(words.phase, phase);
    }
    page.field(words.result, &team_summary_sentence(check, job.language));
    if let Some(hint) = caseload_sum_sentence(team, job.program(), job.language) {
        page.field(words.hint, &hint);
    }
    for (heading, status) in [(words.broken, Status::Broken), (words.not_assessed, Status::NotAssessed), (words.kept, Status::Kept)] {
        let findings: Vec<&TeamFinding<'static>> = check.findings.iter().filter(|finding| finding.status == status).collect();
        if findings.is_empty() {
            continue;
        }
        page.heading(heading);
        let rows: Vec<_> = findings
            .into_iter()
            .map(|finding| {
                let sentence = team_finding_sentence(finding, team, job.program(), job.language);
                let rules = if status == Status::Kept { page.place(finding.citation) } else { page.rules(finding.citation) };
                [severity(job, finding.severity), sentence, rules]
            })
            .collect();
        page.table([job.words().severity, words.finding, job.words().rules], rows);
    }
}
