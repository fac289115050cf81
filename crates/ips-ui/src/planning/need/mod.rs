//! Staff needed: what is asked, and what comes of it in both readings and at the top of the fidelity scale.

mod form;

use super::outcome::{Outcome, errors, told};
use super::session::Planner;
use ips_core::InputErrorKind;
use ips_core::staffing::NeedQuestion;
use ips_report::report::Block;
use ips_report::{need_report, needs_of};
use leptos::prelude::*;

/// The tool.
pub(super) fn staff_needed(planner: Planner) -> AnyView {
    let outcome = Memo::new(move |_| read(planner));
    view! {
        <p {..planner.word(|words| words.need.intro)} class="ips-screen-only"></p>
        {form::form(planner, errors(outcome))}
        {told(outcome, 2)}
    }
    .into_any()
}

/// The result; without a number of people, every step up to a full team.
fn read(planner: Planner) -> Outcome {
    let words = planner.words();
    let (asked, mut errors) = form::question(planner, planner.cell(form::PEOPLE.field));
    // What is not typed yet is no mistake.
    errors.retain(|error| error.kind != InputErrorKind::Missing);
    let missing = if planner.as_of().is_none() {
        Some(words.need.need_as_of)
    } else if form::rules(planner).is_none() {
        Some(words.frame.no_rule)
    } else {
        asked.is_none().then_some(words.need.need_people)
    };
    let told = |question: NeedQuestion| needs_of(planner.situation()?, &question, ips_policies::scales().first()).ok();
    let mut report = asked.or_else(|| form::single(planner)).and_then(told).map(|needs| need_report(&needs, planner.speaker()));
    if let Some(report) = report.as_mut().filter(|_| asked.is_none()) {
        report.blocks.retain(|block| matches!(block, Block::Section(section) if section.id == "steps"));
    }
    Outcome { errors, missing, report }
}
