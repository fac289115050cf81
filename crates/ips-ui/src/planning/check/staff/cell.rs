//! One field of a person.

use super::list::Person;
use crate::live::text;
use crate::planning::fields::{Kind, Place, error, input, role_select, yes_no};
use ips_report::{StaffCell, StaffColumn};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// The field with its label, which is seen only where there is no heading over it. What is wrong with it stands elsewhere: see [`mistake`].
pub(super) fn field(person: Person, column: &StaffColumn) -> AnyView {
    let Person { list, key, number, .. } = person;
    let planner = list.planner;
    let (name, cell) = (column.name, column.cell);
    let id = person.id(name);
    let (column, same_column) = (column.clone(), column.clone());
    let heading = text(move || same_column.heading(planner.language.get()));
    let row = text(move || {
        let heading = column.heading(planner.language.get());
        (planner.words().check.cell_label)(heading, number).strip_prefix(heading).unwrap_or_default().to_owned()
    });
    let place = Place::Cell(list.rows, key, name.to_owned());
    let wrong = person.wrong(name);
    let typed = |kind| input(id.clone(), kind, place.clone(), None, wrong.clone());
    let field = match cell {
        StaffCell::Role => role_select(planner, id.clone(), place.clone(), planner.word(|words| words.check.choose_role), wrong.clone()),
        StaffCell::YesNo => yes_no(planner, id.clone(), place.clone()),
        StaffCell::Text => typed(Kind::Text),
        StaffCell::Whole => typed(Kind::Whole),
        StaffCell::Number => typed(Kind::Number),
        StaffCell::Date => typed(Kind::Date),
    };
    view! {
        <label class="ips-staff__label" for=id><span {..heading}></span><span {..row} class="usa-sr-only"></span></label>
        {field}
    }
    .into_any()
}

/// What is wrong with a cell, to be put where there is room for it. It begins with the heading, where that does not stand above it.
pub(super) fn mistake(person: Person, column: &StaffColumn, is_named: bool) -> AnyView {
    let column = column.clone();
    let (id, wrong) = (person.id(column.name), person.wrong(column.name));
    let sentence = move || {
        let sentence = wrong()?;
        Some(if is_named { format!("{}: {sentence}", column.heading(person.list.planner.language.get())) } else { sentence })
    };
    error(&id, Arc::new(sentence))
}

/// Enter goes down, as in a spreadsheet. It is listened to around a field that is typed into; in a list to choose from it is left to the browser.
pub(super) fn on_enter(person: Person, column: &StaffColumn) -> Box<dyn FnMut(KeyboardEvent)> {
    let name = column.name;
    let is_typed = !matches!(column.cell, StaffCell::Role | StaffCell::YesNo);
    Box::new(move |event| {
        if is_typed && event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            person.list.down(person.key, name);
        }
    })
}
