//! What comes of it: the staff in each way of counting, side by side.

use super::asked::{Asked, rules};
use super::column::{Column, columns, item_name, top};
use super::folds::Folds;
use super::sums;
use crate::planning::session::Planner;
use ips_core::staffing::Need;
use ips_files::{hiring_step_sentence, number_text, positions_text};
use leptos::prelude::*;

/// The result, or what is missing for one. Reads the fields, the policy, the as-of date and the language.
pub(super) fn result(planner: Planner, asked: Memo<Asked>, folds: Folds) -> AnyView {
    let words = &planner.words().need;
    let hint = |sentence: &'static str| view! { <p class="ips-hint-line">{sentence}</p> }.into_any();
    if planner.as_of().is_none() {
        return hint(words.need_as_of);
    }
    let Some(rules) = rules(planner) else { return hint(planner.words().frame.no_rule) };
    let Some(question) = asked.with(|asked| asked.question) else { return hint(words.need_people) };
    let planned_on = rules.with_people_per_fte(question.people_per_fte).people_per_fte;
    let counted: Vec<(Column, Need<'static>)> = columns(planned_on).into_iter().filter_map(|column| Some((column, column.need(planner, &question)?))).collect();
    let [(_, loose), (_, strict), ..] = counted.as_slice() else { return hint(planner.words().frame.no_rule) };
    let language = planner.language.get();
    let positions = |need: &Need<'_>| positions_text(need.all_positions_fte, language);
    let summary = (words.summary)(question.people, &positions(strict), &positions(loose));
    let kept = top().filter(|top| top.people >= planned_on).map(|top| (words.top_rating_kept)(planned_on, top.item, item_name(planner, top)));
    view! {
        <div class="ips-plan-summary" role="status"><p class="ips-strong">{summary}</p></div>
        {table(planner, question.people, &counted)}
        {kept.map(|sentence| view! { <p>{sentence}</p> })}
        {sums::sums(planner, &counted, folds)}
    }
    .into_any()
}

fn table(planner: Planner, people: u32, counted: &[(Column, Need<'static>)]) -> AnyView {
    let (words, language) = (&planner.words().need, planner.language.get());
    let program = planner.program.get();
    let staffing = &program.planning().staffing;
    let row = |label: String, content: &dyn Fn(&Need<'static>) -> AnyView| -> AnyView {
        let cells: Vec<AnyView> = counted.iter().map(|(column, need)| cell(planner, *column, content(need))).collect();
        view! { <tr><th scope="row">{label}</th>{cells}</tr> }.into_any()
    };
    let roles = staffing.roles.iter().filter(|role| counted.iter().any(|(_, need)| need.positions(&role.id) > ips_core::Fraction::ZERO));
    let mut rows: Vec<AnyView> = roles.map(|role| row(role.title.get(language).to_owned(), &|need| positions(planner, need, &role.id))).collect();
    let all_positions = |need: &Need<'static>| view! { <strong>{positions_text(need.all_positions_fte, language)}</strong> }.into_any();
    rows.push(row(words.all_positions.to_owned(), &all_positions));
    rows.push(row(words.teams.to_owned(), &|need| need.teams.len().to_string().into_any()));
    if !staffing.leader_caseload.is_empty() {
        let leader = program.role(&staffing.leader).map_or(staffing.leader.as_str(), |role| role.title.get(language));
        rows.push(row((words.leader_carries)(leader), &|need| carried(need).into_any()));
    }
    rows.push(row(words.next_step.to_owned(), &|need| {
        let step = need.next_step();
        step.map_or(words.no_next_step.to_owned(), |step| hiring_step_sentence(&step, program, language)).into_any()
    }));
    let head: Vec<AnyView> = counted.iter().map(|(column, _)| heading(planner, *column)).collect();
    view! {
        <table class="usa-table ips-need-table">
            <caption>{(words.caption)(people)}</caption>
            <thead><tr><th scope="col">{words.role}</th>{head}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn heading(planner: Planner, column: Column) -> AnyView {
    view! { <th scope="col">{column.heading(planner)}<span class="ips-requirement">{column.note(planner)}</span></th> }.into_any()
}

fn cell(planner: Planner, column: Column, content: AnyView) -> AnyView {
    view! { <td data-label=column.heading(planner)>{content}</td> }.into_any()
}

/// The positions of a role, and the exact need where that is another number.
fn positions(planner: Planner, need: &Need<'static>, role: &str) -> AnyView {
    let (words, language) = (&planner.words().need, planner.language.get());
    let (positions, exact) = (need.positions(role), need.exact(role));
    if positions == ips_core::Fraction::ZERO {
        return words.none.into_any();
    }
    let exact = (exact != positions).then(|| view! { <span class="ips-requirement">{(words.exactly)(&number_text(exact))}</span> });
    view! { {positions_text(positions, language)} {exact} }.into_any()
}

fn carried(need: &Need<'_>) -> String {
    need.teams.iter().map(|team| team.leader_carries).sum::<u32>().to_string()
}
