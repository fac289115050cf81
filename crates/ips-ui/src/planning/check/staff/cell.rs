//! One field of a person.

use super::List;
use crate::planning::fields::{Kind, Place, error, input, yes_no};
use crate::reactive::prelude::*;
use crate::view::{Element, View, el, live, several, text};
use ips_files::{StaffCell, StaffColumn};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// The field with its label, which is seen only where there is no heading over it. What is wrong with it stands elsewhere: see [`mistake`].
pub(super) fn field(list: List, column: &StaffColumn, key: u32, number: usize) -> View {
    let planner = list.planner;
    let (name, cell) = (column.name, column.cell);
    let id = list.id(key, name);
    let column = column.clone();
    let heading = {
        let column = column.clone();
        move || column.heading(planner.language.get())
    };
    let row = move || {
        let heading = column.heading(planner.language.get());
        (planner.words().check.cell_label)(heading, number).strip_prefix(heading).unwrap_or_default().to_owned()
    };
    let label = el("label").class("ips-staff__label").attr("for", id.clone()).child(text(heading)).child(el("span").class("usa-sr-only").child(text(row)));
    let wrong = move || wrong(list, key, name);
    let place = Place::Cell(list.rows, key, name.to_owned());
    let typed = |kind| with_enter(list, key, name, input(id.clone(), kind, place.clone(), wrong));
    let field = match cell {
        StaffCell::Role => role_select(list, id.clone(), key, wrong),
        StaffCell::YesNo => yes_no(planner, id.clone(), place.clone()),
        StaffCell::Text => typed(Kind::Text),
        StaffCell::Whole => typed(Kind::Whole),
        StaffCell::Number => typed(Kind::Number),
        StaffCell::Date => typed(Kind::Date),
    };
    several([label.into(), field.into()])
}

/// What is wrong with a cell.
pub(super) fn wrong(list: List, key: u32, name: &str) -> Option<String> {
    list.mistakes.with(|mistakes| mistakes.cell(key, name).map(|error| ips_files::input_error_sentence(error, list.planner.language.get())))
}

/// What is wrong with a cell, to be put where there is room for it. It begins with the heading, where that does not stand above it.
pub(super) fn mistake(list: List, column: &StaffColumn, key: u32, is_named: bool) -> View {
    let column = column.clone();
    let id = list.id(key, column.name);
    error(&id, move || {
        let sentence = wrong(list, key, column.name)?;
        Some(if is_named { format!("{}: {sentence}", column.heading(list.planner.language.get())) } else { sentence })
    })
}

/// Enter goes down, as in a spreadsheet.
fn with_enter(list: List, key: u32, name: &'static str, field: Element) -> Element {
    field.on("keydown", move |event| {
        let event: KeyboardEvent = event.unchecked_into();
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            list.down(key, name);
        }
    })
}

/// The roles of the policy. A text that is none of them, from a file or another policy, stays as an option of its own until another is chosen.
fn role_select(list: List, id: String, key: u32, wrong: impl Fn() -> Option<String> + Copy + 'static) -> Element {
    let planner = list.planner;
    let roles = &planner.program.get_untracked().planning().staffing.roles;
    let typed = move || list.rows.get(key, "role");
    let options: View = roles
        .iter()
        .map(|role| {
            let title = text(move || role.title.get(planner.language.get()));
            el("option").attr("value", role.id.as_str()).selected(move || typed() == role.id).child(title)
        })
        .collect();
    let foreign = Memo::new(move |_| Some(typed()).filter(|typed| !typed.is_empty() && roles.iter().all(|role| role.id != *typed)));
    let other = live(move || foreign.get().map(|typed| el("option").attr("value", typed.clone()).selected(move || foreign.get().is_some()).child(typed)));
    let described = id.clone();
    el("select")
        .class("usa-select")
        .attr("id", id)
        .live_attr("aria-invalid", move || wrong().map(|_| "true"))
        .live_attr("aria-describedby", move || wrong().map(|_| format!("{described}-error")))
        .on_text("change", move |text| list.rows.put(key, "role", text))
        .child(el("option").attr("value", "").selected(move || typed().is_empty()).child(planner.word(|words| words.check.choose_role)))
        .child(options)
        .child(other)
}
