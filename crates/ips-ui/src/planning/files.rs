//! A report as a file: a workbook, a calendar or a table.

use super::button::{OUTLINE, button};
use super::session::Planner;
use crate::browser::{self, SheetsError};
use crate::live::{text, when};
use ips_report::{Report, dated_table, report_calendar, report_workbook, write_csv};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// What became of a workbook that was asked for.
enum Said {
    Nothing,
    Working,
    Failed(SheetsError),
}

/// A report that may be there.
type Reported = Memo<Option<Report<'static>>>;

/// The name of a file of a plan: the policy and the first day.
fn plan_name(planner: Planner, ending: &str) -> String {
    format!("ips-plan-{}-{}.{ending}", planner.program.get_untracked().id(), untrack(|| planner.field("program_start_date")).trim())
}

/// The name of a file of deadlines: the policy.
fn list_name(planner: Planner, ending: &str) -> String {
    format!("{}-{}.{ending}", untrack(|| planner.words()).deadlines.file_name, planner.program.get_untracked().id())
}

/// What a file of a tool is called, by its ending.
type Named = fn(Planner, &str) -> String;

/// A button that makes a workbook of a report, and what became of it.
fn workbook(planner: Planner, report: Reported, name: Named) -> (AnyView, AnyView) {
    let said = RwSignal::new(Said::Nothing);
    let make = move || {
        let Some(described) = report.with_untracked(|report| report.as_ref().map(report_workbook)) else { return };
        said.set(Said::Working);
        spawn_local(async move {
            match browser::write_workbook(&described).await {
                Ok(bytes) => {
                    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                    browser::download_bytes(&name(planner, "xlsx"), kind, &bytes);
                    said.set(Said::Nothing);
                }
                Err(why) => said.set(Said::Failed(why)),
            }
        });
    };
    let message = move || {
        said.with(|said| match said {
            Said::Nothing => String::new(),
            Said::Working => planner.words().plan.working.to_owned(),
            Said::Failed(why) => (planner.words().plan.failed)(&why.sentence(planner.language.get())),
        })
    };
    let message = view! { <p {..text(message)} class="ips-said" role="status"></p> };
    (button(planner, OUTLINE, |words| words.plan.workbook, make), message.into_any())
}

/// A start-up plan as a workbook and as a calendar, to be asked for.
pub(super) fn plan_files(planner: Planner, report: Reported) -> AnyView {
    let actions = move || {
        let (workbook, message) = workbook(planner, report, plan_name);
        view! {
            <div class="ips-actions ips-screen-only">
                {workbook}
                {button(planner, OUTLINE, |words| words.plan.calendar, move || calendar(plan_name(planner, "ics"), report))}
            </div>
            {message}
        }
    };
    when(move || report.with(Option::is_some), actions)
}

/// Deadlines as a calendar, as a workbook and as a table, to be asked for.
pub(super) fn deadline_files(planner: Planner, report: Reported) -> AnyView {
    let table = move || {
        let Some(table) = report.with_untracked(|report| report.as_ref().map(dated_table)) else { return };
        browser::download_bytes(&list_name(planner, "csv"), "text/csv", write_csv(&table).as_bytes());
    };
    let (workbook, message) = workbook(planner, report, list_name);
    view! {
        <div class="ips-actions ips-screen-only">
            {button(planner, OUTLINE, |words| words.deadlines.calendar, move || calendar(list_name(planner, "ics"), report))}
            {workbook}
            {button(planner, OUTLINE, |words| words.deadlines.table, table)}
        </div>
        {message}
    }
    .into_any()
}

fn calendar(name: String, report: Reported) {
    if let Some(text) = report.with_untracked(|report| report.as_ref().map(report_calendar)) {
        browser::download_bytes(&name, "text/calendar", text.as_bytes());
    }
}
