//! A plan as a spreadsheet and as a calendar.

use super::due::{self, REMINDER};
use super::job::Job;
use super::page::rule_ids;
use super::positions::{filled_roles, positions, short, why};
use crate::unusable::Unusable;
use ips_core::Fraction;
use ips_files::{CalendarEntry, Cell, Planned, Sheet, Workbook, write_calendar, write_xlsx};

/// The bytes of a spreadsheet of three sheets: months, hires, and what falls due.
pub(super) fn workbook(job: &Job, planned: &Planned<'_, 'static>) -> Result<Vec<u8>, Unusable> {
    let sheets = vec![months(job, planned), hires(job, planned), deadlines(job, planned)];
    write_xlsx(&Workbook { stamp: job.situation.as_of, sheets }).map_err(|error| Unusable::Input(format!("the spreadsheet cannot be written: {error}")))
}

fn sheet<const COLUMNS: usize>(name: &str, widths: [u8; COLUMNS], head: [&str; COLUMNS], rows: impl Iterator<Item = Vec<Cell>>) -> Sheet {
    let head = head.map(heading).to_vec();
    Sheet { name: name.to_owned(), heading_rows: 1, widths: widths.to_vec(), rows: std::iter::once(head).chain(rows).collect() }
}

fn heading(words: &str) -> Cell {
    Cell::Heading(words.to_owned())
}

fn count(number: u32) -> Cell {
    Cell::Number(number.to_string())
}

fn length(number: usize) -> Cell {
    Cell::Number(number.to_string())
}

/// An exact number; a fraction without a decimal stays a text.
fn exact(number: Fraction) -> Cell {
    number.decimal().map_or_else(|| Cell::Text(number.to_string()), Cell::Number)
}

fn months(job: &Job, planned: &Planned<'_, 'static>) -> Sheet {
    let words = &job.words().plan;
    let roles = filled_roles(job, planned.plan);
    let rows = planned.plan.months.iter().map(|month| {
        let mut row = vec![
            count(month.month),
            Cell::Date(month.date),
            count(month.people),
            count(month.teams.iter().map(|team| team.capacity).sum()),
            length(month.teams.len()),
            exact(month.teams.iter().map(|team| team.needed).sum()),
        ];
        row.extend(roles.iter().map(|role| exact(positions(month, role))));
        row
    });
    let needed = (words.needed)(&short(job, &job.program().planning().staffing.caseload_role));
    let mut sheet = sheet(words.months, [8, 12, 14, 12, 8, 18], [words.month, words.date, words.people, words.capacity, words.teams, &needed], rows);
    if let Some(head) = sheet.rows.first_mut() {
        head.extend(roles.iter().map(|role| heading(&short(job, role))));
    }
    sheet
}

fn hires(job: &Job, planned: &Planned<'_, 'static>) -> Sheet {
    let words = &job.words().plan;
    let rows = planned.plan.hires.iter().map(|hire| {
        vec![
            Cell::Date(hire.post_by),
            Cell::Date(hire.needed_by),
            length(hire.team),
            Cell::Text(short(job, hire.role)),
            exact(hire.fte),
            Cell::Text(why(job, hire)),
            Cell::Text(rule_ids(&hire.citation)),
        ]
    });
    let head = [words.post_by, words.needed_by, words.team, words.role, words.fte, words.why, job.words().rules];
    sheet(words.hires, [16, 16, 8, 24, 8, 34, 24], head, rows)
}

fn deadlines(job: &Job, planned: &Planned<'_, 'static>) -> Sheet {
    let words = &job.words().due;
    let rows = planned.deadlines.iter().map(|item| {
        let day = match (item.due, item.latest) {
            (Some(due), latest) if latest.is_none_or(|latest| latest == due) => Cell::Date(due),
            _ => Cell::Text(due::days(job, item)),
        };
        vec![day, Cell::Text(item.deadline.title.get(job.language).to_owned()), Cell::Text(due::who(job, item.subject)), Cell::Text(rule_ids(&item.citation))]
    });
    sheet(job.words().plan.due, [26, 60, 18, 24], [words.day, words.what, words.who, job.words().rules], rows)
}

/// The text of a calendar with every job to post and everything that falls due.
pub(super) fn calendar(job: &Job, planned: &Planned<'_, 'static>) -> String {
    let words = &job.words().plan;
    let start = planned.question.start;
    let hires = planned.plan.hires.iter().enumerate().map(|(index, hire)| CalendarEntry {
        uid_seed: format!("{}/plan/hire/{start}/{}/{index}", job.program().id(), hire.role),
        day: hire.post_by,
        title: format!("{}: {}, {} FTE", words.post_by, short(job, hire.role), hire.fte),
        description: format!("{}: {}\n{}\n{}", words.needed_by, hire.needed_by, why(job, hire), rule_ids(&hire.citation)),
        reminder_days: Some(REMINDER),
    });
    let due = planned.deadlines.iter().filter_map(|item| due::calendar_entry(job, item, "plan"));
    let name = (words.calendar_name)(job.program().identity().region.get(job.language));
    write_calendar(&name, &hires.chain(due).collect::<Vec<_>>(), job.situation.as_of)
}
