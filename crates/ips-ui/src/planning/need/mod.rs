//! Staff needed: what is asked, and what comes of it in both readings and at the top of the fidelity scale.

mod asked;
mod form;

use super::session::Planner;
use crate::live::live;
use crate::report::{Folds, report};
use asked::Asked;
use ips_report::report::Block;
use ips_report::{Report, need_report, needs_of};
use leptos::prelude::*;

/// The tool.
pub(super) fn staff_needed(planner: Planner) -> AnyView {
    let asked = Memo::new(move |_| asked::read(planner));
    view! {
        <p {..planner.word(|words| words.need.intro)} class="ips-screen-only"></p>
        {form::form(planner, asked)}
        {live(move || asked.with(|asked| missing(planner, asked)).map(|sentence| view! { <p class="ips-hint-line">{sentence}</p> }))}
        {report(Memo::new(move |_| asked.with(|asked| told(planner, asked))), Folds::new(), 2)}
    }
    .into_any()
}

/// What is missing for a result.
fn missing(planner: Planner, asked: &Asked) -> Option<&'static str> {
    let words = planner.words();
    if planner.as_of().is_none() {
        Some(words.need.need_as_of)
    } else if asked::rules(planner).is_none() {
        Some(words.frame.no_rule)
    } else {
        asked.question.is_none().then_some(words.need.need_people)
    }
}

/// The result; without a number of people, every step up to a full team.
fn told(planner: Planner, asked: &Asked) -> Option<Report<'static>> {
    let question = asked.question.or(asked.single)?;
    let needs = needs_of(planner.situation()?, &question, ips_policies::scales().first()).ok()?;
    let mut report = need_report(&needs, planner.speaker());
    if asked.question.is_none() {
        report.blocks.retain(|block| matches!(block, Block::Section(section) if section.id == "steps"));
    }
    Some(report)
}
