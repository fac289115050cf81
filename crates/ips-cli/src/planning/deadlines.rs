//! `ips deadlines`.

use super::answer::Job;
use super::args::Deadlines;
use super::due;
use super::input::Input;
use super::page::Page;
use super::pre_hire::{self, Hire};
use crate::output::write_file;
use crate::unusable::Unusable;
use ips_core::clocks::{ClockInput, DueItem, DueWindow, MissingEvent, deadlines, missing_events};
use ips_core::policy::planning::{Length, Severity};
use ips_files::{CalendarEntry, due_window_heading, write_calendar};
use serde::Serialize;

#[derive(Serialize)]
struct Due<'c> {
    items: Vec<DueItem<'c>>,
    missing_events: Vec<MissingEvent<'c>>,
    pre_hire: Vec<Hire>,
}

pub(super) fn run(args: &Deadlines) -> Result<u64, Unusable> {
    let job = Job::of(&args.task)?;
    let planning = job.program.planning();
    let mut value = Input::read(args.file.as_deref())?.loose()?;
    let (pre_hire, mut errors) = pre_hire::take(&job, &mut value);
    let (input, wrong) = ClockInput::read(planning, &value, job.as_of);
    errors.extend(wrong);
    let items = deadlines(planning, &input, job.as_of, Length::Days(args.horizon));
    let missed = items.iter().filter(|item| item.is_missed() && item.deadline.severity == Severity::Must).count();
    let refused = pre_hire.iter().map(Hire::refused).sum::<usize>();
    if let Some(path) = &args.calendar {
        write_file(path, calendar(&job, &items).as_bytes())?;
    }
    let result = Due { missing_events: missing_events(planning, &input, job.as_of), items, pre_hire };
    job.answer(job.words().due.title, Some(result), &errors, missed + refused, |page, due| show(&job, page, due))
}

/// Everything that is not done and has a day.
fn calendar(job: &Job, items: &[DueItem<'_>]) -> String {
    let open = items.iter().filter(|item| !item.is_done());
    let entries: Vec<CalendarEntry> = open.filter_map(|item| due::calendar_entry(job, item, "due")).collect();
    write_calendar(&(job.words().due.calendar_name)(job.program.identity().region.get(job.language)), &entries, job.as_of)
}

fn show(job: &Job, page: &mut Page, due: &Due<'_>) {
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
    let of = |window| due.items.iter().filter(move |item| item.window(job.as_of) == window);
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
        let who = due::who(job, missing.subject, missing.row, missing.name);
        let waiting: Vec<&str> = missing.deadlines.iter().map(|deadline| deadline.title.get(job.language)).collect();
        page.entry(&format!("{} ({who}): {}", missing.event.title.get(job.language), waiting.join("; ")));
    }
    pre_hire::show(job, page, &due.pre_hire);
}
