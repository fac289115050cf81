//! Facts straight from where they are written, for whoever reads millions of people of whom hardly one is written in an unusual way.

use super::{Facts, Value, fault};
use crate::calendar::parse_date;
use crate::policy::{Fact, FactKind, Policy, Slot};
use crate::situation::Situation;
use chrono::NaiveDate;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use std::fmt;

impl<'p> Facts<'p> {
    /// Reads an object of fact names and answers with nothing between, where nothing about it is unusual: then the facts are those of
    /// [`Facts::read`].
    ///
    /// ```
    /// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs"));
    /// use ips_core::Facts;
    /// use serde_json::Deserializer;
    ///
    /// let facts = Facts::read_usual(situation, &mut Deserializer::from_str(r#"{"birth_year": 1990}"#))?;
    /// assert_eq!(facts.answered().map(|answered| answered.word()).collect::<Vec<_>>(), ["1990"]);
    /// assert!(Facts::read_usual(situation, &mut Deserializer::from_str(r#"{"birth_year": 1990.0}"#)).is_err());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// It cannot be read, an answer cannot be one, or it is merely written in another way: with a name of before, a fact that is ignored, a year
    /// with a point. [`Facts::read`] takes what can be taken, and says what is wrong.
    pub fn read_usual<'de, D: Deserializer<'de>>(situation: Situation<'p>, deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Usual(situation))
    }
}

/// The object.
struct Usual<'p>(Situation<'p>);

impl<'de, 'p> Visitor<'de> for Usual<'p> {
    type Value = Facts<'p>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("facts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Facts<'p>, A::Error> {
        let Situation { policy, as_of } = self.0;
        let mut facts = Facts::none(self.0);
        let mut seen = 0_u64;
        while let Some(slot) = map.next_key_seed(Name(policy))? {
            if seen & (1 << slot) != 0 {
                return Err(A::Error::custom("a name stands twice"));
            }
            seen |= 1 << slot;
            facts.values[usize::from(slot)] = map.next_value_seed(Answer { fact: policy.fact(slot), as_of })?;
        }
        if facts.contradiction_at().is_some() { Err(A::Error::custom("answers contradict each other")) } else { Ok(facts) }
    }
}

/// A name, which is that of a fact.
struct Name<'p>(&'p Policy);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Slot;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Slot, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Slot;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the name of a fact")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Slot, E> {
        self.0.slot(name).ok_or_else(|| E::custom("not the name of a fact"))
    }
}

/// An answer to a fact, which may be that it is not known.
struct Answer<'p> {
    fact: &'p Fact,
    as_of: NaiveDate,
}

impl Answer<'_> {
    fn checked<E: Error>(&self, value: Value) -> Result<Option<Value>, E> {
        if fault(self.fact, self.as_of, value).is_none() { Ok(Some(value)) } else { Err(E::custom("not an answer to this fact")) }
    }
}

impl<'de> DeserializeSeed<'de> for Answer<'_> {
    type Value = Option<Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for Answer<'_> {
    type Value = Option<Value>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an answer to a fact")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Self::Value, E> {
        self.checked(Value::YesNo(yes))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        self.checked(Value::Year(i32::try_from(number).map_err(E::custom)?))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        self.checked(Value::Year(i32::try_from(number).map_err(E::custom)?))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        let value = match &self.fact.kind {
            FactKind::Date => parse_date(text).map(Value::Date),
            FactKind::Choice(options) => (0..).zip(options).find(|(_, option)| option.id == text).map(|(place, _)| Value::Choice(place)),
            FactKind::YesNo | FactKind::Year => None,
        };
        self.checked(value.ok_or_else(|| E::custom("not an answer to this fact"))?)
    }
}
