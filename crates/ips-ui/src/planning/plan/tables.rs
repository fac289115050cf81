//! The tables of a plan.

use super::planned::{DueLine, Planned};
use crate::planning::citation_line::{citation_line, severity_mark};
use crate::planning::session::Planner;
use chrono::NaiveDate;
use ips_core::staffing::{Hire, HireReason, PlanMonth};
use ips_core::{Fraction, Language};
use ips_files::date;
use leptos::prelude::*;

/// A table that can be scrolled sideways where there is too little room for it.
fn table(class: &'static str, id: &'static str, caption: &'static str, head: Vec<String>, body: Vec<AnyView>) -> AnyView {
    let head: Vec<AnyView> = head.into_iter().map(|label| view! { <th scope="col">{label}</th> }.into_any()).collect();
    view! {
        <div class="ips-scroll" role="region" tabindex="0" aria-labelledby=id>
            <table class=class>
                <caption id=id>{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn day(content: String) -> AnyView {
    view! { <td class="ips-day">{content}</td> }.into_any()
}

fn number(content: String) -> AnyView {
    view! { <td class="ips-number">{content}</td> }.into_any()
}

/// Month by month.
pub(super) fn months(planner: Planner, found: &Planned) -> AnyView {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let staffing = &found.program.planning().staffing;
    let short = |role: &str| found.program.role(role).map_or_else(String::new, |role| role.short.get(language).to_owned());
    let shown: Vec<&str> = shown_roles(found);
    let mut head: Vec<String> = [words.month, words.date, words.people, words.capacity, words.teams].map(str::to_owned).into();
    head.push((words.needed)(&short(&staffing.caseload_role)));
    head.extend(shown.iter().map(|role| short(role)));
    let has_leader_caseload = !staffing.leader_caseload.is_empty();
    if has_leader_caseload {
        head.push((words.leader_carries)(&short(&staffing.leader)));
    }
    let body = found.plan.months.iter().map(|month| month_row(month, language, &shown, has_leader_caseload)).collect();
    table("usa-table ips-months", "plan-months", words.months_caption, head, body)
}

fn month_row(month: &PlanMonth, language: Language, shown: &[&str], has_leader_caseload: bool) -> AnyView {
    let mut cells = vec![
        day(date(month.date, language)),
        number(month.people.to_string()),
        number(month.teams.iter().map(|team| team.capacity).sum::<u32>().to_string()),
        number(month.teams.len().to_string()),
        number(month.teams.iter().map(|team| team.needed).sum::<Fraction>().to_string()),
    ];
    cells.extend(shown.iter().map(|role| number(positions(month, role).to_string())));
    if has_leader_caseload {
        let own: Vec<String> = month.teams.iter().map(|team| team.leader_carries.to_string()).collect();
        cells.push(number(own.join(" + ")));
    }
    view! { <tr><th scope="row">{month.month.to_string()}</th> {cells}</tr> }.into_any()
}

/// The roles that the plan fills at some time, in the order of the policy.
pub(super) fn shown_roles(found: &Planned) -> Vec<&'static str> {
    let roles = found.program.planning().staffing.roles.iter().map(|role| role.id.as_str());
    roles.filter(|role| found.plan.months.iter().any(|month| positions(month, role) > Fraction::ZERO)).collect()
}

pub(super) fn positions(month: &PlanMonth, role: &str) -> Fraction {
    month.teams.iter().map(|team| team.positions_of(role)).sum()
}

/// Whom to hire, and when.
pub(super) fn hires(planner: Planner, found: &Planned) -> AnyView {
    let words = &planner.words().plan;
    let head = [words.post_by, words.at_work_by, words.role, words.fte, words.team, words.why].map(str::to_owned).into();
    let body = found.plan.hires.iter().map(|hire| hire_row(planner, found, hire)).collect();
    table("usa-table", "plan-hires", words.hires_caption, head, body)
}

fn hire_row(planner: Planner, found: &Planned, hire: &Hire<'static>) -> AnyView {
    let language = planner.language.get();
    let is_late = planner.as_of().is_some_and(|as_of| hire.post_by < as_of);
    let late = is_late.then(|| view! { <span class="ips-late">{planner.words().plan.post_by_late}</span> }.into_any());
    let role = found.program.role(hire.role).map_or(hire.role, |role| role.title.get(language));
    view! {
        <tr>
            <td class="ips-day">{date(hire.post_by, language)} {late}</td>
            {day(date(hire.needed_by, language))}
            <th scope="row">{role}</th>
            {number(hire.fte.to_string())}
            {number(hire.team.to_string())}
            <td>{why(planner, hire)} {citation_line(hire.citation)}</td>
        </tr>
    }
    .into_any()
}

pub(super) fn why(planner: Planner, hire: &Hire<'_>) -> String {
    let words = &planner.words().plan;
    match hire.why {
        HireReason::Opening => words.why_opening.to_owned(),
        HireReason::FullTeam => words.why_full_team.to_owned(),
        HireReason::People(people) => (words.why_people)(people),
    }
}

/// What falls due in the months planned.
pub(super) fn due(planner: Planner, found: &Planned) -> AnyView {
    let words = &planner.words().plan;
    let head = [words.due, words.what, words.who].map(str::to_owned).into();
    let body = found.due.iter().map(|line| due_row(planner, line)).collect();
    // Duties that come back make this list long, so it is folded away.
    view! {
        <details class="ips-duties">
            <summary>{format!("{} ({})", words.due_caption, found.due.len())}</summary>
            {table("usa-table", "plan-due", words.due_caption, head, body)}
        </details>
    }
    .into_any()
}

fn due_row(planner: Planner, line: &DueLine) -> AnyView {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let weekend = line.weekend.then(|| view! { <span class="usa-hint">{format!(" ({})", words.weekend)}</span> }.into_any());
    let who = line.who.clone().unwrap_or_else(|| words.program.to_owned());
    view! {
        <tr>
            <td>{days(planner, line, language)} {weekend}</td>
            <th scope="row">
                {severity_mark(planner, line.deadline.severity)}
                {line.deadline.title.get(language)}
                {citation_line(planner.citation(&line.deadline.source))}
            </th>
            <td>{who}</td>
        </tr>
    }
    .into_any()
}

/// The day of a deadline, or its two ends.
pub(super) fn days(planner: Planner, line: &DueLine, language: Language) -> String {
    let words = &planner.words().plan;
    let shown = |day: NaiveDate| date(day, language);
    match (line.earliest, line.due, line.latest) {
        (Some(first), None, _) => (words.from_day)(&shown(first)),
        (_, Some(due), Some(last)) if due != last => (words.between)(&shown(due), &shown(last)),
        (_, Some(due), _) => shown(due),
        (None, None, _) => String::new(),
    }
}
