//! What is typed about fidelity reviews, read and worked out.

use crate::planning::rows::row_input;
use crate::planning::session::Planner;
use ips_core::fidelity::{FidelityInput, fidelity};
use ips_core::policy::planning::Scale;
use ips_core::{Input, InputError};
use ips_report::report::Block;
use ips_report::{Report, fidelity_report};
use leptos::prelude::*;

/// What is typed, read and worked out.
#[derive(Clone, PartialEq)]
pub(super) struct Outcome {
    pub(super) errors: Vec<InputError>,
    pub(super) report: Option<Report<'static>>,
}

pub(super) fn read(planner: Planner) -> Outcome {
    let (Some(situation), Some(scale)) = (planner.situation(), ips_policies::scales().first()) else { return Outcome { errors: Vec::new(), report: None } };
    let (input, errors) = FidelityInput::read(situation, scale, &typed(planner, scale));
    let mut report = fidelity_report(&fidelity(situation, scale, &input), situation, planner.speaker());
    // What touches single items stands beside their fields.
    report.blocks.retain(|block| !matches!(block, Block::Section(section) if section.id == "hints"));
    Outcome { errors, report: Some(report) }
}

/// The name of the field that holds an item's rating.
pub(super) fn item_field(item: usize) -> String {
    format!("fidelity.item.{item}")
}

/// The name of the field that holds the answer to a condition of a re-evaluation.
pub(super) fn condition_field(id: &str) -> String {
    format!("fidelity.condition.{id}")
}

fn typed(planner: Planner, scale: &Scale) -> Input<'static> {
    let cell = |field: &str| Input::cell(&planner.field(field));
    let ratings = (1..=scale.items.len()).map(|item| (item.to_string(), cell(&item_field(item)))).filter(|(_, rating)| *rating != Input::Missing);
    let rules = &planner.program.get().planning().fidelity;
    let conditions = rules.re_evaluation.iter().flat_map(|rule| &rule.conditions);
    let answers = conditions.map(|condition| (condition.id.as_str(), cell(&condition_field(&condition.id))));
    let reviews = planner.reviews.rows().iter().map(row_input).collect();
    let mut fields = vec![
        ("total", cell("fidelity.total")),
        ("findings_date", cell("fidelity.findings_date")),
        ("reviews", Input::List(reviews)),
        ("ratings", Input::object(ratings)),
    ];
    if rules.re_evaluation.is_some() {
        fields.push(("re_evaluation", Input::object(answers)));
    }
    Input::object(fields)
}
