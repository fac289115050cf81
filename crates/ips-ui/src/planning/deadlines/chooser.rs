//! Whose deadlines are shown: those of everybody, or of somebody who is chosen.

use super::reading::{Outcome, Whose};
use crate::live::{live, text};
use crate::planning::fields::{Place, field_id, select};
use crate::planning::session::Planner;
use leptos::prelude::*;

/// The field that says whose deadlines are shown.
const SHOWN: &str = "deadlines.person";

/// The list to choose from, where there is more than one.
pub(super) fn chooser(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let people = Memo::new(move |_| {
        outcome.with(|outcome| {
            let mut people: Vec<Whose> = outcome.entries.iter().map(|(whose, _)| *whose).collect();
            people.sort_unstable();
            people.dedup();
            people
        })
    });
    live(move || {
        let people = people.get();
        (people.len() > 1).then(|| {
            let id = field_id(SHOWN);
            let options = people.into_iter().map(|whose| (whose.word(), text(move || whose.name(planner)))).collect();
            let everyone = planner.word(|words| words.deadlines.everyone);
            view! {
                <div class="ips-date ips-screen-only">
                    <label {..planner.word(|words| words.deadlines.show)} class="usa-label" for=id.clone()></label>
                    {select(id, Place::Single(planner, SHOWN.to_owned()), everyone, options)}
                </div>
            }
        })
    })
}

/// Whether a line is shown: all are, unless somebody is chosen who has one.
pub(super) fn is_shown(planner: Planner, outcome: &Outcome) -> impl Fn(Whose) -> bool + use<> {
    let chosen = planner.field(SHOWN);
    let is_somebody = outcome.entries.iter().any(|(whose, _)| whose.word() == chosen);
    move |whose| !is_somebody || whose.word() == chosen
}
