//! Where the days are typed: those of the program, and a card for each person.

use super::asked::{events, facts, list_name, rows_of};
use super::reading::{Outcome, Whose};
use crate::browser;
use crate::planning::fields::{Kind, Place, error, field_id, input, select, yes_no};
use crate::planning::rows::{Row, Rows};
use crate::planning::session::Planner;
use crate::planning::words::deadlines::DeadlinesWords;
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, live, text};
use ips_core::policy::planning::{Event, EventOf};
use ips_core::staffing::role_called;

/// A word of this tool.
type Word = fn(&DeadlinesWords) -> &'static str;

pub(super) fn form(planner: Planner, outcome: Memo<Outcome>) -> Element {
    el("div")
        .class("ips-clocks ips-screen-only")
        .child(program(planner, outcome))
        .child(people(planner, outcome, EventOf::Staff, [|words| words.staff_heading, |words| words.staff_hint, |words| words.add_staff]))
        .child(people(
            planner,
            outcome,
            EventOf::Participant,
            [|words| words.participants_heading, |words| words.participants_hint, |words| words.add_participant],
        ))
}

fn word(planner: Planner, word: Word) -> View {
    text(move || word(&planner.words().deadlines))
}

fn program(planner: Planner, outcome: Memo<Outcome>) -> Option<Element> {
    let events = events(planner.program.get_untracked().planning(), EventOf::Program, None);
    let fields: View = events
        .iter()
        .map(|event| {
            let id = field_id(&event.id);
            let help = event.help.as_ref().map(|help| el("span").class("usa-hint").child(planner.policy_text(help)));
            let wrong = wrong(planner, outcome, Whose::Program, &event.id);
            el("div")
                .class("ips-date")
                .child(el("label").class("usa-label").attr("for", id.clone()).child(planner.policy_text(&event.title)))
                .child(help)
                .child(error(&id, wrong.clone()))
                .child(input(id, Kind::Date, Place::Single(planner, event.id.clone()), wrong))
        })
        .collect();
    (!events.is_empty()).then(|| {
        el("details")
            .class("ips-clocks__part")
            .flag("open", true)
            .child(el("summary").child(el("h3").child(word(planner, |words| words.program_heading))))
            .child(el("p").class("usa-hint").child(word(planner, |words| words.program_hint)))
            .child(el("div").class("ips-dates").child(fields))
    })
}

fn people(planner: Planner, outcome: Memo<Outcome>, of: EventOf, [heading, hint, add]: [Word; 3]) -> Option<Element> {
    let rows = rows_of(planner, of)?;
    let planning = planner.program.get_untracked().planning();
    let id = if of == EventOf::Staff { "deadlines-staff" } else { "deadlines-participants" };
    let count = move || format!(" ({})", rows.keys().len());
    let cards = live(move || -> View { rows.keys().into_iter().map(|key| card(planner, outcome, of, rows, key, id)).collect() });
    let button = el("button")
        .class("usa-button usa-button--outline")
        .attr("type", "button")
        .on_click(move || {
            rows.add(Row::new());
        })
        .child(word(planner, add));
    let part = el("details")
        .class("ips-clocks__part")
        .flag("open", true)
        .child(el("summary").attr("id", id).child(el("h3").child(word(planner, heading)).child(text(count))))
        .child(el("p").class("usa-hint").child(word(planner, hint)))
        .child(meanings(planner, &events(planning, of, None)))
        .child(cards)
        .child(button);
    Some(part)
}

/// What each date means, once for all people, folded away.
fn meanings(planner: Planner, events: &[&'static Event]) -> Element {
    let lines: View = events
        .iter()
        .filter_map(|event| {
            let help = event.help.as_ref()?;
            let line = el("li").child(el("strong").child(planner.policy_text(&event.title)).child(": ")).child(planner.policy_text(help));
            Some(line)
        })
        .collect();
    el("details").class("ips-meanings").child(el("summary").child(word(planner, |words| words.dates_meaning))).child(el("ul").class("usa-list").child(lines))
}

/// One person: a code name, and what the deadlines of the person read.
fn card(planner: Planner, outcome: Memo<Outcome>, of: EventOf, rows: Rows, key: u32, heading: &'static str) -> Element {
    let whose = if of == EventOf::Staff { Whose::Staff(key) } else { Whose::Participant(key) };
    let is_staff = of == EventOf::Staff;
    let (name_field, label): (_, Word) = if is_staff { ("name", |words| words.name) } else { ("code", |words| words.code) };
    let cell = Cell { planner, outcome, rows, key, whose };
    let remove = el("button")
        .class("usa-button usa-button--unstyled")
        .attr("type", "button")
        .on_click(move || {
            rows.remove(key);
            // The button is gone, and the focus is not to go with it.
            browser::focus(heading);
        })
        .child(text(move || (planner.words().deadlines.remove)(&whose.name(planner))));
    let dates = if is_staff { staff_dates(&cell) } else { date_fields(&cell, &events(planner.program.get_untracked().planning(), of, None)) };
    el("fieldset")
        .class("usa-fieldset ips-person")
        .child(el("legend").class("usa-legend").child(text(move || whose.name(planner))))
        .child(
            el("div")
                .class("ips-dates")
                .child(cell.typed(name_field, Kind::Text, word(planner, label)))
                .child(is_staff.then(|| role_field(&cell)))
                .child(dates),
        )
        .child(remove)
}

/// The role; which other fields there are follows from it.
fn role_field(cell: &Cell) -> Element {
    let roles = &cell.planner.program.get_untracked().planning().staffing.roles;
    let options = roles.iter().map(|role| (role.id.clone(), cell.planner.policy_text(&role.title))).collect();
    let none = cell.planner.word(|words| words.frame.choose);
    // A text that is the id of no role, from a file or another policy, stays as an option of its own until another is chosen.
    let (rows, key) = (cell.rows, cell.key);
    let other = Memo::new(move |_| Some(rows.get(key, "role")).filter(|typed| !typed.is_empty() && roles.iter().all(|role| role.id != *typed)));
    let other = live(move || other.get().map(|typed| el("option").attr("value", typed.clone()).selected(move || other.get().is_some()).child(typed)));
    cell.field("role", word(cell.planner, |words| words.role), |id, place| select(id, place, none, options).child(other))
}

/// The dates and questions of the role that is chosen.
fn staff_dates(cell: &Cell) -> View {
    let cell = *cell;
    let planning = cell.planner.program.get_untracked().planning();
    let role = Memo::new(move |_| role_called(planning, &cell.rows.get(cell.key, "role")).map(|role| role.id.as_str()));
    live(move || {
        let Some(role) = role.get() else { return el("p").class("usa-hint").child(word(cell.planner, |words| words.role_first)).into() };
        let answers: View = facts(planning, role)
            .into_iter()
            .map(|fact| cell.field(&fact.id, cell.planner.policy_text(&fact.question), |id, place| yes_no(cell.planner, id, place)))
            .collect();
        View::from(vec![answers, date_fields(&cell, &events(planning, EventOf::Staff, Some(role)))])
    })
}

fn date_fields(cell: &Cell, events: &[&'static Event]) -> View {
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
    fn typed(&self, name: &str, kind: Kind, label: View) -> Element {
        self.field(name, label, |id, place| input(id, kind, place, wrong(self.planner, self.outcome, self.whose, name)))
    }

    /// A field with its label and what is wrong with it.
    fn field(&self, name: &str, label: View, control: impl FnOnce(String, Place) -> Element) -> Element {
        let id = field_id(&format!("deadlines.{}.{}.{name}", list_name(self.whose.of()), self.key));
        el("div")
            .class("ips-date")
            .child(el("label").class("usa-label").attr("for", id.clone()).child(label))
            .child(error(&id, wrong(self.planner, self.outcome, self.whose, name)))
            .child(control(id, Place::Cell(self.rows, self.key, name.to_owned())))
    }
}

/// What is wrong with a field of the program or of a person, if anything.
pub(super) fn wrong(planner: Planner, outcome: Memo<Outcome>, whose: Whose, field: &str) -> impl Fn() -> Option<String> + Clone + use<> {
    let field = field.to_owned();
    move || outcome.with(|outcome| outcome.wrong(planner, whose, &field))
}
