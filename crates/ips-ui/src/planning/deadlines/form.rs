//! Where the days are typed: those of the program, and a card for each person.

use super::asked::{events, facts, rows_of};
use super::reading::Whose;
use crate::browser;
use crate::live::{Shown, click, live, text};
use crate::planning::button::{OUTLINE, button, pressed};
use crate::planning::fields::{Errors, Kind, Pick, Place, Wrong, error, field_id, input, no_mistake, role_select, under_label, wrong_in, yes_no};
use crate::planning::parts::Parts;
use crate::planning::rows::Row;
use crate::planning::session::Planner;
use ips_core::policy::planning::{Event, EventOf, StaffFact};
use leptos::prelude::*;

pub(super) fn form(planner: Planner, errors: Errors) -> AnyView {
    let staff: [Pick; 3] = [|words| words.deadlines.staff_heading, |words| words.deadlines.staff_hint, |words| words.deadlines.add_staff];
    let participants: [Pick; 3] =
        [|words| words.deadlines.participants_heading, |words| words.deadlines.participants_hint, |words| words.deadlines.add_participant];
    view! {
        <div class="ips-clocks ips-screen-only">
            {program(planner, errors)}
            {people(planner, errors, EventOf::Staff, staff)}
            {people(planner, errors, EventOf::Participant, participants)}
        </div>
    }
    .into_any()
}

fn program(planner: Planner, errors: Errors) -> Option<AnyView> {
    let events = events(planner.program.get_untracked().planning(), EventOf::Program, None);
    if events.is_empty() {
        return None;
    }
    let card = Card::of(planner, errors, Whose::PROGRAM);
    let field = |event: &&'static Event| {
        let help = event.help.as_ref().map(|help| view! { <span {..planner.policy_text(help)} class="usa-hint"></span> }.into_any());
        card.field(&event.id, planner.policy_text(&event.title), help, |id, place, wrong| input(id, Kind::Date, place, None, wrong))
    };
    let fields: Vec<AnyView> = events.iter().map(field).collect();
    let part = view! {
        <details class="ips-clocks__part" open=true>
            <summary><h3 {..planner.word(|words| words.deadlines.program_heading)}></h3></summary>
            <p {..planner.word(|words| words.deadlines.program_hint)} class="usa-hint"></p>
            <div class="ips-dates">{fields}</div>
        </details>
    };
    Some(part.into_any())
}

fn people(planner: Planner, errors: Errors, of: EventOf, [heading, hint, add]: [Pick; 3]) -> Option<AnyView> {
    let rows = rows_of(planner, of)?;
    let planning = planner.program.get_untracked().planning();
    let id = if of == EventOf::Staff { "deadlines-staff" } else { "deadlines-participants" };
    let counted = move || format!("{} ({})", heading(planner.words()), rows.keys().len());
    let parts = Parts::of(rows);
    let on_page = move || parts.on_page().into_iter().map(|(_, key)| key).collect::<Vec<u32>>();
    let add_row = move || parts.show(rows.add(Row::new()));
    let part = view! {
        <details class="ips-clocks__part" open=true>
            <summary id=id><h3 {..text(counted)}></h3></summary>
            <p {..planner.word(hint)} class="usa-hint"></p>
            {meanings(planner, &events(planning, of, None))}
            // All that a card shows of its place follows the rows.
            <For each=on_page key=|key| *key children=move |key| untrack(|| person(Card::of(planner, errors, Whose { of, key: Some(key) }), id)) />
            {parts.chooser(planner, errors, of.list())}
            {button(planner, OUTLINE, add, add_row)}
        </details>
    };
    Some(part.into_any())
}

/// What each date means, once for all people, folded away.
fn meanings(planner: Planner, events: &[&'static Event]) -> AnyView {
    let lines: Vec<AnyView> = events.iter().filter_map(|event| meaning(planner, event)).collect();
    view! {
        <details class="ips-meanings">
            <summary {..planner.word(|words| words.deadlines.dates_meaning)}></summary>
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

/// One person: a code name, and what the deadlines of the person read. `heading` is the id of what stands above all of them.
fn person(card: Card, heading: &'static str) -> AnyView {
    let Card { planner, whose, .. } = card;
    let is_staff = whose.of == EventOf::Staff;
    let (name, label): (_, Pick) = if is_staff { ("name", |words| words.deadlines.name) } else { ("code", |words| words.deadlines.code) };
    let remove = move || {
        if let Some((rows, key)) = whose.row(planner) {
            rows.remove(key);
        }
        // The button is gone, and the focus is not to go with it.
        browser::focus(heading);
    };
    let dates = if is_staff { staff_dates(card) } else { card.dates(&events(planner.program.get_untracked().planning(), whose.of, None)).into_any() };
    view! {
        <fieldset class="usa-fieldset ips-person">
            <legend {..text(move || whose.name(planner))} class="usa-legend"></legend>
            <div class="ips-dates">
                {card.typed(name, Kind::Text, planner.word(label))}
                {is_staff.then(|| role_field(card))}
                {dates}
            </div>
            {pressed("usa-button usa-button--unstyled", None, text(move || (planner.words().deadlines.remove)(&whose.name(planner))), click(remove))}
        </fieldset>
    }
    .into_any()
}

/// The role; which other fields there are follows from it.
fn role_field(card: Card) -> AnyView {
    let planner = card.planner;
    let none = planner.word(|words| words.frame.choose);
    card.field("role", planner.word(|words| words.deadlines.role), None, |id, place, _| role_select(planner, id, place, none, no_mistake()))
}

/// The dates and questions of the role that is chosen.
fn staff_dates(card: Card) -> AnyView {
    let Card { planner, whose, .. } = card;
    let planning = planner.program.get_untracked().planning();
    let role = Memo::new(move |_| planning.staffing.role_called(&whose.place(planner, "role").get()).map(|role| role.id.as_str()));
    live(move || {
        let Some(role) = role.get() else {
            return view! { <p {..planner.word(|words| words.deadlines.role_first)} class="usa-hint"></p> }.into_any();
        };
        let answer = |fact: &StaffFact, question| card.field(&fact.id, question, None, |id, place, _| yes_no(planner, id, place));
        let answers = facts(planning, role).into_iter().map(|fact| answer(fact, planner.policy_text(&fact.question)));
        answers.chain(card.dates(&events(planning, EventOf::Staff, Some(role)))).collect::<Vec<AnyView>>().into_any()
    })
}

/// Whose fields they are, with what they need.
#[derive(Clone, Copy)]
struct Card {
    planner: Planner,
    /// What could not be used of these fields.
    errors: Errors,
    whose: Whose,
}

impl Card {
    fn of(planner: Planner, errors: Errors, whose: Whose) -> Self {
        Self { planner, errors: whose.errors(planner, errors), whose }
    }

    fn dates(self, events: &[&'static Event]) -> Vec<AnyView> {
        events.iter().map(|event| self.typed(&event.id, Kind::Date, self.planner.policy_text(&event.title))).collect()
    }

    /// A field in which something is typed.
    fn typed(self, name: &str, kind: Kind, label: Shown) -> AnyView {
        self.field(name, label, None, |id, place, wrong| input(id, kind, place, None, wrong))
    }

    /// A field with its label, a hint and what is wrong with it.
    fn field(self, name: &str, label: Shown, hint: Option<AnyView>, control: impl FnOnce(String, Place, Wrong) -> AnyView) -> AnyView {
        let Self { planner, errors, whose } = self;
        let id = field_id(&if whose == Whose::PROGRAM { name.to_owned() } else { format!("deadlines.{}.{name}", whose.word()) });
        let wrong = wrong_in(planner, errors, name);
        let field = control(id.clone(), whose.place(planner, name), wrong.clone());
        under_label("ips-date", id, label, hint, wrong, field)
    }
}

/// A field for a day at a line of a list: `of_what` says in its label which line it is, for those who do not see the line.
pub(super) fn day_field(id: String, place: Place, label: Shown, of_what: Shown, wrong: Wrong) -> AnyView {
    view! {
        <label class="usa-label" for=id.clone()><span {..label}></span><span {..of_what} class="usa-sr-only"></span></label>
        {error(&id, wrong.clone())}
        {input(id, Kind::Date, place, None, wrong)}
    }
    .into_any()
}
