//! A row of a saved plan: flat in memory, and in the file with names inside of names, as a staff list has them.

use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// Names of fields with what was typed into them. In a file, a name such as `done.ips_101` stands as `ips_101` inside `done`, as in a
/// staff list.
pub type SavedRow = BTreeMap<String, String>;

/// A row on its way into a file.
pub(super) struct RowOut<'a>(pub(super) &'a SavedRow);

impl Serialize for RowOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let row = self.0;
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
}

/// A row as it comes out of a file.
#[derive(Default)]
pub(super) struct RowIn(pub(super) SavedRow);

impl<'de> Deserialize<'de> for RowIn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RowVisitor)
    }
}

struct RowVisitor;

impl<'de> Visitor<'de> for RowVisitor {
    type Value = RowIn;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("names of fields with what was typed")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RowIn, A::Error> {
        let mut row = SavedRow::new();
        while let Some((name, value)) = map.next_entry::<String, Value>()? {
            let entries = match value {
                Value::Missing => continue,
                Value::Text(text) => vec![(name, text)],
                Value::Names(names) => names.into_iter().map(|(inner, text)| (format!("{name}.{inner}"), text)).collect(),
            };
            for (name, text) in entries {
                if row.contains_key(&name) {
                    return Err(A::Error::custom(format!("`{name}` stands twice")));
                }
                row.insert(name, text);
            }
        }
        Ok(RowIn(row))
    }
}

/// What stands under a name. A file written by hand may have a number or true and false where this product writes a text.
enum Value {
    Missing,
    Text(String),
    Names(SavedRow),
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a text, a number, true, false or names with these")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Missing)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        // The shortest text that means the same number is what was typed.
        Ok(Value::Text(value.to_string()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(if text.is_empty() { Value::Missing } else { Value::Text(text.to_owned()) })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Value, A::Error> {
        RowVisitor.visit_map(map).map(|row| Value::Names(row.0))
    }
}
