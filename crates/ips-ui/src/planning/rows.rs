//! Lists that the user types: rows of named fields, each kept as it was typed.

use ips_core::Input;
use leptos::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Rows of fields. Cheap to copy. Typing into a field leaves the list of rows as it is, so that a field keeps the focus; and it leaves the
/// other rows as they are, so that a letter costs the same in a long list as in a short one.
#[derive(Clone, Copy)]
pub(crate) struct Rows {
    /// The rows in order, by keys that grow and stay with them.
    keys: RwSignal<Vec<u32>>,
    /// What is typed into each row, by its key. A key has the same signal for good: whoever follows a row that went and came back hears of it.
    cells: StoredValue<BTreeMap<u32, ArcRwSignal<Row>>>,
}

/// One row as it is saved: names with texts, empty ones left out.
pub(crate) type Row = BTreeMap<String, String>;

impl Rows {
    /// No rows.
    pub(crate) fn new() -> Self {
        Self { keys: RwSignal::new(Vec::new()), cells: StoredValue::new(BTreeMap::new()) }
    }

    /// The rows in order, by keys that stay with them.
    pub(crate) fn keys(self) -> Vec<u32> {
        self.keys.get()
    }

    /// What is typed into a row.
    fn cells(self, row: u32) -> ArcRwSignal<Row> {
        let known = self.cells.with_value(|cells| cells.get(&row).cloned());
        known.unwrap_or_else(|| {
            let cells = ArcRwSignal::new(Row::new());
            self.cells.update_value(|all| drop(all.insert(row, cells.clone())));
            cells
        })
    }

    /// What is typed into a field.
    pub(crate) fn get(self, row: u32, field: &str) -> String {
        self.cells(row).with(|cells| cells.get(field).cloned().unwrap_or_default())
    }

    /// Keeps what is typed.
    pub(crate) fn put(self, row: u32, field: &str, text: String) {
        self.cells(row).update(|cells| {
            if text.is_empty() {
                cells.remove(field)
            } else {
                cells.insert(field.to_owned(), text)
            };
        });
    }

    /// Adds a row at the end; its key.
    pub(crate) fn add(self, row: Row) -> u32 {
        let key = self.keys.with_untracked(|keys| keys.last().map_or(0, |last| last + 1));
        self.set(key, row);
        self.keys.update(|keys| keys.push(key));
        key
    }

    /// Takes a row away.
    pub(crate) fn remove(self, row: u32) {
        self.keys.update(|keys| keys.retain(|key| *key != row));
        self.set(row, Row::new());
    }

    /// Puts other rows in place of these.
    pub(crate) fn replace(self, rows: Vec<Row>) {
        let gone = self.keys.get_untracked();
        let keys: Vec<u32> = (0..).zip(&rows).map(|(key, _)| key).collect();
        gone.into_iter().filter(|key| keys.binary_search(key).is_err()).for_each(|key| self.set(key, Row::new()));
        (0..).zip(rows).for_each(|(key, row)| self.set(key, row));
        self.keys.set(keys);
    }

    fn set(self, key: u32, row: Row) {
        let row: Row = row.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        let cells = self.cells(key);
        if cells.with_untracked(|before| *before != row) {
            cells.set(row);
        }
    }

    /// The key of the row at a place in the list, counted from 1.
    pub(crate) fn key(self, number: usize) -> Option<u32> {
        self.keys.with(|keys| keys.get(number.checked_sub(1)?).copied())
    }

    /// The place of a row in the list, counted from 1.
    pub(crate) fn number(self, row: u32) -> Option<usize> {
        self.keys.with(|keys| keys.binary_search(&row).ok().map(|place| place + 1))
    }

    /// A row as it is saved.
    pub(crate) fn row(self, row: u32) -> Row {
        self.cells(row).get()
    }

    /// The rows as they are saved.
    pub(crate) fn rows(self) -> Vec<Row> {
        self.keys().into_iter().map(|key| self.row(key)).collect()
    }

    /// The rows as the core reads them.
    pub(crate) fn input(self) -> Input<'static> {
        Input::List(self.keys().into_iter().map(|key| self.cells(key).with(row_input)).collect())
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

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::planning::fields::errors_in;
    use ips_core::{InputError, InputErrorKind, Place};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// What follows each row of a list of two hundred, and how often any of it was worked out.
    fn followed<T: PartialEq + Send + Sync + 'static>(rows: Rows, follow: impl Fn(u32) -> T + Clone + Send + Sync + 'static) -> impl Fn() -> usize {
        let worked_out = Arc::new(AtomicUsize::new(0));
        let counted = worked_out.clone();
        let memos: Vec<Memo<T>> = rows
            .keys()
            .into_iter()
            .map(|key| {
                let (follow, counted) = (follow.clone(), counted.clone());
                Memo::new(move |_| {
                    counted.fetch_add(1, Ordering::Relaxed);
                    follow(key)
                })
            })
            .collect();
        move || {
            for memo in &memos {
                memo.with(|_| ());
            }
            worked_out.swap(0, Ordering::Relaxed)
        }
    }

    /// What is done, and how many texts and how many lists of errors are worked out for it.
    type Step = (&'static str, Box<dyn Fn()>, usize, usize);

    #[test]
    fn a_letter_in_one_row_leaves_the_others_alone() {
        Owner::new_root(None).with(|| {
            let rows = Rows::new();
            let row = |number: u32| Row::from([("fte".to_owned(), "1".to_owned()), ("name".to_owned(), number.to_string())]);
            rows.replace((0..200).map(row).collect());
            let errors = RwSignal::new(Vec::new());
            let all = Memo::new(move |_| errors.get());
            let typed = followed(rows, move |key| rows.get(key, "fte"));
            let wrong = {
                let own: BTreeMap<u32, _> = rows.keys().into_iter().map(|key| (key, errors_in(all, "staff", Some((rows, key))))).collect();
                followed(rows, move |key| own[&key].get().len())
            };
            assert_eq!((typed(), wrong()), (200, 200), "all at first");
            let error = |row: usize| InputError::new(Place::of("staff").row(row).field("fte"), InputErrorKind::Missing);
            let steps: [Step; 6] = [
                ("a letter", Box::new(move || rows.put(7, "fte", "0.5".to_owned())), 1, 0),
                ("an error in the same row", Box::new(move || errors.set(vec![error(8)])), 0, 1),
                ("an error elsewhere", Box::new(move || errors.set(vec![error(8), error(200)])), 0, 1),
                ("a person more", Box::new(move || assert_eq!(rows.add(row(200)), 200)), 0, 0),
                ("the same list anew", Box::new(move || rows.replace(rows.rows())), 0, 0),
                ("another list", Box::new(move || rows.replace((0..3).map(row).collect())), 197, 2),
            ];
            for (step, act, of_texts, of_errors) in steps {
                act();
                assert_eq!((typed(), wrong()), (of_texts, of_errors), "{step}");
            }
            assert_eq!((rows.number(2), rows.number(3), rows.key(3), rows.key(4)), (Some(3), None, Some(2), None));
            assert_eq!(rows.rows().len(), 3);
        });
    }
}
