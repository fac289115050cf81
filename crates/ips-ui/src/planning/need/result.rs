//! What comes of it: the staff in each way of counting, side by side.

use super::column::{Column, columns, item_name, top};
use super::{Asked, Folds, rules, sums};
use crate::planning::session::Planner;
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, several};
use ips_core::staffing::Need;
use ips_files::{hiring_step_sentence, number_text, posts_text};

/// The result, or what is missing for one. Reads the fields, the policy, the as-of date and the language.
pub(super) fn result(planner: Planner, asked: Memo<Asked>, folds: Folds) -> View {
    let words = &planner.words().need;
    let hint = |sentence: &'static str| View::from(el("p").class("ips-hint-line").child(sentence));
    if planner.as_of().is_none() {
        return hint(words.need_as_of);
    }
    let Some(rules) = rules(planner) else { return hint(planner.words().frame.no_rule) };
    let Some(question) = asked.with(|asked| asked.question) else { return hint(words.need_people) };
    let planning = planner.program.get().planning();
    let planned_on = rules.with_people_per_post(question.people_per_post).people_per_post;
    let counted: Vec<(Column, Need<'static>)> =
        columns(planned_on).into_iter().filter_map(|column| Some((column, column.need(planner, planning, &question)?))).collect();
    let [(_, loose), (_, strict), ..] = counted.as_slice() else { return hint(planner.words().frame.no_rule) };
    let language = planner.language.get();
    let posts = |need: &Need<'_>| posts_text(need.all_posts(), language);
    let summary = (words.summary)(question.people, &posts(strict), &posts(loose));
    let kept = top().filter(|top| top.people >= planned_on).map(|top| (words.top_rating_kept)(planned_on, top.item, item_name(planner, top)));
    several([
        el("div").class("ips-plan-summary").attr("role", "status").child(el("p").class("ips-strong").child(summary)).into(),
        table(planner, question.people, &counted).into(),
        kept.map(|sentence| el("p").child(sentence)).into(),
        sums::sums(planner, &counted, folds),
    ])
}

fn table(planner: Planner, people: u32, counted: &[(Column, Need<'static>)]) -> Element {
    let (words, language) = (&planner.words().need, planner.language.get());
    let program = planner.program.get();
    let staffing = &program.planning().staffing;
    let row = |label: String, cell: &dyn Fn(&Column, &Need<'static>) -> View| -> View {
        let cells: View = counted.iter().map(|(column, need)| el("td").attr("data-label", column.heading(planner)).child(cell(column, need))).collect();
        el("tr").child(el("th").attr("scope", "row").child(label)).child(cells).into()
    };
    let roles = staffing.roles.iter().filter(|role| counted.iter().any(|(_, need)| need.posts(&role.id) > ips_core::Fraction::ZERO));
    let mut rows: Vec<View> = roles.map(|role| row(role.title.get(language).to_owned(), &|_, need| posts(planner, need, &role.id))).collect();
    rows.push(row(words.all_posts.to_owned(), &|_, need| el("strong").child(posts_text(need.all_posts(), language)).into()));
    rows.push(row(words.teams.to_owned(), &|_, need| need.teams.len().to_string().into()));
    if !staffing.leader_caseload.is_empty() {
        let leader = program.role(&staffing.leader).map_or(staffing.leader.as_str(), |role| role.title.get(language));
        rows.push(row((words.leader_carries)(leader), &|_, need| carried(need).into()));
    }
    rows.push(row(words.next_step.to_owned(), &|_, need| {
        need.next_step(program.planning()).map_or(words.no_next_step.to_owned(), |step| hiring_step_sentence(&step, program, language)).into()
    }));
    let head: View = counted
        .iter()
        .map(|(column, _)| el("th").attr("scope", "col").child(column.heading(planner)).child(el("span").class("ips-requirement").child(column.note(planner))))
        .collect();
    el("table")
        .class("usa-table ips-need-table")
        .child(el("caption").child((words.caption)(people)))
        .child(el("thead").child(el("tr").child(el("th").attr("scope", "col").child(words.role)).child(head)))
        .child(el("tbody").child(rows))
}

/// The posts of a role, and the exact need where that is another number.
fn posts(planner: Planner, need: &Need<'static>, role: &str) -> View {
    let (words, language) = (&planner.words().need, planner.language.get());
    let (posts, exact) = (need.posts(role), need.exact(role));
    if posts == ips_core::Fraction::ZERO {
        return words.none.into();
    }
    let exact = (exact != posts).then(|| el("span").class("ips-requirement").child((words.exactly)(&number_text(exact))));
    several([posts_text(posts, language).into(), exact.into()])
}

fn carried(need: &Need<'_>) -> String {
    need.teams.iter().map(|team| team.leader_carries).sum::<u32>().to_string()
}
