//! Facts: answers that have been checked against a policy and an as-of date.

mod usual;

use crate::calendar::parse_date;
use crate::error::{Expected, InputError, InputErrorKind, Place};
use crate::input::Input;
use crate::nearest::nearest;
use crate::policy::{Fact, FactKind, Policy, Slot};
use crate::renamed::renamed;
use crate::situation::Situation;
use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// Nobody is older: a birth year of 90 or 190 is a slip of the keyboard. Years.
const OLDEST: i32 = 130;

/// The earliest year of an answer; one before it is a slip.
#[inline]
pub(crate) fn earliest_year(as_of: NaiveDate) -> i32 {
    as_of.year() - OLDEST
}

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
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "boolean | number | string"))]
pub struct Answered<'p> {
    /// The fact.
    pub fact: &'p Fact,
    /// Its answer.
    pub value: Value,
}

impl<'p> Answered<'p> {
    /// The word for the answer in JSON and spreadsheets: `true`, `2001-02-03`, `1990`, an option's id.
    pub fn word(&self) -> Cow<'p, str> {
        match self.value {
            Value::YesNo(true) => Cow::Borrowed("true"),
            Value::YesNo(false) => Cow::Borrowed("false"),
            Value::Date(day) => Cow::Owned(day.to_string()),
            Value::Year(year) => Cow::Owned(year.to_string()),
            Value::Choice(_) => Cow::Borrowed(self.option().unwrap_or_default()),
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

/// What is known about one person, checked for a policy on a day. It stays with that policy: no other can be asked with it.
#[derive(Clone, Debug)]
pub struct Facts<'p> {
    situation: Situation<'p>,
    values: Vec<Option<Value>>,
    ignored: Vec<usize>,
}

impl<'p> Facts<'p> {
    /// Nothing known yet.
    pub fn none(situation: Situation<'p>) -> Self {
        Self { situation, values: vec![None; situation.policy.document().facts.len()], ignored: Vec::new() }
    }

    /// Reads an object of fact names and answers. Beside the facts comes every answer that cannot be one, in the order in which they came in: a
    /// name the policy does not know, a value of the wrong type, a date that does not exist or lies after the as-of date, a name given twice,
    /// answers that contradict each other. Such an answer is left out of the facts, and so unknown. Readiness facts are accepted whatever
    /// their value, and ignored.
    ///
    /// ```
    /// # let situation = include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/demo/screening.rs"));
    /// use ips_core::{Facts, Input};
    ///
    /// let input: Input = serde_json::from_str(r#"{"birth_year": 1990, "insurance": "lottery"}"#)?;
    /// let (facts, errors) = Facts::read(situation, &input);
    /// assert_eq!(facts.answered().map(|answered| answered.word()).collect::<Vec<_>>(), ["1990"]);
    /// assert_eq!(errors[0].to_string(), "insurance: not_an_option");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn read(situation: Situation<'p>, input: &Input<'_>) -> (Self, Vec<InputError>) {
        let mut facts = Self::none(situation);
        let mut errors = Vec::new();
        let answers = match input {
            Input::Object(answers) => answers.as_slice(),
            Input::Missing => &[],
            _ => {
                let kind = InputErrorKind::WrongType { given: input.shown(), expected: Expected::Object };
                errors.push(InputError::new(Place::top(), kind));
                &[]
            }
        };
        let mut seen = 0_u64;
        for (name, answer) in answers {
            if let Err(kind) = facts.take(name, answer, &mut seen) {
                errors.push(InputError::of_fact(name, kind));
            }
        }
        while let Some((slot, error)) = facts.contradiction_at() {
            facts.values[slot] = None;
            errors.push(error);
        }
        (facts, errors)
    }

    /// Takes one answer. Of a name that is given twice neither answer is believed.
    fn take(&mut self, name: &str, answer: &Input<'_>, seen: &mut u64) -> Result<(), InputErrorKind> {
        let policy = self.policy();
        let by_old_name = || renamed(name).and_then(|name| policy.slot(name));
        let Some(slot) = policy.slot(name).or_else(by_old_name) else { return self.ignore(name) };
        let own = usize::from(slot);
        self.values[own] = None;
        if *seen & (1 << slot) != 0 {
            return Err(InputErrorKind::GivenTwice);
        }
        *seen |= 1 << slot;
        self.values[own] = value(self.policy().fact(slot), self.as_of(), answer)?;
        Ok(())
    }

    /// Puts an answer at the place of its fact in [`Document::facts`](crate::policy::Document::facts), for callers that look names up
    /// once and then read many people. It is checked as [`Facts::read`] checks it. Once all are in, [`Facts::contradiction`] has to be asked.
    ///
    /// # Errors
    ///
    /// The value is of another kind than the fact, lies after the as-of date or so long before that it is a slip, or there is no such place.
    #[inline]
    pub fn put(&mut self, place: usize, value: Value) -> Result<(), InputErrorKind> {
        let Situation { policy, as_of } = self.situation;
        let (Some(fact), Some(own)) = (policy.document().facts.get(place), self.values.get_mut(place)) else {
            return Err(unknown(policy, &place.to_string()));
        };
        if let Some(fault) = fault(fact, as_of, value) {
            return Err(refused(fact, as_of, value, fault));
        }
        *own = Some(value);
        Ok(())
    }

    /// Forgets every answer; policy and as-of date stay.
    pub fn clear(&mut self) {
        self.values.fill(None);
        self.ignored.clear();
    }

    fn ignore(&mut self, name: &str) -> Result<(), InputErrorKind> {
        let names = &self.policy().document().zero_exclusion.ignored_facts;
        let index = names.iter().position(|known| known == name).ok_or_else(|| unknown(self.policy(), name))?;
        if !self.ignored.contains(&index) {
            self.ignored.push(index);
        }
        Ok(())
    }

    /// Two answers that cannot both be true; `None` where all can.
    pub fn contradiction(&self) -> Option<InputError> {
        self.contradiction_at().map(|(_, error)| error)
    }

    /// A year that stands in for a date must be the year of that date when both are given; the place is that of the year.
    fn contradiction_at(&self) -> Option<(usize, InputError)> {
        let policy = self.policy();
        let (year, date) = policy.years_of_dates().iter().copied().find(|(year, date)| {
            let given = self.year(*year).zip(self.date(*date));
            given.is_some_and(|(year, date)| date.year() != year)
        })?;
        let kind = InputErrorKind::Contradiction { other: policy.fact(date).name.clone() };
        Some((usize::from(year), InputError::of_fact(&policy.fact(year).name, kind)))
    }

    /// The policy and the day for which the facts were checked.
    pub fn situation(&self) -> Situation<'p> {
        self.situation
    }

    pub(crate) fn policy(&self) -> &'p Policy {
        self.situation.policy
    }

    pub(crate) fn as_of(&self) -> NaiveDate {
        self.situation.as_of
    }

    /// Every answered fact, in policy order.
    pub fn answered(&self) -> impl Iterator<Item = Answered<'p>> {
        self.answered_of(u64::MAX)
    }

    /// Every answer by the place of its fact in [`Document::facts`](crate::policy::Document::facts), in policy order: what [`Facts::put`] takes.
    pub fn answers(&self) -> Vec<(usize, Value)> {
        self.values.iter().enumerate().filter_map(|(place, value)| Some((place, (*value)?))).collect()
    }

    /// The answered facts of a set of slots, in policy order.
    pub(crate) fn answered_of(&self, slots: u64) -> impl Iterator<Item = Answered<'p>> {
        let facts = &self.policy().document().facts;
        let mut rest = slots;
        std::iter::from_fn(move || {
            loop {
                let slot = rest.trailing_zeros() as usize;
                let fact = facts.get(slot)?;
                rest &= rest - 1;
                if let Some(value) = self.values[slot] {
                    return Some(Answered { fact, value });
                }
            }
        })
    }

    /// The readiness facts that came in and were ignored.
    pub fn ignored(&self) -> impl Iterator<Item = &'p str> {
        let names = &self.policy().document().zero_exclusion.ignored_facts;
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

fn unknown(policy: &Policy, name: &str) -> InputErrorKind {
    let facts = policy.document().facts.iter().map(|fact| fact.name.as_str());
    InputErrorKind::UnknownFact { nearest: nearest(facts, name).map(str::to_owned) }
}

fn value(fact: &Fact, as_of: NaiveDate, answer: &Input<'_>) -> Result<Option<Value>, InputErrorKind> {
    let value = match (&fact.kind, answer) {
        (_, Input::Missing) => return Ok(None),
        (FactKind::YesNo, Input::YesNo(yes)) => Value::YesNo(*yes),
        (FactKind::Date, Input::Text(text)) => Value::Date(parse_date(text).ok_or_else(|| InputErrorKind::NoSuchDate { given: text.clone().into_owned() })?),
        (FactKind::Year, Input::Number(digits)) => Value::Year(year(digits)?),
        (FactKind::Choice(options), Input::Text(text)) => match (0..).zip(options).find(|(_, option)| option.id == *text) {
            Some((index, _)) => Value::Choice(index),
            None => {
                return Err(InputErrorKind::NotAnOption {
                    given: text.clone().into_owned(),
                    options: options.iter().map(|option| option.id.clone()).collect(),
                });
            }
        },
        _ => return Err(InputErrorKind::WrongType { expected: (&fact.kind).into(), given: answer.shown() }),
    };
    fault(fact, as_of, value).map_or(Ok(Some(value)), |fault| Err(refused(fact, as_of, value, fault)))
}

/// A year by its digits. A fraction is no year, and neither is what no number holds; one that is merely far away is a slip.
fn year(digits: &str) -> Result<i32, InputErrorKind> {
    let given = || digits.to_owned();
    let number: i64 = digits.parse().map_err(|_| InputErrorKind::WrongType { expected: Expected::Year, given: given() })?;
    i32::try_from(number).map_err(|_| InputErrorKind::Implausible { given: given() })
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
    } else if year < earliest_year(as_of) {
        Some(Fault::Implausible)
    } else {
        None
    }
}

/// The error for a value with a fault.
#[cold]
fn refused(fact: &Fact, as_of: NaiveDate, value: Value, fault: Fault) -> InputErrorKind {
    let given = match value {
        Value::YesNo(yes) => yes.to_string(),
        Value::Date(day) => day.to_string(),
        Value::Year(year) => year.to_string(),
        Value::Choice(index) => format!("option {index}"),
    };
    match fault {
        Fault::WrongKind => InputErrorKind::WrongType { expected: (&fact.kind).into(), given },
        Fault::AfterAsOf => InputErrorKind::AfterAsOf { given, as_of },
        Fault::Implausible => InputErrorKind::Implausible { given },
    }
}
