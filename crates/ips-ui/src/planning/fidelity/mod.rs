//! Fidelity reviews: ratings in, total, band, state of the team and next dates out.

mod form;

use super::outcome::{Outcome, errors, need_as_of, told};
use super::session::Planner;
use ips_core::fidelity::{FidelityInput, fidelity};
use ips_core::policy::planning::Scale;
use ips_report::fidelity_report;
use ips_report::report::Block;
use leptos::prelude::*;

/// The tool.
pub(super) fn fidelity_reviews(planner: Planner) -> AnyView {
    let Some(scale) = ips_policies::scales().first() else { return ().into_any() };
    let outcome = Memo::new(move |_| read(planner, scale));
    let can_repeat = Memo::new(move |_| outcome.with(can_repeat));
    view! {
        <p {..planner.word(|words| words.fidelity.intro)} class="ips-screen-only"></p>
        {form::form(planner, scale, errors(outcome), can_repeat)}
        {need_as_of(planner)}
        {told(outcome, 2)}
    }
    .into_any()
}

fn read(planner: Planner, scale: &'static Scale) -> Outcome {
    let Some(situation) = planner.situation() else { return Outcome::default() };
    let (input, errors) = FidelityInput::read(situation, scale, &form::question(planner, scale));
    let mut report = fidelity_report(&fidelity(situation, scale, &input), situation, planner.speaker());
    // What touches single items stands beside their fields.
    report.blocks.retain(|block| !matches!(block, Block::Section(section) if section.id == "hints"));
    Outcome { errors, report: Some(report), missing: None }
}

/// Whether a re-evaluation is a question at all: the report speaks of it. Without a report it may be.
fn can_repeat(outcome: &Outcome) -> bool {
    let is_told = |block: &Block<'static>| matches!(block, Block::Section(section) if section.id == "re-evaluation");
    outcome.report.as_ref().is_none_or(|report| report.blocks.iter().any(is_told))
}
