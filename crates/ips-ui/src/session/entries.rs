//! The answers on the page: what the user has typed or chosen, kept as typed until it is a fact.

use chrono::{Datelike, NaiveDate};
use ips_core::calendar::is_as_of;
use ips_core::policy::Fact;
use ips_core::{Input, parse_date};
use ips_report::Source;
use std::borrow::Cow;

/// One answer on the page: what was put in, and how it is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What was put in.
    pub input: EntryValue,
    /// Said, seen or on file; the user may leave it open.
    pub source: Option<Source>,
}

/// What was put in. It stays as typed, so that a slip can be corrected and nothing is lost.
#[derive(Clone, Debug, PartialEq)]
pub enum EntryValue {
    /// "I don't know".
    Unknown,
    /// "Prefers not to say": unknown to the rules, kept apart on paper.
    Declined,
    /// Yes or no.
    YesNo(bool),
    /// The id of an option.
    Choice(String),
    /// Day, month and year.
    Date(DateInput),
    /// A year.
    Year(String),
}

impl EntryValue {
    /// The answer for the core; `None` when nothing is put in yet.
    pub fn answer(&self) -> Option<Input<'static>> {
        match self {
            Self::Unknown | Self::Declined => Some(Input::Missing),
            Self::YesNo(yes) => Some(Input::YesNo(*yes)),
            Self::Choice(id) => Some(Input::Text(Cow::Owned(id.clone()))),
            Self::Date(date) if date.is_empty() => None,
            Self::Date(date) => Some(Input::Text(Cow::Owned(date.iso()))),
            Self::Year(text) if text.trim().is_empty() => None,
            Self::Year(text) => Some(Input::whole(text)),
        }
    }
}

/// A date in three fields, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateInput {
    /// Four digits.
    pub year: String,
    /// 1 to 12.
    pub month: String,
    /// 1 to 31.
    pub day: String,
}

impl DateInput {
    /// The three fields of a date.
    pub fn of(day: NaiveDate) -> Self {
        Self { year: format!("{:04}", day.year()), month: day.month().to_string(), day: day.day().to_string() }
    }

    /// A date typed in one field that is none.
    pub fn unread(text: String) -> Self {
        Self { year: text, ..Self::default() }
    }

    /// Nothing is typed in any field.
    pub fn is_empty(&self) -> bool {
        [&self.year, &self.month, &self.day].iter().all(|part| part.trim().is_empty())
    }

    /// The date, if it is one.
    pub fn date(&self) -> Option<NaiveDate> {
        parse_date(&self.iso())
    }

    /// The same as the day for which something is asked.
    pub fn as_of(&self) -> Option<NaiveDate> {
        self.date().filter(|day| is_as_of(*day))
    }

    /// What is typed, for when it is not a date.
    pub fn typed(&self) -> String {
        if self.month.trim().is_empty() && self.day.trim().is_empty() {
            return self.year.clone();
        }
        [&self.month, &self.day, &self.year].map(|part| if part.trim().is_empty() { "–" } else { part.trim() }).join("/")
    }

    /// The fields joined as `YYYY-MM-DD`; not a date when a field is missing or wrong.
    fn iso(&self) -> String {
        let padded = |text: &str| if text.len() == 1 { format!("0{text}") } else { text.to_owned() };
        format!("{}-{}-{}", self.year.trim(), padded(self.month.trim()), padded(self.day.trim()))
    }
}

/// The answers, by the name under which they survive a change of policy. A policy asks few facts: a list is searched at once.
#[derive(Clone, Debug, Default)]
pub struct Entries(Vec<(&'static str, Entry)>);

impl Entries {
    /// The answer to a fact.
    pub fn get(&self, fact: &Fact) -> Option<&Entry> {
        self.0.iter().find(|(name, _)| *name == fact.shared_name()).map(|(_, entry)| entry)
    }

    /// The answer to a fact, to be changed.
    pub(super) fn get_mut(&mut self, fact: &Fact) -> Option<&mut Entry> {
        self.0.iter_mut().find(|(name, _)| *name == fact.shared_name()).map(|(_, entry)| entry)
    }

    /// Puts in an answer, in place of the one that is there.
    pub(super) fn put(&mut self, fact: &'static Fact, entry: Entry) {
        match self.get_mut(fact) {
            Some(there) => *there = entry,
            None => self.0.push((fact.shared_name(), entry)),
        }
    }

    /// Takes an answer back.
    pub(super) fn remove(&mut self, fact: &Fact) {
        self.0.retain(|(name, _)| *name != fact.shared_name());
    }

    /// Nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
