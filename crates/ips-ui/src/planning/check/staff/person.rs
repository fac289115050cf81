//! The line of one person, with the figures of the role below it.

use super::cell::{field, mistake, on_enter};
use super::list::Person;
use crate::live::{Shown, click, text, when};
use crate::planning::fields::Wrong;
use ips_report::StaffColumn;
use leptos::prelude::*;

/// One person.
pub(super) fn person(person: Person, in_line: &[StaffColumn], below: &[StaffColumn]) -> AnyView {
    let role = person.role;
    let width = in_line.len() + 1;
    let cells: Vec<AnyView> = in_line.iter().map(|column| cell(person, column)).collect();
    // The cells are narrow: what is wrong with them is said below, over the whole width.
    let mistakes: Vec<AnyView> = in_line.iter().map(|column| mistake(person, column, true)).collect();
    let wrong: Vec<Wrong> = in_line.iter().map(|column| person.wrong(column.name)).collect();
    let has_mistakes = move || wrong.iter().any(|wrong| wrong().is_some());
    let more: Vec<AnyView> = below.iter().map(|column| offered(person, column, figure)).collect();
    let more = view! { <div class="ips-fields">{more}</div> }.into_any();
    let columns = below.to_vec();
    let has_more = move || columns.iter().any(|column| column.is_of(role.get()));
    view! {
        <tbody class="ips-staff__person">
            <tr>{cells}{actions(person)}</tr>
            {hidden_unless(Box::new(has_mistakes), "ips-staff__mistakes", width, mistakes.into_any())}
            {hidden_unless(Box::new(has_more), "ips-staff__more", width, more)}
        </tbody>
    }
    .into_any()
}

/// A row of one cell over the whole width, which is hidden while a condition does not hold.
fn hidden_unless(condition: Box<dyn Fn() -> bool + Send + Sync>, class: &'static str, width: usize, inside: AnyView) -> AnyView {
    let holds = Memo::new(move |_| condition());
    view! { <tr hidden=move || !holds.get()><td class=class colspan=width.to_string()>{inside}</td></tr> }.into_any()
}

/// What belongs to a column of a person.
type Part = fn(Person, &StaffColumn) -> AnyView;

/// What belongs to a column, while a rule reads it of somebody in this role.
fn offered(person: Person, column: &StaffColumn, part: Part) -> AnyView {
    let (column, same_column) = (column.clone(), column.clone());
    when(move || column.is_of(person.role.get()), move || part(person, &same_column))
}

fn cell(person: Person, column: &StaffColumn) -> AnyView {
    view! { <td class="ips-staff__cell" on:keydown=on_enter(person, column)>{offered(person, column, field)}</td> }.into_any()
}

/// A figure that stands below the line, with what is wrong with it.
fn figure(person: Person, column: &StaffColumn) -> AnyView {
    view! {
        <div class="ips-field" on:keydown=on_enter(person, column)>
            {field(person, column)}
            {mistake(person, column, false)}
        </div>
    }
    .into_any()
}

fn actions(person: Person) -> AnyView {
    let Person { list, key, .. } = person;
    let copy = action(person, list.planner.word(|words| words.check.duplicate), move || list.duplicate(key));
    let remove = action(person, list.planner.word(|words| words.check.remove), move || list.remove(key));
    view! { <td class="ips-staff__actions ips-screen-only">{copy}{" "}{remove}</td> }.into_any()
}

/// A button that says, to those who do not see its place, which row it belongs to.
fn action(person: Person, label: Shown, act: impl FnMut() + 'static) -> AnyView {
    let which = text(move || format!(" ({})", (person.list.planner.words().check.row_name)(person.number)));
    view! {
        <button class="usa-button usa-button--unstyled" type="button" on:click=click(act)>
            <span {..label}></span>
            <span {..which} class="usa-sr-only"></span>
        </button>
    }
    .into_any()
}
