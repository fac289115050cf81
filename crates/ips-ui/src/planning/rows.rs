//! Lists that the user types: rows of named fields, each kept as it was typed.

use ips_core::Input;
use leptos::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Rows of fields. Cheap to copy. Typing into a field leaves the list of rows as it is, so that a field keeps the focus.
#[derive(Clone, Copy)]
pub(crate) struct Rows {
    keys: RwSignal<Vec<u32>>,
    cells: RwSignal<Cells>,
}

/// Typed texts by row and field.
type Cells = BTreeMap<(u32, String), String>;

/// One row as it is saved: names with texts, empty ones left out.
pub(crate) type Row = BTreeMap<String, String>;

impl Rows {
    /// No rows.
    pub(crate) fn new() -> Self {
        Self { keys: RwSignal::new(Vec::new()), cells: RwSignal::new(Cells::new()) }
    }

    /// The rows in order, by keys that stay with them.
    pub(crate) fn keys(self) -> Vec<u32> {
        self.keys.get()
    }

    /// What is typed into a field.
    pub(crate) fn get(self, row: u32, field: &str) -> String {
        self.cells.with(|cells| cells.get(&(row, field.to_owned())).cloned().unwrap_or_default())
    }

    /// Keeps what is typed.
    pub(crate) fn put(self, row: u32, field: &str, text: String) {
        self.cells.update(|cells| {
            if text.is_empty() {
                cells.remove(&(row, field.to_owned()))
            } else {
                cells.insert((row, field.to_owned()), text)
            };
        });
    }

    /// Adds a row at the end; its key.
    pub(crate) fn add(self, row: Row) -> u32 {
        let key = self.keys.with_untracked(|keys| keys.iter().max().map_or(0, |last| last + 1));
        self.cells.update(|cells| cells.extend(row.into_iter().filter(|(_, text)| !text.is_empty()).map(|(field, text)| ((key, field), text))));
        self.keys.update(|keys| keys.push(key));
        key
    }

    /// Takes a row away.
    pub(crate) fn remove(self, row: u32) {
        self.keys.update(|keys| keys.retain(|key| *key != row));
        self.cells.update(|cells| cells.retain(|(key, _), _| *key != row));
    }

    /// Puts other rows in place of these.
    pub(crate) fn replace(self, rows: Vec<Row>) {
        self.keys.update(Vec::clear);
        self.cells.update(BTreeMap::clear);
        for row in rows {
            self.add(row);
        }
    }

    /// The place of a row in the list, counted from 1.
    pub(crate) fn number(self, row: u32) -> Option<usize> {
        self.keys.with(|keys| keys.iter().position(|key| *key == row).map(|place| place + 1))
    }

    /// A row as it is saved.
    pub(crate) fn row(self, row: u32) -> Row {
        let own = |cells: &Cells| {
            let cells = cells.range((row, String::new())..).take_while(|((key, _), _)| *key == row);
            cells.map(|((_, field), text)| (field.clone(), text.clone())).collect()
        };
        self.cells.with(own)
    }

    /// The rows as they are saved.
    pub(crate) fn rows(self) -> Vec<Row> {
        self.keys().into_iter().map(|key| self.row(key)).collect()
    }

    /// The rows as the core reads them.
    pub(crate) fn input(self) -> Input<'static> {
        Input::List(self.rows().iter().map(row_input).collect())
    }

    /// Whether nothing is typed.
    pub(crate) fn is_empty(self) -> bool {
        self.keys.with(Vec::is_empty)
    }
}

/// A row as the core reads it. A field such as `done.ips_101` stands inside `done`.
pub(crate) fn row_input(row: &Row) -> Input<'static> {
    let mut fields: Vec<(Cow<'static, str>, Input<'static>)> = Vec::new();
    for (name, text) in row {
        let Some((outer, inner)) = name.split_once('.') else {
            fields.push((Cow::Owned(name.clone()), Input::cell(text)));
            continue;
        };
        let entry = (Cow::Owned(inner.to_owned()), Input::cell(text));
        match fields.iter_mut().find(|(name, _)| name == outer) {
            Some((_, Input::Object(entries))) => entries.push(entry),
            _ => fields.push((Cow::Owned(outer.to_owned()), Input::Object(vec![entry]))),
        }
    }
    Input::Object(fields)
}
