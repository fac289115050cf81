//! The tables of a plan.

use super::{DueLine, Planned, heading};
use crate::planning::session::Planner;
use crate::planning::source_line::{severity_mark, source_line};
use crate::view::{Element, View, el};
use chrono::NaiveDate;
use ips_core::staffing::{Hire, HireReason, PlanMonth};
use ips_core::{Fraction, Language};
use ips_files::date;

/// A table that can be scrolled sideways where there is too little room for it.
fn table(class: &'static str, id: &'static str, caption: &'static str, head: View, body: View) -> Element {
    let table = el("table")
        .class(class)
        .child(el("caption").attr("id", id).child(caption))
        .child(el("thead").child(el("tr").child(head)))
        .child(el("tbody").child(body));
    el("div").class("ips-scroll").attr("role", "region").attr("tabindex", "0").attr("aria-labelledby", id).child(table)
}

fn cell(content: impl Into<View>) -> Element {
    el("td").child(content)
}

fn day(content: String) -> Element {
    el("td").class("ips-day").child(content)
}

fn number(content: impl ToString) -> Element {
    el("td").class("ips-number").child(content.to_string())
}

/// Month by month.
pub(super) fn months(planner: Planner, found: &Planned) -> Element {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let staffing = &found.program.planning().staffing;
    let (program, carrier, leader) = (found.program, &staffing.carrier, &staffing.leader);
    let short = move |role: &str| program.role(role).map_or_else(String::new, |role| role.short.get(language).to_owned());
    let shown: Vec<&str> = shown_roles(found);
    let mut head: Vec<View> = [words.month, words.date, words.people, words.room, words.teams].map(|label| heading(move || label.to_owned()).into()).into();
    let needed = (words.needed)(&short(carrier));
    head.push(heading(move || needed.clone()).into());
    for role in &shown {
        let label = short(role);
        head.push(heading(move || label.clone()).into());
    }
    let has_leader_caseload = !staffing.leader_caseload.is_empty();
    if has_leader_caseload {
        let label = (words.leader_carries)(&short(leader));
        head.push(heading(move || label.clone()).into());
    }
    let body = found.plan.months.iter().map(|month| {
        let mut row = vec![
            el("th").attr("scope", "row").child(month.month.to_string()).into(),
            day(date(month.date, language)).into(),
            number(month.people).into(),
            number(month.teams.iter().map(|team| team.room).sum::<u32>()).into(),
            number(month.teams.len()).into(),
            number(month.teams.iter().map(|team| team.needed).sum::<Fraction>()).into(),
        ];
        row.extend(shown.iter().map(|role| View::from(number(posts(month, role)))));
        if has_leader_caseload {
            let own: Vec<String> = month.teams.iter().map(|team| team.leader_carries.to_string()).collect();
            row.push(number(own.join(" + ")).into());
        }
        el("tr").child(row)
    });
    table("usa-table ips-months", "plan-months", words.months_caption, head.into(), body.collect())
}

/// The roles that the plan fills at some time, in the order of the policy.
pub(super) fn shown_roles(found: &Planned) -> Vec<&'static str> {
    let roles = found.program.planning().staffing.roles.iter().map(|role| role.id.as_str());
    roles.filter(|role| found.plan.months.iter().any(|month| posts(month, role) > Fraction::ZERO)).collect()
}

pub(super) fn posts(month: &PlanMonth, role: &str) -> Fraction {
    month.teams.iter().map(|team| team.posts_of(role)).sum()
}

/// Whom to hire, and when.
pub(super) fn hires(planner: Planner, found: &Planned) -> Element {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let as_of = planner.as_of();
    let head = [words.post_by, words.at_work_by, words.role, words.fte, words.team, words.why].map(|label| View::from(heading(move || label.to_owned())));
    let body = found.plan.hires.iter().map(|hire| {
        let late = as_of.is_some_and(|as_of| hire.post_by < as_of).then(|| el("span").class("ips-late").child(words.post_by_late));
        let role = found.program.role(hire.role).map_or(hire.role, |role| role.title.get(language));
        el("tr")
            .child(day(date(hire.post_by, language)).child(late))
            .child(day(date(hire.needed_by, language)))
            .child(el("th").attr("scope", "row").child(role.to_owned()))
            .child(number(hire.fte))
            .child(number(hire.team))
            .child(cell(why(planner, hire)).child(source_line(hire.source)))
    });
    table("usa-table", "plan-hires", words.hires_caption, Vec::from(head).into(), body.collect())
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
pub(super) fn due(planner: Planner, found: &Planned) -> Element {
    let (words, language) = (&planner.words().plan, planner.language.get());
    let head = [words.due, words.what, words.who].map(|label| View::from(heading(move || label.to_owned())));
    let body = found.due.iter().map(|line| {
        let weekend = line.weekend.then(|| el("span").class("usa-hint").child(format!(" ({})", words.weekend)));
        el("tr")
            .child(cell(days(planner, line, language)).child(weekend))
            .child(
                el("th")
                    .attr("scope", "row")
                    .child(severity_mark(planner, line.deadline.severity))
                    .child(line.deadline.title.get(language))
                    .child(source_line(&line.deadline.source)),
            )
            .child(cell(line.who.clone().unwrap_or_else(|| words.program.to_owned())))
    });
    let summary = format!("{} ({})", words.due_caption, found.due.len());
    // Duties that come back make this list long, so it is folded away.
    el("details").class("ips-duties").child(el("summary").child(summary)).child(table(
        "usa-table",
        "plan-due",
        words.due_caption,
        Vec::from(head).into(),
        body.collect(),
    ))
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
