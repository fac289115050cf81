//! Days on which something was done, put at several lines at once: at all that is shown, or at all of a person who is chosen.

use super::chooser::is_shown;
use super::reading::{Outcome, Whose};
use crate::live::{click, text, when};
use crate::planning::button::{OUTLINE, pressed};
use crate::planning::fields::{Asked, DATE, Place, date_error};
use crate::planning::session::Planner;
use ips_core::parse_date;
use ips_report::report::{Dated, StateKind};
use leptos::prelude::*;

/// The day that is put.
const DAY: Asked =
    Asked { field: "deadlines.done_together", takes: DATE, label: |words| words.deadlines.together_on, hint: Some(|words| words.deadlines.together_hint) };

/// Which lines get the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    /// Those whose last day is over.
    Past,
    /// All that are not done.
    Open,
}

impl Which {
    fn holds(self, entry: &Dated<'_>) -> bool {
        let Some(state) = &entry.state else { return false };
        match self {
            Self::Past => matches!(state.kind, StateKind::Overdue | StateKind::PerhapsOverdue),
            Self::Open => entry.is_open(),
        }
    }
}

/// The day and the buttons, while there is something to put it at.
pub(super) fn done_together(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let [past, open] = [Which::Past, Which::Open].map(|which| Memo::new(move |_| outcome.with(|outcome| places(planner, outcome, which).len())));
    when(move || open.get() > 1, move || form(planner, outcome, [past, open]))
}

fn form(planner: Planner, outcome: Memo<Outcome>, [past, open]: [Memo<usize>; 2]) -> AnyView {
    let day = DAY.checked(planner, date_error(planner, Place::Single(planner, DAY.field.to_owned())));
    let past_label = text(move || (planner.words().deadlines.together_past)(past.get()));
    let open_label = text(move || (planner.words().deadlines.together_open)(open.get()));
    let button = move |which, label| pressed(OUTLINE, None, label, click(move || put(planner, outcome, which)));
    view! {
        <div class="ips-together ips-screen-only">
            {day}
            <div class="ips-actions">
                {when(move || past.get() > 0, move || button(Which::Past, past_label.clone()))}
                {button(Which::Open, open_label)}
            </div>
        </div>
    }
    .into_any()
}

/// Puts the day at the lines, once it is one; then the field is free for the next.
fn put(planner: Planner, outcome: Memo<Outcome>, which: Which) {
    let day = untrack(|| planner.field(DAY.field));
    if parse_date(day.trim()).is_none() {
        return;
    }
    // All places before the first day: each day that is put changes what is open.
    for place in untrack(|| outcome.with(|outcome| places(planner, outcome, which))) {
        place.put(day.clone());
    }
    planner.put(DAY.field, String::new());
}

/// Where the days of the lines that are shown are typed.
fn places(planner: Planner, outcome: &Outcome, which: Which) -> Vec<Place> {
    let is_shown = is_shown(planner, outcome);
    let shown = outcome.entries.iter().filter(|(whose, entry)| is_shown(*whose) && which.holds(entry));
    shown.filter_map(|(whose, entry): &(Whose, Dated<'_>)| Some(whose.place(planner, entry.typed.as_deref()?))).collect()
}
