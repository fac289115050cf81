//! The list as a calendar and as a table.

use super::chooser::is_shown;
use super::reading::{Line, Outcome};
use crate::browser;
use crate::planning::button::{OUTLINE, button};
use crate::planning::session::Planner;
use ips_core::policy::planning::Severity;
use ips_files::{ByteOrderMark, CalendarEntry, Table, due_days, due_origin, due_window_heading, write_calendar, write_csv};
use leptos::prelude::*;

/// How long before a day the calendar reminds, in days, and how long before one that comes soon after its event.
const REMINDER: u32 = 14;
const SHORT_REMINDER: u32 = 2;

/// A time shorter than this, in days, gets the short reminder.
const SHORT_TIME: i64 = 31;

/// Both files, to be asked for.
pub(super) fn actions(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let name = move |ending: &str| format!("{}-{}.{ending}", planner.words().deadlines.file_name, planner.program.get().id());
    let calendar = move || {
        let (name, text) = untrack(|| (name("ics"), outcome.with(|outcome| calendar(planner, outcome))));
        if let Some(text) = text {
            browser::download_bytes(&name, "text/calendar", text.as_bytes());
        }
    };
    let table = move || {
        let (name, table) = untrack(|| (name("csv"), outcome.with(|outcome| table(planner, outcome))));
        browser::download_bytes(&name, "text/csv", write_csv(&table, ByteOrderMark::With).as_bytes());
    };
    view! {
        <div class="ips-actions ips-screen-only">
            {button(planner, OUTLINE, |words| words.deadlines.calendar, calendar)}
            {button(planner, OUTLINE, |words| words.deadlines.table, table)}
        </div>
    }
    .into_any()
}

fn rule_ids(line: &Line) -> String {
    line.deadline.source.rules.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn place(line: &Line) -> String {
    format!("{}, {}", line.deadline.source.heading, line.deadline.source.item)
}

/// Every open line that is shown, on the day to plan for; none without an as-of date. A calendar that holds the lines already gets them
/// anew when a date has changed, as long as the people keep their names.
fn calendar(planner: Planner, outcome: &Outcome) -> Option<String> {
    let (words, language) = (&planner.words().deadlines, planner.language.get());
    let program = planner.program.get();
    let is_shown = is_shown(planner, outcome);
    let open = outcome.lines.iter().filter(|line| line.window.is_some() && is_shown(line.key.whose));
    let entries = open.filter_map(|line| {
        let day = line.day()?;
        let (title, who) = (line.deadline.title.get(language), line.key.whose.name(planner));
        let mut parts = vec![due_days(line.earliest, line.due, line.latest, language)];
        parts.push(due_origin(line.event.title.get(language), line.event_date, &line.deadline.due, language));
        parts.extend(line.notes(planner, language));
        parts.extend(line.deadline.proof.as_ref().map(|document| format!("{}: {}", words.document, document.get(language))));
        parts.push(format!("{} · {}", rule_ids(line), place(line)));
        let is_soon = (day - line.event_date).num_days() < SHORT_TIME;
        Some(CalendarEntry {
            uid_seed: format!("{}/deadline/{}/{}/{who}/{}", program.id(), line.deadline.id, line.key.whose.word(), line.key.occurrence),
            day,
            title: format!("{title} ({who})"),
            description: parts.join("\n"),
            reminder_days: Some(if is_soon { SHORT_REMINDER } else { REMINDER }),
        })
    });
    let entries: Vec<CalendarEntry> = entries.collect();
    Some(write_calendar(&(words.calendar_name)(program.identity().region.get(language)), &entries, outcome.as_of?))
}

/// Every line that is shown. Days are as year-month-day, which every spreadsheet program reads.
fn table(planner: Planner, outcome: &Outcome) -> Table {
    let (words, language) = (&planner.words().deadlines, planner.language.get());
    let severities = planner.words().frame.severities;
    let is_shown = is_shown(planner, outcome);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let rows = outcome.lines.iter().filter(|line| is_shown(line.key.whose)).map(|line| {
        let deadline = line.deadline;
        vec![
            due_window_heading(line.window, language).to_owned(),
            deadline.title.get(language).to_owned(),
            line.key.whose.name(planner),
            severity(deadline.severity, severities).to_owned(),
            day(line.earliest),
            day(line.due),
            day(line.latest),
            line.status_text(language),
            due_origin(line.event.title.get(language), line.event_date, &deadline.due, language),
            day(line.done),
            line.notes(planner, language).join(" "),
            deadline.proof.as_ref().map(|document| document.get(language).to_owned()).unwrap_or_default(),
            rule_ids(line),
            place(line),
        ]
    });
    let head = words.columns.map(str::to_owned).into();
    Table { rows: std::iter::once(head).chain(rows).collect() }
}

fn severity(severity: Severity, [must, should, may]: [&'static str; 3]) -> &'static str {
    match severity {
        Severity::Must => must,
        Severity::Should => should,
        Severity::May => may,
    }
}
