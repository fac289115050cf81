//! The sums written out, with the rules they rest on.

use super::column::Column;
use super::folds::Folds;
use crate::planning::citation_line::{citation_lines, note_list};
use crate::planning::fold::{FOLD, fold};
use crate::planning::session::Planner;
use ips_core::policy::planning::in_force;
use ips_core::staffing::{Need, TeamNeed};
use ips_core::{Citation, Situation};
use ips_files::{NeedLine, need_lines};
use leptos::prelude::*;

/// The sums of each way of counting.
pub(super) fn sums(planner: Planner, counted: &[(Column, Need<'static>)], folds: Folds) -> AnyView {
    let parts: Vec<AnyView> = counted.iter().zip(folds.sums).map(|((column, need), is_open)| part(planner, *column, need, is_open)).collect();
    view! { <h3>{planner.words().need.sums_heading}</h3> {parts} }.into_any()
}

fn part(planner: Planner, column: Column, need: &Need<'static>, is_open: RwSignal<bool>) -> AnyView {
    let need = need.clone();
    fold(FOLD, is_open, column.heading(planner).into_any(), move || inside(planner, &need))
}

fn inside(planner: Planner, need: &Need<'static>) -> AnyView {
    let teams: Vec<AnyView> = alike(need).into_iter().map(|(count, team)| team_sums(planner, need, team, count)).collect();
    let limit = need.team_limit.map(|people| view! { <p>{(planner.words().need.team_limit)(people)}{citation_lines(limits(need))}</p> });
    let citations = need.teams.iter().flat_map(|team| &team.roles).flat_map(|role| role.citations.iter().copied()).chain(limits(need));
    view! { {teams} {limit} {note_list(planner, citations)} }.into_any()
}

/// Teams of the same size, once, with how many there are.
fn alike<'n>(need: &'n Need<'static>) -> Vec<(usize, &'n TeamNeed<'static>)> {
    let mut alike: Vec<(usize, &TeamNeed<'static>)> = Vec::new();
    for team in &need.teams {
        match alike.iter_mut().find(|(_, other)| other.people == team.people) {
            Some((count, _)) => *count += 1,
            None => alike.push((1, team)),
        }
    }
    alike
}

fn team_sums(planner: Planner, need: &Need<'static>, team: &TeamNeed<'static>, count: usize) -> AnyView {
    let lines = need_lines(need, team, planner.program.get(), planner.language.get());
    let lines: Vec<AnyView> = lines.into_iter().map(sum_line).collect();
    view! { <h4>{(planner.words().need.team_of)(count, team.people)}</h4> <ul class="ips-plain-list">{lines}</ul> }.into_any()
}

fn sum_line(line: NeedLine<'static>) -> AnyView {
    view! { <li><strong>{line.title}</strong>{". "}{line.sum}{citation_lines(line.citations)}</li> }.into_any()
}

/// The rules that limit a team.
fn limits(need: &Need<'static>) -> Vec<Citation<'static>> {
    let (staffing, Situation { policy, as_of: day }) = (need.rules.staffing, need.rules.situation);
    let team = in_force(&staffing.team_limits, day).map(|limit| &limit.source);
    let role = in_force(&staffing.maximums, day).filter(|most| most.role == staffing.caseload_role).map(|most| &most.source);
    let span = in_force(&staffing.spans, day).filter(|span| span.roles.contains(&staffing.caseload_role)).map(|span| &span.source);
    team.chain(role).chain(span).map(|source| policy.citation(source)).collect()
}
