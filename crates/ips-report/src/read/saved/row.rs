//! A row of a saved plan: flat in memory, and in the file with names inside of names, as a staff list has them.

use ips_core::{Input, shortened};
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserializer, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// Names of fields with what was typed into them. In a file, a name such as `done.ips_101` stands as `ips_101` inside `done`, as in a
/// staff list.
pub type SavedRow = BTreeMap<String, String>;

pub(super) fn serialize<S: Serializer>(row: &SavedRow, serializer: S) -> Result<S::Ok, S::Error> {
    // A name that has a value of its own cannot hold others.
    let parts = |name: &'_ str| name.split_once('.').filter(|(outer, _)| !row.contains_key(*outer)).map(|(outer, _)| outer.len());
    let mut outer: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for (name, text) in row {
        if let Some(length) = parts(name) {
            outer.entry(&name[..length]).or_default().insert(&name[length + 1..], text);
        }
    }
    let mut map = serializer.serialize_map(None)?;
    for (name, text) in row.iter().filter(|(name, _)| parts(name).is_none()) {
        map.serialize_entry(name, text)?;
    }
    for (name, inner) in &outer {
        map.serialize_entry(name, inner)?;
    }
    map.end()
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SavedRow, D::Error> {
    deserializer.deserialize_map(RowVisitor)
}

/// Field by field, so that what is wrong is told with its line.
struct RowVisitor;

impl<'de> Visitor<'de> for RowVisitor {
    type Value = SavedRow;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("names of fields with what was typed")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<SavedRow, A::Error> {
        let mut row = SavedRow::new();
        while let Some((name, value)) = map.next_entry::<String, Input<'_>>()? {
            put(&mut row, &name, value).map_err(A::Error::custom)?;
        }
        Ok(row)
    }
}

/// Puts what stands under a name where it belongs. A file written by hand may have a number or true and false where this product writes a text.
fn put(row: &mut SavedRow, name: &str, input: Input<'_>) -> Result<(), String> {
    let text = match input {
        Input::Missing => return Ok(()),
        Input::Object(fields) => return fields.into_iter().try_for_each(|(inner, value)| put(row, &format!("{name}.{inner}"), value)),
        Input::List(_) => return Err(format!("`{}` is a list; expected a text, a number, true, false or names with these", shortened(name))),
        Input::Text(text) => text.into_owned(),
        other => other.shown(),
    };
    if !text.is_empty() && row.insert(name.to_owned(), text).is_some() { Err(format!("`{}` stands twice", shortened(name))) } else { Ok(()) }
}

/// A list of rows.
pub(super) mod list {
    use super::SavedRow;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize)]
    struct Out<'a>(#[serde(with = "super")] &'a SavedRow);

    #[derive(Deserialize)]
    struct In(#[serde(with = "super")] SavedRow);

    pub(in super::super) fn serialize<S: Serializer>(rows: &[SavedRow], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(rows.iter().map(Out))
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<SavedRow>, D::Error> {
        Ok(Vec::<In>::deserialize(deserializer)?.into_iter().map(|row| row.0).collect())
    }
}
