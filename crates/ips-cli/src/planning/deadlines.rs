//! `ips deadlines`.

use super::args::Deadlines;
use super::due;
use super::input_file::InputFile;
use super::job::Job;
use super::page::Page;
use super::pre_hire;
use crate::output::write_file;
use crate::unusable::Unusable;
use ips_core::clocks::{DueItem, DueWindow};
use ips_core::policy::planning::Severity;
use ips_files::{CalendarEntry, DeadlineTask, Due, HireChecks, due_window_heading, write_calendar};

pub(super) fn run(args: &Deadlines) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    let file = InputFile::read(args.file.as_deref())?;
    let (task, errors) = DeadlineTask::read(job.situation, file.object()?);
    let due = task.due(args.horizon);
    let missed = due.items.iter().filter(|item| item.is_missed() && item.deadline.severity == Severity::Must).count();
    let refused = due.pre_hire.iter().map(HireChecks::refused).sum::<usize>();
    if let Some(path) = &args.calendar {
        write_file(path, calendar(&job, &due.items).as_bytes())?;
    }
    job.answer(job.words().due.title, Some(due), &errors, missed + refused, |page, due| show(&job, page, due))
}

/// Everything that is not done and has a day.
fn calendar(job: &Job, items: &[DueItem<'_, '_>]) -> String {
    let open = items.iter().filter(|item| !item.is_done());
    let entries: Vec<CalendarEntry> = open.filter_map(|item| due::calendar_entry(job, item, "due")).collect();
    write_calendar(&(job.words().due.calendar_name)(job.program().identity().region.get(job.language)), &entries, job.situation.as_of)
}

fn show(job: &Job, page: &mut Page, due: &Due<'_, 'static>) {
    let words = &job.words().due;
    let windows = [
        Some(DueWindow::Overdue),
        Some(DueWindow::In30),
        Some(DueWindow::In60),
        Some(DueWindow::In90),
        Some(DueWindow::Later),
        Some(DueWindow::NoLatestDay),
        None,
    ];
    let windows = windows.map(|window| (window, due_window_heading(window, job.language)));
    let of = |window| due.items.iter().filter(move |item| item.window(job.situation.as_of) == window);
    let counts: Vec<String> = windows.iter().map(|(window, heading)| format!("{heading}: {}", of(*window).count())).collect();
    page.field(words.result, &counts.join("; "));
    for (window, heading) in windows {
        if of(window).next().is_some() {
            page.heading(heading);
            due::table(job, page, true, of(window));
        }
    }
    if !due.missing_events.is_empty() {
        page.heading(words.missing);
    }
    for missing in &due.missing_events {
        let who = due::who(job, missing.subject);
        let waiting: Vec<&str> = missing.deadlines.iter().map(|deadline| deadline.title.get(job.language)).collect();
        page.entry(&format!("{} ({who}): {}", missing.event.title.get(job.language), waiting.join("; ")));
    }
    pre_hire::show(job, page, due.pre_hire);
}
