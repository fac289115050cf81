//! The staff list as a table that is typed into: a line for each person, and below it the figures that rules read of the role.

mod cell;
mod list;
mod person;

use super::reading::Which;
use crate::live::{Shown, text, when};
use crate::planning::button::button_with_id;
use crate::planning::fields::Errors;
use crate::planning::parts::Parts;
use crate::planning::rows::Row;
use crate::planning::session::Planner;
use ips_core::staffing::MOST_STAFF;
use ips_report::{StaffColumn, staff_columns};
use leptos::prelude::*;
use list::List;

/// The columns that stand in the line of a person; the others stand below it.
const IN_LINE: [&str; 5] = ["name", "role", "fte", "caseload", "hire_date"];

/// The list.
pub(super) fn staff_list(planner: Planner, which: Which, errors: Errors) -> AnyView {
    let rows = which.rows(planner);
    let list = List { planner, which, rows, parts: Parts::of(rows), errors };
    let caption = planner.word(if which == Which::Own { |words| words.check.staff_caption } else { |words| words.check.what_if_caption });
    let (in_line, below): (Vec<StaffColumn>, Vec<StaffColumn>) =
        staff_columns(planner.program.get_untracked().planning()).into_iter().partition(|column| IN_LINE.contains(&column.name));
    let head: Vec<AnyView> = in_line.iter().map(|column| heading(planner, column)).collect();
    // The number is part of the key: the labels say it. A field that is typed into is not built anew.
    let people = move |(number, key)| untrack(|| person::person(list.person(key, number), &in_line, &below));
    view! {
        <table class="usa-table ips-staff">
            <caption {..caption}></caption>
            <thead><tr>{head}<th {..planner.word(|words| words.check.actions)} scope="col" class="ips-screen-only"></th></tr></thead>
            <For each=move || list.parts.on_page() key=|place| *place children=people />
        </table>
        {list.parts.chooser(planner, errors, "staff")}
        <p {..planner.word(|words| words.check.staff_hint)} class="usa-hint ips-screen-only"></p>
        {when(move || !list.is_full(), move || add_person(list))}
        {when(move || list.is_full(), move || view! { <p {..most_staff(planner)} class="usa-hint ips-screen-only"></p> })}
    }
    .into_any()
}

fn add_person(list: List) -> AnyView {
    let add = move || list.add(Row::new());
    button_with_id(list.planner, "usa-button usa-button--outline ips-screen-only", list.add_id(), |words| words.check.add_person, add)
}

/// How many people a list holds.
pub(super) fn most_staff(planner: Planner) -> Shown {
    text(move || (planner.words().check.most_staff)(MOST_STAFF))
}

fn heading(planner: Planner, column: &StaffColumn) -> AnyView {
    let column = column.clone();
    view! { <th {..text(move || column.heading(planner.language.get()))} scope="col"></th> }.into_any()
}
