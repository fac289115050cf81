//! A staff list on the page: where its fields are, and how people come and go.

use crate::browser::focus;
use crate::planning::check::reading::{ORIGIN, Which, role_of};
use crate::planning::fields::{Errors, Wrong, errors_in, wrong_in};
use crate::planning::parts::Parts;
use crate::planning::rows::{Row, Rows};
use crate::planning::session::Planner;
use ips_core::staffing::MOST_STAFF;
use leptos::prelude::*;

/// One staff list on the page.
#[derive(Clone, Copy)]
pub(super) struct List {
    pub(super) planner: Planner,
    pub(super) which: Which,
    pub(super) rows: Rows,
    pub(super) parts: Parts,
    pub(super) errors: Errors,
}

/// One person of a staff list on the page.
#[derive(Clone, Copy)]
pub(super) struct Person {
    pub(super) list: List,
    pub(super) key: u32,
    /// The row, counted from 1.
    pub(super) number: usize,
    /// The id of the role; nothing where the policy has no such role.
    pub(super) role: Memo<&'static str>,
    /// What could not be used of the row.
    pub(super) errors: Errors,
}

impl Person {
    /// The id of a cell.
    pub(super) fn id(self, name: &str) -> String {
        self.list.id(self.key, name)
    }

    /// What is wrong with a cell.
    pub(super) fn wrong(self, name: &str) -> Wrong {
        wrong_in(self.list.planner, self.errors, name)
    }
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
    pub(super) fn id(self, key: u32, name: &str) -> String {
        format!("{}-{key}-{}", self.prefix(), name.replace('_', "-"))
    }

    /// One person of it; `number` is the row, counted from 1.
    pub(super) fn person(self, key: u32, number: usize) -> Person {
        let role = Memo::new(move |_| role_of(self.planner.program.get(), &self.rows.get(key, "role")));
        Person { list: self, key, number, role, errors: errors_in(self.errors, "staff", Some((self.rows, key))) }
    }

    /// Adds a person at the end and goes to the name.
    pub(super) fn add(self, row: Row) {
        let key = self.rows.add(row);
        self.go(key, "name");
    }

    /// Takes a person away and goes to the one after, or to the button that adds one.
    pub(super) fn remove(self, key: u32) {
        let keys = untrack(|| self.rows.keys());
        let place = keys.iter().position(|one| *one == key).unwrap_or(0);
        let next = keys.get(place + 1).or_else(|| keys.get(place.checked_sub(1)?));
        self.rows.remove(key);
        match next {
            Some(next) => self.go(*next, "name"),
            None => focus(self.add_id()),
        }
    }

    /// Adds the same person again, without the name and the place in the list it was copied from.
    pub(super) fn duplicate(self, key: u32) {
        self.add(untrack(|| self.rows.row(key)).into_iter().filter(|(name, _)| name != "name" && name != ORIGIN).collect());
    }

    /// Goes to the same column of the next person; after the last one adds a person.
    pub(super) fn down(self, key: u32, name: &str) {
        let keys = untrack(|| self.rows.keys());
        match keys.iter().position(|one| *one == key).and_then(|place| keys.get(place + 1)) {
            Some(next) => self.go(*next, name),
            None if self.is_full() => {}
            None => self.add(Row::new()),
        }
    }

    /// Moves the focus to a cell, and shows the part of the list in which it stands.
    fn go(self, key: u32, name: &str) {
        self.parts.show(key);
        focus(self.id(key, name));
    }

    /// Whether it holds as many people as a list can.
    pub(super) fn is_full(self) -> bool {
        self.rows.keys().len() >= MOST_STAFF
    }

    /// The id of the button that adds a person.
    pub(super) fn add_id(self) -> String {
        format!("{}-add", self.prefix())
    }
}
