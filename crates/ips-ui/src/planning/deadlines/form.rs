//! Where the days are typed: those of the program, and a card for each person.

use super::asked::{events, facts, rows_of};
use super::reading::{Outcome, Whose};
use crate::browser;
use crate::live::{Shown, click, live, text};
use crate::planning::fields::{Kind, Place, Wrong, error, field_id, input, no_mistake, role_select, under_label, yes_no};
use crate::planning::rows::{Row, Rows};
use crate::planning::session::Planner;
use ips_core::policy::planning::{Event, EventOf};
use ips_report::words::tables::Deadlines;
use leptos::prelude::*;
use std::sync::Arc;

/// A word of this tool.
type Word = fn(&Deadlines) -> &'static str;

/// The class of a part with one field.
const FIELD: &str = "ips-date";

pub(super) fn form(planner: Planner, outcome: Memo<Outcome>) -> AnyView {
    let staff: [Word; 3] = [|words| words.staff_heading, |words| words.staff_hint, |words| words.add_staff];
    let participants: [Word; 3] = [|words| words.participants_heading, |words| words.participants_hint, |words| words.add_participant];
    view! {
        <div class="ips-clocks ips-screen-only">
            {program(planner, outcome)}
            {people(planner, outcome, EventOf::Staff, staff)}
            {people(planner, outcome, EventOf::Participant, participants)}
        </div>
    }
    .into_any()
}

fn word(planner: Planner, word: Word) -> Shown {
    text(move || word(&planner.words().deadlines))
}

fn program(planner: Planner, outcome: Memo<Outcome>) -> Option<AnyView> {
    let events = events(planner.program.get_untracked().planning(), EventOf::Program, None);
    if events.is_empty() {
        return None;
    }
    let fields: Vec<AnyView> = events.into_iter().map(|event| program_date(planner, outcome, event)).collect();
    let part = view! {
        <details class="ips-clocks__part" open=true>
            <summary><h3 {..word(planner, |words| words.program_heading)}></h3></summary>
            <p {..word(planner, |words| words.program_hint)} class="usa-hint"></p>
            <div class="ips-dates">{fields}</div>
        </details>
    };
    Some(part.into_any())
}

fn program_date(planner: Planner, outcome: Memo<Outcome>, event: &'static Event) -> AnyView {
    let id = field_id(&event.id);
    let help = event.help.as_ref().map(|help| view! { <span {..planner.policy_text(help)} class="usa-hint"></span> }.into_any());
    let wrong = wrong(planner, outcome, Whose::Program, &event.id);
    let field = input(id.clone(), Kind::Date, Place::Single(planner, event.id.clone()), wrong.clone());
    under_label(FIELD, id, planner.policy_text(&event.title), help, wrong, field)
}

fn people(planner: Planner, outcome: Memo<Outcome>, of: EventOf, [heading, hint, add]: [Word; 3]) -> Option<AnyView> {
    let rows = rows_of(planner, of)?;
    let planning = planner.program.get_untracked().planning();
    let id = if of == EventOf::Staff { "deadlines-staff" } else { "deadlines-participants" };
    let counted = move || format!("{} ({})", heading(&planner.words().deadlines), rows.keys().len());
    let add_row = move || {
        rows.add(Row::new());
    };
    let part = view! {
        <details class="ips-clocks__part" open=true>
            <summary id=id><h3 {..text(counted)}></h3></summary>
            <p {..word(planner, hint)} class="usa-hint"></p>
            {meanings(planner, &events(planning, of, None))}
            // All that a card shows of its place follows the rows.
            <For each=move || rows.keys() key=|key| *key children=move |key| untrack(|| card(planner, outcome, of, rows, key, id)) />
            <button {..word(planner, add)} class="usa-button usa-button--outline" type="button" on:click=click(add_row)></button>
        </details>
    };
    Some(part.into_any())
}

/// What each date means, once for all people, folded away.
fn meanings(planner: Planner, events: &[&'static Event]) -> AnyView {
    let lines: Vec<AnyView> = events.iter().filter_map(|event| meaning(planner, event)).collect();
    view! {
        <details class="ips-meanings">
            <summary {..word(planner, |words| words.dates_meaning)}></summary>
            <ul class="usa-list">{lines}</ul>
        </details>
    }
    .into_any()
}

fn meaning(planner: Planner, event: &'static Event) -> Option<AnyView> {
    let help = event.help.as_ref()?;
    let title = move || format!("{}: ", event.title.get(planner.language.get()));
    Some(view! { <li><strong {..text(title)}></strong><span {..planner.policy_text(help)}></span></li> }.into_any())
}

/// One person: a code name, and what the deadlines of the person read.
fn card(planner: Planner, outcome: Memo<Outcome>, of: EventOf, rows: Rows, key: u32, heading: &'static str) -> AnyView {
    let whose = if of == EventOf::Staff { Whose::Staff(key) } else { Whose::Participant(key) };
    let is_staff = of == EventOf::Staff;
    let (name_field, label): (_, Word) = if is_staff { ("name", |words| words.name) } else { ("code", |words| words.code) };
    let cell = Cell { planner, outcome, rows, key, whose };
    let remove = move || {
        rows.remove(key);
        // The button is gone, and the focus is not to go with it.
        browser::focus(heading);
    };
    let dates = if is_staff { staff_dates(cell) } else { date_fields(cell, &events(planner.program.get_untracked().planning(), of, None)).into_any() };
    view! {
        <fieldset class="usa-fieldset ips-person">
            <legend {..text(move || whose.name(planner))} class="usa-legend"></legend>
            <div class="ips-dates">
                {cell.typed(name_field, Kind::Text, word(planner, label))}
                {is_staff.then(|| role_field(cell))}
                {dates}
            </div>
            <button
                {..text(move || (planner.words().deadlines.remove)(&whose.name(planner)))}
                class="usa-button usa-button--unstyled"
                type="button"
                on:click=click(remove)
            ></button>
        </fieldset>
    }
    .into_any()
}

/// The role; which other fields there are follows from it.
fn role_field(cell: Cell) -> AnyView {
    let planner = cell.planner;
    let none = planner.word(|words| words.frame.choose);
    cell.field("role", word(planner, |words| words.role), |id, place, _| role_select(planner, id, place, none, no_mistake()))
}

/// The dates and questions of the role that is chosen.
fn staff_dates(cell: Cell) -> AnyView {
    let planner = cell.planner;
    let planning = planner.program.get_untracked().planning();
    let role = Memo::new(move |_| planning.staffing.role_called(&cell.rows.get(cell.key, "role")).map(|role| role.id.as_str()));
    live(move || {
        let Some(role) = role.get() else {
            return view! { <p {..word(planner, |words| words.role_first)} class="usa-hint"></p> }.into_any();
        };
        let answers =
            facts(planning, role).into_iter().map(|fact| cell.field(&fact.id, planner.policy_text(&fact.question), |id, place, _| yes_no(planner, id, place)));
        answers.chain(date_fields(cell, &events(planning, EventOf::Staff, Some(role)))).collect::<Vec<AnyView>>().into_any()
    })
}

fn date_fields(cell: Cell, events: &[&'static Event]) -> Vec<AnyView> {
    events.iter().map(|event| cell.typed(&event.id, Kind::Date, cell.planner.policy_text(&event.title))).collect()
}

/// A row of a list, with what its fields need.
#[derive(Clone, Copy)]
struct Cell {
    planner: Planner,
    outcome: Memo<Outcome>,
    rows: Rows,
    key: u32,
    whose: Whose,
}

impl Cell {
    /// A field in which something is typed.
    fn typed(self, name: &str, kind: Kind, label: Shown) -> AnyView {
        self.field(name, label, |id, place, wrong| input(id, kind, place, wrong))
    }

    /// A field with its label and what is wrong with it.
    fn field(self, name: &str, label: Shown, control: impl FnOnce(String, Place, Wrong) -> AnyView) -> AnyView {
        let id = field_id(&format!("deadlines.{}.{}.{name}", self.whose.of().list(), self.key));
        let wrong = wrong(self.planner, self.outcome, self.whose, name);
        let field = control(id.clone(), Place::Cell(self.rows, self.key, name.to_owned()), wrong.clone());
        under_label(FIELD, id, label, None, wrong, field)
    }
}

/// A field for a day at a line of a list: `of_what` says in its label which line it is, for those who do not see the line.
pub(super) fn day_field(id: String, place: Place, label: Shown, of_what: Shown, wrong: Wrong) -> AnyView {
    view! {
        <label class="usa-label" for=id.clone()><span {..label}></span><span {..of_what} class="usa-sr-only"></span></label>
        {error(&id, wrong.clone())}
        {input(id, Kind::Date, place, wrong)}
    }
    .into_any()
}

/// What is wrong with a field of the program or of a person, if anything.
pub(super) fn wrong(planner: Planner, outcome: Memo<Outcome>, whose: Whose, field: &str) -> Wrong {
    let field = field.to_owned();
    Arc::new(move || outcome.with(|outcome| outcome.wrong(planner, whose, &field)))
}
