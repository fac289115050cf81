//! The ways of counting that stand side by side.

use crate::planning::session::Planner;
use ips_core::policy::planning::{Reading, ScaleCaseload};
use ips_core::staffing::{Need, NeedQuestion, need};
use leptos::prelude::*;

/// A way of counting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Column {
    pub(super) reading: Reading,
    /// The caseload of the fidelity scale, where the column plans on it.
    pub(super) top: Option<ScaleCaseload>,
}

/// Both readings, and the top of the fidelity scale where that asks for smaller caseloads than are planned on anyway.
pub(super) fn columns(planned_on: u32) -> Vec<Column> {
    let mut columns = vec![Column { reading: Reading::Loose, top: None }, Column { reading: Reading::Strict, top: None }];
    columns.extend(top().filter(|top| top.people < planned_on).map(|top| Column { reading: Reading::Strict, top: Some(top) }));
    columns
}

/// The caseload that earns the top rating, where the scale says it.
pub(super) fn top() -> Option<ScaleCaseload> {
    ips_policies::scales().iter().find_map(|scale| scale.caseload)
}

/// What the item of the scale is called.
pub(super) fn item_name(planner: Planner, top: ScaleCaseload) -> &'static str {
    let scale = ips_policies::scales().iter().find(|scale| scale.caseload == Some(top));
    let item = scale.and_then(|scale| scale.items.get(usize::try_from(top.item).ok()?.checked_sub(1)?));
    item.map_or("", |item| item.name.get(planner.language.get()))
}

impl Column {
    /// The question as this column asks it.
    pub(super) fn question(self, question: &NeedQuestion) -> NeedQuestion {
        NeedQuestion { people_per_fte: self.top.map(|top| top.people).or(question.people_per_fte), ..*question }
    }

    /// The staff in this way of counting.
    pub(super) fn need(self, planner: Planner, question: &NeedQuestion) -> Option<Need<'static>> {
        need(planner.situation()?, &self.question(question), self.reading)
    }

    /// What stands over it.
    pub(super) fn heading(self, planner: Planner) -> &'static str {
        let words = &planner.words().need;
        match (self.top, self.reading) {
            (Some(_), _) => words.top_rating,
            (None, Reading::Loose) => words.loose,
            (None, Reading::Strict) => words.strict,
        }
    }

    /// What it means.
    pub(super) fn note(self, planner: Planner) -> String {
        let words = &planner.words().need;
        match (self.top, self.reading) {
            (Some(top), _) => (words.top_rating_note)(top.people, top.item, item_name(planner, top)),
            (None, Reading::Loose) => words.loose_note.to_owned(),
            (None, Reading::Strict) => words.strict_note.to_owned(),
        }
    }
}
