//! What is asked for: people to serve, and what the sum turns on under the policy.

use super::asked::{Asked, rules};
use crate::live::{Shown, text};
use crate::planning::fields::{Kind, Pick, Place, Wrong, field_id, select, worded};
use crate::planning::session::Planner;
use ips_core::InputErrorKind;
use leptos::prelude::*;
use std::sync::Arc;

pub(super) fn form(planner: Planner, asked: Memo<Asked>) -> AnyView {
    let staffing = &planner.program.get_untracked().planning().staffing;
    let title = move |role: &'static str| planner.program.get().role(role).map_or(role, |role| role.title.get(planner.language.get()));
    let leader = (!staffing.leader_caseload.is_empty()).then(|| {
        let label = text(move || (planner.words().need.leader_caseload)(title(&staffing.leader)));
        let hint = planner.word(|words| words.need.leader_caseload_hint);
        number(planner, "leader_caseload", label, Some(hint), wrong(planner, asked, "leader_caseload"))
    });
    let phase = (!staffing.start_up.is_empty())
        .then(|| choice(planner, "phase", |words| words.need.phase, |words| words.need.full_team, ("opening", |words| words.need.opening)));
    let ratio = Memo::new(move |_| rules(planner).map(|rules| rules.ratio.people));
    let own_hint =
        text(move || ratio.get().map_or_else(String::new, |people| (planner.words().need.people_per_fte_hint)(people, title(&staffing.caseload_role))));
    // More than the policy allows is no mistake of the keyboard, but it cannot be planned on.
    let own_mistake = wrong(planner, asked, "people_per_fte");
    let own_wrong = Arc::new(move || {
        let above = asked.with(|asked| asked.single?.people_per_fte).zip(ratio.get()).filter(|(own, ratio)| own > ratio);
        own_mistake().or_else(|| above.map(|(_, ratio)| (planner.words().need.above_ratio)(ratio)))
    });
    view! {
        <div class="ips-fields">
            {number(planner, "people", planner.word(|words| words.need.people), None, wrong(planner, asked, "people"))}
            {leader}
            {choice(planner, "smallest_position", |words| words.need.smallest_position, |words| words.need.half_positions, ("1", |words| words.need.whole_positions))}
            {phase}
            {number(planner, "people_per_fte", planner.word(|words| words.need.people_per_fte), Some(own_hint), own_wrong)}
        </div>
    }
    .into_any()
}

/// A field for a whole number.
fn number(planner: Planner, name: &str, label: Shown, hint: Option<Shown>, wrong: Wrong) -> AnyView {
    let name = format!("need.{name}");
    worded(&name, Kind::Whole, Place::Single(planner, name.clone()), label, hint, wrong)
}

/// A list of two; the first holds while nothing is chosen.
fn choice(planner: Planner, name: &str, label: Pick, first: Pick, (value, second): (&str, Pick)) -> AnyView {
    let name = format!("need.{name}");
    let id = field_id(&name);
    let second = vec![(value.to_owned(), planner.word(second))];
    view! {
        <div class="ips-field">
            <label {..planner.word(label)} class="usa-label" for=id.clone()></label>
            {select(id, Place::Single(planner, name), planner.word(first), second)}
        </div>
    }
    .into_any()
}

/// What is wrong with a field; that nothing is typed yet is no mistake.
fn wrong(planner: Planner, asked: Memo<Asked>, name: &'static str) -> Wrong {
    Arc::new(move || {
        asked.with(|asked| {
            let error = asked.errors.iter().find(|error| error.field() == name && error.kind != InputErrorKind::Missing)?;
            Some(planner.input_error(error))
        })
    })
}
