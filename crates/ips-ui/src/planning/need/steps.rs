//! Every step up to one full team.

use super::column::{Column, columns};
use super::{Asked, Folds, rules};
use crate::planning::fold::{FOLD, fold};
use crate::planning::session::Planner;
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, live, several};
use ips_core::Fraction;
use ips_core::staffing::NeedQuestion;
use ips_files::{NeedStep, need_steps, number_text};

/// A table for each way of counting. It does not follow the number of people, but marks the row it is in.
pub(super) fn steps(planner: Planner, asked: Memo<Asked>, folds: Folds) -> View {
    let single = Memo::new(move |_| asked.with(|asked| asked.single));
    let people = Memo::new(move |_| asked.with(|asked| asked.question.map(|question| question.people)));
    live(move || {
        let question = single.get()?;
        let rules = rules(planner)?;
        let planned_on = rules.with_people_per_post(question.people_per_post).people_per_post;
        let words = &planner.words().need;
        let tables: View = columns(planned_on)
            .into_iter()
            .zip(folds.steps)
            .map(|(column, is_open)| fold(FOLD, is_open, column.heading(planner), move || table(planner, column, &question, people)))
            .collect();
        Some(several([el("h3").child(words.steps_heading).into(), el("p").child(words.steps_intro).into(), tables]))
    })
}

fn table(planner: Planner, column: Column, question: &NeedQuestion, people: Memo<Option<u32>>) -> Option<Element> {
    let (words, language) = (&planner.words().need, planner.language.get());
    let program = planner.program.get();
    let steps = need_steps(program.planning(), &column.question(question), column.reading, planner.as_of()?);
    let roles: Vec<_> = program.planning().staffing.roles.iter().filter(|role| steps.iter().any(|step| step.need.posts(&role.id) > Fraction::ZERO)).collect();
    let head: View = roles.iter().map(|role| el("th").attr("scope", "col").class("ips-number").child(role.short.get(language))).collect();
    let rows: View = steps
        .iter()
        .map(|step| {
            let cells: View = roles.iter().map(|role| number(step.need.posts(&role.id))).collect();
            let NeedStep { from, to, .. } = *step;
            el("tr")
                .live_attr("aria-current", move || people.get().is_some_and(|people| (from..=to).contains(&people)).then_some("true"))
                .child(el("th").attr("scope", "row").child((words.people_range)(from, to)))
                .child(cells)
                .child(number(step.need.all_posts()))
        })
        .collect();
    let heading = column.heading(planner);
    let table = el("table")
        .class("usa-table ips-steps")
        .child(el("caption").class("usa-sr-only").child((words.steps_caption)(heading)))
        .child(
            el("thead").child(
                el("tr")
                    .child(el("th").attr("scope", "col").child(words.people_column))
                    .child(head)
                    .child(el("th").attr("scope", "col").class("ips-number").child(words.all_posts)),
            ),
        )
        .child(el("tbody").child(rows));
    let region = el("div").class("ips-scroll").attr("role", "region").attr("tabindex", "0").attr("aria-label", (words.steps_caption)(heading)).child(table);
    (!steps.is_empty()).then_some(region)
}

fn number(posts: Fraction) -> Element {
    el("td").class("ips-number").child(if posts == Fraction::ZERO { "–".to_owned() } else { number_text(posts) })
}
