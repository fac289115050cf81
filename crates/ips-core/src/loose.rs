//! Values as they come in from JSON, a form or a table, nested or flat, not yet believed.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A value of any form. Numbers are kept as the text that means them, so that 0.35 stays exact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Loose {
    /// `null`, an empty cell, or nothing at all.
    #[default]
    Missing,
    /// `true` or `false`.
    YesNo(bool),
    /// A text, or a number as text.
    Text(String),
    /// A list.
    List(Vec<Loose>),
    /// Names with values, in the order in which they came in; a name may stand twice.
    Object(Vec<(String, Loose)>),
}

impl Loose {
    /// A cell or field of text; only blanks are missing.
    pub fn cell(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() { Self::Missing } else { Self::Text(text.to_owned()) }
    }

    /// What came in, for a message.
    pub fn shown(&self) -> String {
        match self {
            Self::Missing => String::new(),
            Self::YesNo(yes) => yes.to_string(),
            Self::Text(text) => text.clone(),
            Self::List(_) => "[…]".to_owned(),
            Self::Object(_) => "{…}".to_owned(),
        }
    }
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LooseVisitor)
    }
}

struct LooseVisitor;

impl<'de> Visitor<'de> for LooseVisitor {
    type Value = Loose;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Loose, E> {
        Ok(Loose::Missing)
    }

    fn visit_none<E: Error>(self) -> Result<Loose, E> {
        Ok(Loose::Missing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Loose, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Loose, E> {
        Ok(Loose::YesNo(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Loose, E> {
        Ok(Loose::Text(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Loose, E> {
        Ok(Loose::Text(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Loose, E> {
        // The shortest text that means the same number is what was typed; a whole number has no point in it.
        Ok(Loose::Text(value.to_string()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Loose, E> {
        Ok(Loose::cell(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Loose, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Loose::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Loose, A::Error> {
        let mut values = Vec::new();
        while let Some(entry) = map.next_entry()? {
            values.push(entry);
        }
        Ok(Loose::Object(values))
    }
}
