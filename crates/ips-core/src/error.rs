//! What can be wrong with what came in: where, a code, and the values that go with it. Sentences are made above the core.

use crate::fraction::Fraction;
use crate::nearest::nearest;
use crate::policy::FactKind;
use crate::shown::shortened;
use chrono::NaiveDate;
use serde::Serialize;
use std::borrow::Cow;
use std::fmt;
use strum::IntoStaticStr;
use thiserror::Error;

/// One entry that could not be taken: an answer that cannot be a fact, a field of a team that means nothing. Everything else that came in is
/// kept and computed. It is displayed as place and code, for a log: sentences for people are made above the core.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize)]
#[error("{place}: {}", kind.code())]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(type = "Place & InputErrorKind"))]
pub struct InputError {
    /// Where the entry stands.
    #[serde(flatten)]
    pub place: Place,
    /// What is wrong.
    #[serde(flatten)]
    pub kind: InputErrorKind,
}

/// Where an entry stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Place {
    /// The list or part, by its name in the input: `staff`, `program`, `reviews`. None: the input as a whole.
    #[serde(rename = "where")]
    pub list: Option<String>,
    /// The row of the list, counted from 1.
    pub row: Option<usize>,
    /// The field or fact, by its name in the input; what is nested has a point in it: `done.ips_101`.
    pub field: Option<String>,
}

impl Place {
    /// The input as a whole.
    pub fn top() -> Self {
        Self::default()
    }

    /// A list or part of it.
    pub fn of(list: &str) -> Self {
        Self { list: Some(list.to_owned()), ..Self::default() }
    }

    /// A row of the list, counted from 1.
    #[must_use]
    pub fn row(&self, row: usize) -> Self {
        Self { row: Some(row), ..self.clone() }
    }

    /// A field of the row or part; inside another field the two names have a point between them.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        let field = self.field.as_ref().map_or_else(|| name.to_owned(), |outer| format!("{outer}.{name}"));
        Self { field: Some(field), ..self.clone() }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start = match (&self.list, self.row) {
            (Some(list), Some(row)) => format!("{list} {row}"),
            (Some(list), None) => list.clone(),
            (None, Some(row)) => format!("row {row}"),
            (None, None) => String::new(),
        };
        match (start.as_str(), &self.field) {
            ("", None) => out.write_str("the input"),
            ("", Some(field)) => out.write_str(field),
            (start, None) => out.write_str(start),
            (start, Some(field)) => write!(out, "{start}, {field}"),
        }
    }
}

/// What is wrong with an entry: a code with its values. Sentences in every language match on it.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum InputErrorKind {
    /// The policy has no fact of this name; the name is that of the place.
    UnknownFact {
        /// A known name that is much like it.
        nearest: Option<String>,
    },
    /// No field of this name is known here; the name is that of the place.
    UnknownField {
        /// A known name that is much like it.
        nearest: Option<String>,
        /// Where that name, or else the one that came in, is known.
        belongs: Option<Belongs>,
    },
    /// The policy has no role of this name.
    UnknownRole {
        /// What came in.
        given: String,
        /// The role ids it has.
        roles: Vec<String>,
    },
    /// A person stands without a role.
    MissingRole {
        /// The role ids of the policy.
        roles: Vec<String>,
    },
    /// A field without which the entry means nothing is missing.
    Missing,
    /// Not a calendar date in the form YYYY-MM-DD.
    NoSuchDate {
        /// What came in.
        given: String,
    },
    /// An age where a date or year of birth is asked: it changes, and nobody knows for which day it was true.
    AnAge {
        /// What came in.
        given: String,
    },
    /// Not a number.
    NotANumber {
        /// What came in.
        given: String,
    },
    /// A number or a date that can be read in more than one way.
    Ambiguous {
        /// What came in.
        given: String,
        /// What it can mean, each as it can be typed.
        readings: Vec<String>,
    },
    /// A number with a fraction where only whole ones make sense.
    NotWhole {
        /// What came in.
        given: String,
    },
    /// A number outside of what can be; at least one of the two ends is given.
    OutOfRange {
        /// What came in.
        given: String,
        /// The least it can be.
        least: Option<Fraction>,
        /// The most it can be.
        most: Option<Fraction>,
    },
    /// A fraction so fine that it cannot be added exactly to those before it.
    TooFine {
        /// What came in.
        given: String,
    },
    /// A value of another type than the field or fact takes.
    WrongType {
        /// What came in.
        given: String,
        /// What the field takes.
        expected: Expected,
    },
    /// None of the words that can stand here.
    NotAnOption {
        /// What came in.
        given: String,
        /// The words that can.
        options: Vec<String>,
    },
    /// The name stands more than once.
    GivenTwice,
    /// A date or year after the as-of date, of something that is said to have happened.
    AfterAsOf {
        /// What came in.
        given: String,
        /// The as-of date.
        as_of: NaiveDate,
    },
    /// Earlier than what it follows.
    Before {
        /// What came in.
        given: String,
        /// The name of what it follows.
        other: String,
        /// The day of that.
        day: NaiveDate,
    },
    /// A day that the entry cannot be, beside what else is given.
    OutsideDays {
        /// What came in.
        given: String,
        /// The first day that it can be.
        first: NaiveDate,
        /// The last one.
        last: NaiveDate,
    },
    /// The entry stands in place of others, and they are given too.
    EitherOr {
        /// The names of the others, all of which belong together.
        others: Vec<String>,
    },
    /// A date or year so far from the as-of date that it is a slip.
    Implausible {
        /// What came in.
        given: String,
    },
    /// Two entries cannot both be true.
    Contradiction {
        /// The name of the other field or fact.
        other: String,
    },
    /// The list may hold only one entry of this kind.
    OnlyOnce {
        /// The row of the first one, counted from 1.
        first: usize,
    },
    /// The list is longer than can be.
    TooMany {
        /// The most entries it may have.
        most: usize,
    },
}

/// Where a field belongs that stands where nobody reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Belongs {
    /// The task, by the name of its command, where it is another one.
    pub task: Option<&'static str>,
    /// The list or object of the input, with a point where it lies in another; none for the top of the input.
    #[serde(rename = "where")]
    pub list: Option<&'static str>,
}

/// The type a field or fact takes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    /// `true` or `false`.
    YesNo,
    /// A date as text, YYYY-MM-DD.
    Date,
    /// A year as a whole number.
    Year,
    /// A number.
    Number,
    /// A text.
    Text,
    /// One of these texts.
    OneOf(Vec<String>),
    /// A list.
    List,
    /// An object of names and values.
    Object,
}

impl From<&FactKind> for Expected {
    fn from(kind: &FactKind) -> Self {
        match kind {
            FactKind::YesNo => Self::YesNo,
            FactKind::Date => Self::Date,
            FactKind::Year => Self::Year,
            FactKind::Choice(options) => Self::OneOf(options.iter().map(|option| option.id.clone()).collect()),
        }
    }
}

fn shorten(text: &mut String) {
    if let Cow::Owned(short) = shortened(text) {
        *text = short;
    }
}

impl InputErrorKind {
    /// What came in, where the kind shows it.
    fn given_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::UnknownRole { given, .. }
            | Self::NoSuchDate { given }
            | Self::AnAge { given }
            | Self::NotANumber { given }
            | Self::Ambiguous { given, .. }
            | Self::NotWhole { given }
            | Self::OutOfRange { given, .. }
            | Self::TooFine { given }
            | Self::WrongType { given, .. }
            | Self::NotAnOption { given, .. }
            | Self::AfterAsOf { given, .. }
            | Self::Before { given, .. }
            | Self::OutsideDays { given, .. }
            | Self::Implausible { given } => Some(given),
            _ => None,
        }
    }

    /// No field of this name is among those that are known.
    pub fn unknown_field<'k>(known: impl IntoIterator<Item = &'k str>, name: &str) -> Self {
        Self::UnknownField { nearest: nearest(known, name).map(str::to_owned), belongs: None }
    }

    /// A stable word for programs: the `code` of the JSON.
    pub fn code(&self) -> &'static str {
        self.into()
    }
}

impl InputError {
    /// Something wrong at a place. Names and values that came in are shown by their beginning, 200 characters at most.
    pub fn new(mut place: Place, mut kind: InputErrorKind) -> Self {
        [place.field.as_mut(), kind.given_mut()].into_iter().flatten().for_each(shorten);
        Self { place, kind }
    }

    /// Something wrong with the answer to a fact.
    pub fn of_fact(name: &str, kind: InputErrorKind) -> Self {
        Self::new(Place::top().field(name), kind)
    }

    /// The name of the field or fact, as it came in; empty where the fault is in a whole row, list or input.
    pub fn field(&self) -> &str {
        self.place.field.as_deref().unwrap_or_default()
    }
}
