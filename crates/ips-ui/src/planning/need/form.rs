//! What is asked for: people to serve, and what the sum turns on under the policy.

use crate::live::text;
use crate::planning::fields::{Asked, Errors, Kind, Takes, WHOLE, worded, wrong};
use crate::planning::session::Planner;
use crate::planning::shared;
use ips_core::staffing::{NeedQuestion, StaffingRules};
use ips_core::{Input, InputError};
use leptos::prelude::*;
use std::sync::Arc;

pub(super) const PEOPLE: Asked = Asked { field: shared::PEOPLE, takes: WHOLE, label: |words| words.need.people, hint: None };
const PHASE: Asked = Asked {
    field: "need.phase",
    takes: Takes::OneOf(|words| words.need.full_team, &[("opening", |words| words.need.opening)]),
    label: |words| words.need.phase,
    hint: None,
};

/// The question as it is typed; `None` while there is no number of people.
pub(super) fn question(planner: Planner, people: Input<'static>) -> (Option<NeedQuestion>, Vec<InputError>) {
    let staffing = &planner.program.get().planning().staffing;
    let asked = [
        ("leader_caseload", shared::LEADER_CASELOAD, !staffing.leader_caseload.is_empty()),
        ("smallest_position", shared::SMALLEST.field, true),
        ("phase", PHASE.field, !staffing.start_up.is_empty()),
        ("people_per_fte", shared::PEOPLE_PER_FTE, true),
    ];
    let fields = asked.into_iter().filter(|(.., is_asked)| *is_asked).map(|(name, field, _)| (name, planner.cell(field)));
    NeedQuestion::read(&Input::object(fields.chain([("people", people)])))
}

/// The same question for one person, which has everything but the number of people.
pub(super) fn single(planner: Planner) -> Option<NeedQuestion> {
    question(planner, Input::Number("1".into())).0
}

/// The rules of the as-of date; `None` while it is no date, or where no ratio is in force.
pub(super) fn rules(planner: Planner) -> Option<StaffingRules<'static>> {
    StaffingRules::of(planner.situation()?)
}

pub(super) fn form(planner: Planner, errors: Errors) -> AnyView {
    let staffing = &planner.program.get_untracked().planning().staffing;
    let title = move |role: &'static str| planner.program.get().role(role).map_or(role, |role| role.title.get(planner.language.get()));
    let leader = (!staffing.leader_caseload.is_empty()).then(|| {
        let label = text(move || (planner.words().need.leader_caseload)(title(&staffing.leader)));
        let hint = planner.word(|words| words.need.leader_caseload_hint);
        worded(planner, shared::LEADER_CASELOAD, Kind::Whole, label, Some(hint), wrong(planner, errors, "leader_caseload"))
    });
    let phase = (!staffing.start_up.is_empty()).then(|| PHASE.view(planner, errors));
    let ratio = Memo::new(move |_| rules(planner).map(|rules| rules.ratio.people));
    let own_hint =
        text(move || ratio.get().map_or_else(String::new, |people| (planner.words().need.people_per_fte_hint)(people, title(&staffing.caseload_role))));
    // More than the policy allows is no mistake of the keyboard, but it cannot be planned on.
    let own_mistake = wrong(planner, errors, "people_per_fte");
    let own_wrong = Arc::new(move || {
        let above = single(planner).and_then(|asked| asked.people_per_fte).zip(ratio.get()).filter(|(own, ratio)| own > ratio);
        own_mistake().or_else(|| above.map(|(_, ratio)| (planner.words().need.above_ratio)(ratio)))
    });
    view! {
        <div class="ips-fields">
            {PEOPLE.checked(planner, wrong(planner, errors, "people"))}
            {leader}
            {shared::SMALLEST.view(planner, errors)}
            {phase}
            {worded(planner, shared::PEOPLE_PER_FTE, Kind::Whole, planner.word(|words| words.need.people_per_fte), Some(own_hint), own_wrong)}
        </div>
    }
    .into_any()
}
