//! A report as a calendar.

use super::file::{CalendarEntry, write_calendar};
use crate::report::{Block, Dated, Report};
use crate::words::labels;
use ips_core::policy::planning::Severity;

/// Everything of a report that has a day and is not done, as a calendar.
pub fn report_calendar(report: &Report<'_>) -> String {
    let mut entries = Vec::new();
    for block in report.all_blocks() {
        match block {
            Block::Table(table) => entries.extend(table.rows.iter().filter_map(|row| row.day.clone())),
            Block::Dated(dated) => {
                entries.extend(dated.iter().flat_map(Dated::singles).filter(|entry| entry.is_open()).filter_map(|entry| of_dated(entry, report)));
            }
            _ => {}
        }
    }
    write_calendar(&report.name, &entries, report.as_of)
}

fn of_dated(entry: &Dated<'_>, report: &Report<'_>) -> Option<CalendarEntry> {
    let document = format!("{}: {}", labels(report.language).shown_by, entry.document);
    let places = entry.citations.iter().map(|citation| citation.whole(report.language));
    let lines = [entry.when.clone(), entry.origin.clone()].into_iter().chain(entry.remarks.iter().cloned());
    let lines = lines.chain((!entry.document.is_empty()).then_some(document)).chain(places);
    Some(CalendarEntry {
        uid_seed: entry.key.clone(),
        day: entry.day?,
        who: entry.who.clone(),
        title: entry.title.clone(),
        description: lines.collect::<Vec<_>>().join("\n"),
        // What is advice is shown and does not ring.
        reminder_days: (entry.severity == Some(Severity::Must)).then_some(entry.reminder),
    })
}
