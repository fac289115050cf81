//! Every step up to one full team.

use super::asked::{Asked, rules};
use super::column::{Column, columns};
use super::folds::Folds;
use crate::live::live;
use crate::planning::fold::{FOLD, fold};
use crate::planning::session::Planner;
use ips_core::Fraction;
use ips_core::policy::planning::Role;
use ips_core::staffing::NeedQuestion;
use ips_files::{NeedStep, need_steps, number_text};
use leptos::prelude::*;

/// A table for each way of counting. It does not follow the number of people, but marks the row it is in.
pub(super) fn steps(planner: Planner, asked: Memo<Asked>, folds: Folds) -> AnyView {
    let single = Memo::new(move |_| asked.with(|asked| asked.single));
    let people = Memo::new(move |_| asked.with(|asked| asked.question.map(|question| question.people)));
    live(move || {
        let question = single.get()?;
        let rules = rules(planner)?;
        let planned_on = rules.with_people_per_fte(question.people_per_fte).people_per_fte;
        let words = &planner.words().need;
        let part = |(column, is_open): (Column, _)| {
            fold(FOLD, is_open, column.heading(planner).into_any(), move || table(planner, column, &question, people).into_any())
        };
        let tables: Vec<AnyView> = columns(planned_on).into_iter().zip(folds.steps).map(part).collect();
        Some(view! { <h3>{words.steps_heading}</h3> <p>{words.steps_intro}</p> {tables} })
    })
}

fn table(planner: Planner, column: Column, question: &NeedQuestion, people: Memo<Option<u32>>) -> Option<AnyView> {
    let (words, language) = (&planner.words().need, planner.language.get());
    let program = planner.program.get();
    let steps = need_steps(planner.situation()?, &column.question(question), column.reading);
    if steps.is_empty() {
        return None;
    }
    let roles: Vec<&Role> =
        program.planning().staffing.roles.iter().filter(|role| steps.iter().any(|step| step.need.positions(&role.id) > Fraction::ZERO)).collect();
    let head: Vec<AnyView> = roles.iter().map(|role| number_heading(role.short.get(language))).collect();
    let rows: Vec<AnyView> = steps.iter().map(|step| row(planner, &roles, step, people)).collect();
    let caption = (words.steps_caption)(column.heading(planner));
    let name = caption.clone();
    let table = view! {
        <div class="ips-scroll" role="region" tabindex="0" aria-label=name>
            <table class="usa-table ips-steps">
                <caption class="usa-sr-only">{caption}</caption>
                <thead><tr><th scope="col">{words.people_column}</th>{head}{number_heading(words.all_positions)}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    };
    Some(table.into_any())
}

fn number_heading(heading: &'static str) -> AnyView {
    view! { <th scope="col" class="ips-number">{heading}</th> }.into_any()
}

fn row(planner: Planner, roles: &[&Role], step: &NeedStep<'_>, people: Memo<Option<u32>>) -> AnyView {
    let NeedStep { from, to, .. } = *step;
    let cells: Vec<AnyView> = roles.iter().map(|role| number(step.need.positions(&role.id))).collect();
    let is_here = move || people.get().is_some_and(|people| (from..=to).contains(&people)).then_some("true");
    view! {
        <tr aria-current=move || is_here()>
            <th scope="row">{(planner.words().need.people_range)(from, to)}</th>
            {cells}
            {number(step.need.all_positions_fte)}
        </tr>
    }
    .into_any()
}

fn number(positions: Fraction) -> AnyView {
    view! { <td class="ips-number">{if positions == Fraction::ZERO { "–".to_owned() } else { number_text(positions) }}</td> }.into_any()
}
