//! A plan as a workbook and as a calendar.

use super::planned::{DueLine, Planned};
use super::tables::{days, positions, shown_roles, why};
use crate::browser::{self, SheetsError};
use crate::live::text;
use crate::planning::button::{OUTLINE, button};
use crate::planning::session::Planner;
use ips_core::Fraction;
use ips_files::{CalendarEntry, Cell, Sheet, Workbook, write_calendar};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// How long before a deadline the calendar reminds, in days.
const REMINDER: u32 = 14;

/// What became of a file that was asked for.
enum Said {
    Nothing,
    Working,
    Failed(SheetsError),
}

pub(super) fn actions(planner: Planner, found: Planned) -> AnyView {
    let said = RwSignal::new(Said::Nothing);
    let name = format!("ips-plan-{}-{}", found.program.id(), found.question.start);
    let (sheet_name, calendar_name) = (format!("{name}.xlsx"), format!("{name}.ics"));
    let for_calendar = found.clone();
    let workbook = move || {
        let (sheet_name, described) = (sheet_name.clone(), untrack(|| workbook(planner, &found)));
        said.set(Said::Working);
        spawn_local(async move {
            match browser::write_workbook(&described).await {
                Ok(bytes) => {
                    browser::download_bytes(&sheet_name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &bytes);
                    said.set(Said::Nothing);
                }
                Err(why) => said.set(Said::Failed(why)),
            }
        });
    };
    let calendar = move || {
        let written = untrack(|| calendar(planner, &for_calendar));
        browser::download_bytes(&calendar_name, "text/calendar", written.as_bytes());
    };
    let message = move || {
        said.with(|said| match said {
            Said::Nothing => String::new(),
            Said::Working => planner.words().plan.working.to_owned(),
            Said::Failed(why) => (planner.words().plan.failed)(&why.sentence(planner.language.get())),
        })
    };
    view! {
        <div class="ips-actions ips-screen-only">
            {button(planner, OUTLINE, |words| words.plan.workbook, workbook)}
            {button(planner, OUTLINE, |words| words.plan.calendar, calendar)}
        </div>
        <p {..text(message)} class="ips-said" role="status"></p>
    }
    .into_any()
}

fn heading(label: &str) -> Cell {
    Cell::Heading(label.to_owned())
}

fn number(value: impl ToString) -> Cell {
    Cell::Number(value.to_string())
}

/// Three sheets: months, hires, and what falls due.
fn workbook(planner: Planner, found: &Planned) -> Workbook {
    Workbook { stamp: found.question.start, sheets: vec![months(planner, found), hires(planner, found), due(planner, found)] }
}

fn months(planner: Planner, found: &Planned) -> Sheet {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let staffing = &found.program.planning().staffing;
    let short = |role: &str| found.program.role(role).map_or(String::new(), |role| role.short.get(language).to_owned());
    let shown = shown_roles(found);
    let mut head = vec![heading(words.month), heading(words.date), heading(words.people), heading(words.capacity), heading(words.teams)];
    head.push(heading(&(words.needed)(&short(&staffing.caseload_role))));
    head.extend(shown.iter().map(|role| heading(&short(role))));
    let rows = found.plan.months.iter().map(|month| {
        let mut row = vec![
            number(month.month),
            Cell::Date(month.date),
            number(month.people),
            number(month.teams.iter().map(|team| team.capacity).sum::<u32>()),
            number(month.teams.len()),
            exact(month.teams.iter().map(|team| team.needed).sum()),
        ];
        row.extend(shown.iter().map(|role| exact(positions(month, role))));
        row
    });
    Sheet { name: words.months_caption.to_owned(), heading_rows: 1, widths: vec![8, 12, 14, 12, 8, 18], rows: std::iter::once(head).chain(rows).collect() }
}

/// A number of FTE; a fraction without a decimal stays a text.
fn exact(value: Fraction) -> Cell {
    value.decimal().map_or_else(|| Cell::Text(value.to_string()), Cell::Number)
}

fn hires(planner: Planner, found: &Planned) -> Sheet {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let head = [words.post_by, words.at_work_by, words.role, words.fte, words.team, words.why, planner.words().frame.rule_ids].map(heading);
    let rows = found.plan.hires.iter().map(|hire| {
        let role = found.program.role(hire.role).map_or(hire.role, |role| role.title.get(language));
        vec![
            Cell::Date(hire.post_by),
            Cell::Date(hire.needed_by),
            Cell::Text(role.to_owned()),
            exact(hire.fte),
            number(hire.team),
            Cell::Text(why(planner, hire)),
            Cell::Text(rule_ids(hire.citation.rules)),
        ]
    });
    Sheet {
        name: words.hires_caption.to_owned(),
        heading_rows: 1,
        widths: vec![16, 16, 34, 8, 8, 34, 24],
        rows: std::iter::once(head.into()).chain(rows).collect(),
    }
}

fn rule_ids(rules: &[ips_core::policy::RuleId]) -> String {
    rules.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn due(planner: Planner, found: &Planned) -> Sheet {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let head = [words.due, words.what, words.who, planner.words().frame.rule_ids].map(heading);
    let rows = found.due.iter().map(|line| {
        let day = match (line.due, line.latest) {
            (Some(due), Some(latest)) if due != latest => Cell::Text(days(planner, line, language)),
            (Some(due), _) => Cell::Date(due),
            (None, _) => Cell::Text(days(planner, line, language)),
        };
        vec![
            day,
            Cell::Text(line.deadline.title.get(language).to_owned()),
            Cell::Text(line.who.clone().unwrap_or_else(|| words.program.to_owned())),
            Cell::Text(rule_ids(&line.deadline.source.rules)),
        ]
    });
    Sheet { name: words.due_caption.to_owned(), heading_rows: 1, widths: vec![26, 60, 16, 24], rows: std::iter::once(head.into()).chain(rows).collect() }
}

/// Every hire and every deadline as a day in a calendar.
fn calendar(planner: Planner, found: &Planned) -> String {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let program = found.program;
    let hires = found.plan.hires.iter().enumerate().map(|(index, hire)| {
        let role = program.role(hire.role).map_or(hire.role, |role| role.title.get(language));
        CalendarEntry {
            uid_seed: format!("{}/plan/hire/{}/{}/{index}", program.id(), found.question.start, hire.role),
            day: hire.post_by,
            title: format!("{}: {role}, {} FTE", words.post_by, hire.fte),
            description: format!("{}: {}\n{}\n{}", words.at_work_by, hire.needed_by, why(planner, hire), rule_ids(hire.citation.rules)),
            reminder_days: Some(REMINDER),
        }
    });
    let due = found.due.iter().filter_map(|line| {
        let who = line.who.as_deref().unwrap_or(words.program);
        Some(CalendarEntry {
            uid_seed: format!("{}/plan/{}/{who}/{}", program.id(), line.deadline.id, line.day()?),
            day: line.day()?,
            title: format!("{} ({who})", line.deadline.title.get(language)),
            description: described(planner, line),
            reminder_days: Some(REMINDER),
        })
    });
    let entries: Vec<CalendarEntry> = hires.chain(due).collect();
    let stamp = planner.as_of().unwrap_or(found.question.start);
    write_calendar(&(words.calendar_name)(program.identity().region.get(language)), &entries, stamp)
}

fn described(planner: Planner, line: &DueLine) -> String {
    let language = planner.language.get();
    let document = line.deadline.proof.as_ref().map_or(String::new(), |document| format!("\n{}", document.get(language)));
    format!("{}{document}\n{}", days(planner, line, language), rule_ids(&line.deadline.source.rules))
}
