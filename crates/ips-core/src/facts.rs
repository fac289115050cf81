//! Facts: answers that have been checked against a policy and an as-of date.

use crate::answers::{Answer, Answers};
use crate::calendar::parse_date;
use crate::fact_error::{FactError, FactErrorKind};
use crate::nearest::nearest;
use crate::policy::{Fact, FactKind, Policy, Slot};
use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};

/// Nobody is older: a birth year of 90 or 190 is a slip of the keyboard. Years.
const OLDEST: i32 = 130;

/// A checked answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Yes or no.
    YesNo(bool),
    /// A calendar date, not after the as-of date.
    Date(NaiveDate),
    /// A calendar year, not after that of the as-of date.
    Year(i32),
    /// The position of the option in [`FactKind::Choice`].
    Choice(u8),
}

/// An answer with the fact it answers: serialises as JSON would state it.
#[derive(Clone, Copy, Debug)]
pub struct Answered<'p> {
    /// The fact.
    pub fact: &'p Fact,
    /// Its answer.
    pub value: Value,
}

impl<'p> Answered<'p> {
    /// The word for the answer in JSON and spreadsheets: `true`, `2001-02-03`, `1990`, an option's id.
    pub fn word(&self) -> String {
        match self.value {
            Value::YesNo(yes) => yes.to_string(),
            Value::Date(day) => day.to_string(),
            Value::Year(year) => year.to_string(),
            Value::Choice(_) => self.option().unwrap_or_default().to_owned(),
        }
    }

    fn option(&self) -> Option<&'p str> {
        match (&self.fact.kind, self.value) {
            (FactKind::Choice(options), Value::Choice(index)) => options.get(usize::from(index)).map(|option| option.id.as_str()),
            _ => None,
        }
    }
}

impl Serialize for Answered<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            Value::YesNo(yes) => serializer.serialize_bool(yes),
            Value::Date(day) => day.serialize(serializer),
            Value::Year(year) => serializer.serialize_i32(year),
            Value::Choice(_) => serializer.serialize_str(self.option().unwrap_or_default()),
        }
    }
}

/// What is known about one person, checked for one policy on one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    as_of: NaiveDate,
    values: Vec<Option<Value>>,
    ignored: Vec<usize>,
}

impl Facts {
    /// Nothing known yet.
    pub fn none(policy: &Policy, as_of: NaiveDate) -> Self {
        Self { as_of, values: vec![None; policy.document().facts.len()], ignored: Vec::new() }
    }

    /// Checks answers against a policy on an as-of date. Readiness facts are accepted whatever their value, and ignored.
    ///
    /// # Errors
    ///
    /// Every answer that cannot be a fact, in the order in which they came in: a name the policy does not know, a value of the
    /// wrong type, a date that does not exist or lies after the as-of date, a name given twice, answers that contradict each other.
    pub fn read(policy: &Policy, as_of: NaiveDate, answers: &Answers<'_>) -> Result<Self, Vec<FactError>> {
        let mut facts = Self::none(policy, as_of);
        let mut errors = Vec::new();
        let mut seen = 0_u64;
        for (name, answer) in &answers.0 {
            let outcome = match policy.slot(name) {
                Some(slot) if seen & (1 << slot) != 0 => Err(FactErrorKind::GivenTwice),
                Some(slot) => {
                    seen |= 1 << slot;
                    value(policy.fact(slot), as_of, answer).map(|value| facts.values[usize::from(slot)] = value)
                }
                None => facts.ignore(policy, name),
            };
            if let Err(kind) = outcome {
                errors.push(FactError::new(name, kind));
            }
        }
        if errors.is_empty() {
            errors.extend(facts.contradiction(policy));
        }
        if errors.is_empty() { Ok(facts) } else { Err(errors) }
    }

    /// Puts an answer at the place of its fact in [`Document::facts`](crate::policy::Document::facts), for callers that look names up
    /// once and then read many people. It is checked as [`Facts::read`] checks it. Once all are in, [`Facts::agree`] has to be asked.
    ///
    /// # Errors
    ///
    /// The value is of another kind than the fact, lies after the as-of date or so long before that it is a slip, or there is no such place.
    #[inline]
    pub fn put(&mut self, policy: &Policy, place: usize, value: Value) -> Result<(), FactError> {
        let (Some(fact), Some(own)) = (policy.document().facts.get(place), self.values.get_mut(place)) else {
            let name = place.to_string();
            return Err(FactError::new(&name, unknown(policy, &name)));
        };
        if let Some(fault) = fault(fact, self.as_of, value) {
            return Err(FactError::new(&fact.name, refused(fact, self.as_of, value, fault)));
        }
        *own = Some(value);
        Ok(())
    }

    /// Forgets every answer; the as-of date stays.
    pub fn clear(&mut self) {
        self.values.fill(None);
        self.ignored.clear();
    }

    /// Whether the answers can all be true.
    ///
    /// # Errors
    ///
    /// Two of them contradict each other.
    pub fn agree(&self, policy: &Policy) -> Result<(), FactError> {
        self.contradiction(policy).map_or(Ok(()), Err)
    }

    fn ignore(&mut self, policy: &Policy, name: &str) -> Result<(), FactErrorKind> {
        let names = &policy.document().zero_exclusion.ignored_facts;
        let index = names.iter().position(|known| known == name).ok_or_else(|| unknown(policy, name))?;
        if !self.ignored.contains(&index) {
            self.ignored.push(index);
        }
        Ok(())
    }

    /// A year that stands in for a date must be the year of that date when both are given.
    fn contradiction(&self, policy: &Policy) -> Option<FactError> {
        policy.document().facts.iter().zip(&self.values).find_map(|(fact, value)| {
            let Some(Value::Year(year)) = *value else { return None };
            let date_name = fact.stands_in_for.as_deref()?;
            let Some(Value::Date(date)) = self.get(policy.slot(date_name)?) else { return None };
            (date.year() != year).then(|| FactError::new(&fact.name, FactErrorKind::Contradicts { other: date_name.to_owned() }))
        })
    }

    /// The date for which the facts were checked.
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// Every answered fact, in policy order.
    pub fn answered<'p>(&self, policy: &'p Policy) -> impl Iterator<Item = Answered<'p>> {
        self.answered_of(policy, u64::MAX)
    }

    /// The answered facts of a set of slots, in policy order.
    pub(crate) fn answered_of<'p>(&self, policy: &'p Policy, slots: u64) -> impl Iterator<Item = Answered<'p>> {
        let all = policy.document().facts.iter().zip(&self.values).enumerate();
        all.filter_map(move |(slot, (fact, value))| value.filter(|_| slots & (1 << slot) != 0).map(|value| Answered { fact, value }))
    }

    /// The readiness facts that came in and were ignored.
    pub fn ignored<'p>(&self, policy: &'p Policy) -> impl Iterator<Item = &'p str> {
        let names = &policy.document().zero_exclusion.ignored_facts;
        self.ignored.iter().filter_map(|&index| names.get(index)).map(String::as_str)
    }

    pub(crate) fn get(&self, slot: Slot) -> Option<Value> {
        self.values.get(usize::from(slot)).copied().flatten()
    }

    pub(crate) fn yes_no(&self, slot: Slot) -> Option<bool> {
        match self.get(slot)? {
            Value::YesNo(yes) => Some(yes),
            _ => None,
        }
    }

    pub(crate) fn date(&self, slot: Slot) -> Option<NaiveDate> {
        match self.get(slot)? {
            Value::Date(day) => Some(day),
            _ => None,
        }
    }

    pub(crate) fn year(&self, slot: Slot) -> Option<i32> {
        match self.get(slot)? {
            Value::Year(year) => Some(year),
            _ => None,
        }
    }

    /// The answered facts as a set of slots.
    pub(crate) fn known(&self) -> u64 {
        self.values.iter().enumerate().filter(|(_, value)| value.is_some()).fold(0, |mask, (slot, _)| mask | 1 << slot)
    }
}

fn unknown(policy: &Policy, name: &str) -> FactErrorKind {
    let facts = policy.document().facts.iter().map(|fact| fact.name.as_str());
    FactErrorKind::UnknownName { policy: policy.id().to_owned(), nearest: nearest(facts, name).map(str::to_owned) }
}

fn value(fact: &Fact, as_of: NaiveDate, answer: &Answer<'_>) -> Result<Option<Value>, FactErrorKind> {
    let value = match (&fact.kind, answer) {
        (_, Answer::Unknown) => return Ok(None),
        (FactKind::YesNo, Answer::YesNo(yes)) => Value::YesNo(*yes),
        (FactKind::Date, Answer::Text(text)) => Value::Date(parse_date(text).ok_or_else(|| FactErrorKind::NoSuchDate { given: text.clone().into_owned() })?),
        (FactKind::Year, Answer::Number(number)) => Value::Year(i32::try_from(*number).map_err(|_| FactErrorKind::Implausible { given: number.to_string() })?),
        (FactKind::Choice(options), Answer::Text(text)) => match (0..).zip(options).find(|(_, option)| option.id == *text) {
            Some((index, _)) => Value::Choice(index),
            None => {
                return Err(FactErrorKind::NotAnOption { given: text.clone().into_owned(), options: options.iter().map(|option| option.id.clone()).collect() });
            }
        },
        _ => return Err(FactErrorKind::WrongType { expected: fact.kind.clone(), given: describe(answer) }),
    };
    fault(fact, as_of, value).map_or(Ok(Some(value)), |fault| Err(refused(fact, as_of, value, fault)))
}

/// What can be wrong with a value of the right type; what a fact takes is asked for millions of rows, and a sentence for few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    WrongKind,
    AfterAsOf,
    Implausible,
}

/// What every answer has to be, however it came in.
#[inline]
fn fault(fact: &Fact, as_of: NaiveDate, value: Value) -> Option<Fault> {
    match (&fact.kind, value) {
        (FactKind::YesNo, Value::YesNo(_)) => None,
        (FactKind::Date, Value::Date(day)) => in_the_past(day.year(), day <= as_of, as_of),
        (FactKind::Year, Value::Year(year)) => in_the_past(year, year <= as_of.year(), as_of),
        (FactKind::Choice(options), Value::Choice(index)) if usize::from(index) < options.len() => None,
        _ => Some(Fault::WrongKind),
    }
}

fn in_the_past(year: i32, past: bool, as_of: NaiveDate) -> Option<Fault> {
    if !past {
        Some(Fault::AfterAsOf)
    } else if as_of.year() - year > OLDEST {
        Some(Fault::Implausible)
    } else {
        None
    }
}

/// The error for a value with a fault.
#[cold]
fn refused(fact: &Fact, as_of: NaiveDate, value: Value, fault: Fault) -> FactErrorKind {
    let given = match value {
        Value::YesNo(yes) => yes.to_string(),
        Value::Date(day) => day.to_string(),
        Value::Year(year) => year.to_string(),
        Value::Choice(index) => format!("option {index}"),
    };
    match fault {
        Fault::WrongKind => FactErrorKind::WrongType { expected: fact.kind.clone(), given },
        Fault::AfterAsOf => FactErrorKind::AfterAsOf { given, as_of },
        Fault::Implausible => FactErrorKind::Implausible { given },
    }
}

fn describe(answer: &Answer<'_>) -> String {
    match answer {
        Answer::Unknown => "nothing".to_owned(),
        Answer::YesNo(yes) => yes.to_string(),
        Answer::Number(number) => number.to_string(),
        Answer::Text(text) => format!("\"{text}\""),
        Answer::Other(what) => (*what).to_owned(),
    }
}
