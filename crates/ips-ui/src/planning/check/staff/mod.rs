//! The staff list as a table that is typed into: a line for each person, and below it the figures that rules read of the role.

mod cell;
mod person;

use super::reading::{Mistakes, ORIGIN, Which, role_of};
use crate::browser::focus;
use crate::live::text;
use crate::planning::button::button_with_id;
use crate::planning::rows::{Row, Rows};
use crate::planning::session::Planner;
use ips_files::{StaffColumn, staff_columns};
use leptos::prelude::*;

/// One staff list on the page.
#[derive(Clone, Copy)]
struct List {
    planner: Planner,
    which: Which,
    rows: Rows,
    mistakes: Memo<Mistakes>,
}

impl List {
    /// Begins the ids of its fields.
    fn prefix(self) -> &'static str {
        match self.which {
            Which::Own => "staff",
            Which::WhatIf => "what-if",
        }
    }

    /// The id of a cell.
    fn id(self, key: u32, name: &str) -> String {
        format!("{}-{key}-{}", self.prefix(), name.replace('_', "-"))
    }

    /// Adds a person at the end and goes to the name.
    fn add(self, row: Row) {
        let key = self.rows.add(row);
        focus(self.id(key, "name"));
    }

    /// Takes a person away and goes to the one after, or to the button that adds one.
    fn remove(self, key: u32) {
        let keys = untrack(|| self.rows.keys());
        let place = keys.iter().position(|one| *one == key).unwrap_or(0);
        let next = keys.get(place + 1).or_else(|| keys.get(place.checked_sub(1)?));
        let target = next.map_or_else(|| self.add_id(), |next| self.id(*next, "name"));
        self.rows.remove(key);
        focus(target);
    }

    /// Adds the same person again, without the name and the place in the list it was copied from.
    fn duplicate(self, key: u32) {
        let keys = untrack(|| self.rows.keys());
        let rows = untrack(|| self.rows.rows());
        let row = keys.iter().position(|one| *one == key).and_then(|place| rows.get(place).cloned()).unwrap_or_default();
        self.add(row.into_iter().filter(|(name, _)| name != "name" && name != ORIGIN).collect());
    }

    /// Goes to the same column of the next person; after the last one adds a person.
    fn down(self, key: u32, name: &str) {
        let keys = untrack(|| self.rows.keys());
        match keys.iter().position(|one| *one == key).and_then(|place| keys.get(place + 1)) {
            Some(next) => focus(self.id(*next, name)),
            None => self.add(Row::new()),
        }
    }

    /// The id of the role of a person; nothing where the policy has no such role.
    fn role(self, key: u32) -> Memo<&'static str> {
        Memo::new(move |_| role_of(self.planner.program.get(), &self.rows.get(key, "role")))
    }

    fn add_id(self) -> String {
        format!("{}-add", self.prefix())
    }
}

/// The columns that stand in the line of a person; the others stand below it.
const IN_LINE: [&str; 5] = ["name", "role", "fte", "caseload", "hire_date"];

/// The list.
pub(super) fn staff_list(planner: Planner, which: Which, mistakes: Memo<Mistakes>) -> AnyView {
    let rows = which.rows(planner);
    let list = List { planner, which, rows, mistakes };
    let caption = planner.word(if which == Which::Own { |words| words.check.staff_caption } else { |words| words.check.what_if_caption });
    let (in_line, below): (Vec<StaffColumn>, Vec<StaffColumn>) =
        staff_columns(planner.program.get_untracked().planning()).into_iter().partition(|column| IN_LINE.contains(&column.name));
    let head: Vec<AnyView> = in_line.iter().map(|column| heading(planner, column)).collect();
    // The number is part of the key: the labels say it. A field that is typed into is not built anew.
    let people = move |(number, key)| untrack(|| person::person(list, &in_line, &below, key, number));
    view! {
        <table class="usa-table ips-staff">
            <caption {..caption}></caption>
            <thead><tr>{head}<th {..planner.word(|words| words.check.actions)} scope="col" class="ips-screen-only"></th></tr></thead>
            <For each=move || (1..).zip(rows.keys()) key=|place| *place children=people />
        </table>
        <p {..planner.word(|words| words.check.staff_hint)} class="usa-hint ips-screen-only"></p>
        {button_with_id(planner, "usa-button usa-button--outline ips-screen-only", list.add_id(), |words| words.check.add_person, move || list.add(Row::new()))}
    }
    .into_any()
}

fn heading(planner: Planner, column: &StaffColumn) -> AnyView {
    let column = column.clone();
    view! { <th {..text(move || column.heading(planner.language.get()))} scope="col"></th> }.into_any()
}
