//! What can be wrong with an entry of a list, a team or a score: a sentence that names the place and says what to do.

use crate::fraction::Fraction;
use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeStruct};
use std::fmt;

/// One entry that could not be taken. Everything else that came in is kept and computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputError {
    place: Place,
    kind: InputErrorKind,
}

/// Where an entry stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The list or part, by its name in the input: `staff`, `program`, `reviews`. None: the input as a whole.
    pub list: Option<String>,
    /// The row of the list, counted from 1.
    pub row: Option<usize>,
    /// The field, by its name in the input; what is nested has a point in it: `done.ips_101`.
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

/// What is wrong with an entry. Words in other languages match on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputErrorKind {
    /// No field of this name is known here; the name is that of the place.
    UnknownField {
        /// A known name that is spelled much like it.
        nearest: Option<String>,
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
    NotADate {
        /// What came in.
        given: String,
    },
    /// Not a number.
    NotANumber {
        /// What came in.
        given: String,
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
    /// A value of another type than the field takes.
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
    /// A date after the as-of date of something that is said to have happened.
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
    /// A date so far from the as-of date that it is a slip.
    Implausible {
        /// What came in.
        given: String,
    },
    /// Two entries cannot both be true.
    Contradicts {
        /// The name of the other field.
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

/// The type a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// `true` or `false`.
    YesNo,
    /// A date, YYYY-MM-DD.
    Date,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object of names and values.
    Object,
}

impl Expected {
    fn words(self) -> &'static str {
        match self {
            Self::YesNo => "true or false",
            Self::Date => "a date as text, YYYY-MM-DD",
            Self::Number => "a number",
            Self::Text => "a text",
            Self::List => "a list",
            Self::Object => "an object of names and values",
        }
    }
}

impl InputErrorKind {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownField { .. } => "unknown_field",
            Self::UnknownRole { .. } => "unknown_role",
            Self::MissingRole { .. } => "missing_role",
            Self::Missing => "missing",
            Self::NotADate { .. } => "not_a_date",
            Self::NotANumber { .. } => "not_a_number",
            Self::NotWhole { .. } => "not_whole",
            Self::OutOfRange { .. } => "out_of_range",
            Self::WrongType { .. } => "wrong_type",
            Self::NotAnOption { .. } => "not_an_option",
            Self::GivenTwice => "given_twice",
            Self::AfterAsOf { .. } => "after_as_of",
            Self::Before { .. } => "before",
            Self::Implausible { .. } => "implausible",
            Self::Contradicts { .. } => "contradiction",
            Self::OnlyOnce { .. } => "only_once",
            Self::TooMany { .. } => "too_many",
        }
    }

    /// What came in, as it was typed; none where the fault is not in a value.
    pub fn given(&self) -> Option<&str> {
        match self {
            Self::UnknownRole { given, .. }
            | Self::NotADate { given }
            | Self::NotANumber { given }
            | Self::NotWhole { given }
            | Self::OutOfRange { given, .. }
            | Self::WrongType { given, .. }
            | Self::NotAnOption { given, .. }
            | Self::AfterAsOf { given, .. }
            | Self::Before { given, .. }
            | Self::Implausible { given } => Some(given),
            Self::UnknownField { .. }
            | Self::MissingRole { .. }
            | Self::Missing
            | Self::GivenTwice
            | Self::Contradicts { .. }
            | Self::OnlyOnce { .. }
            | Self::TooMany { .. } => None,
        }
    }
}

impl InputError {
    /// Something wrong at a place.
    pub fn new(place: Place, kind: InputErrorKind) -> Self {
        Self { place, kind }
    }

    /// Where the entry stands.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// What is wrong, for callers that put it into their own words.
    pub fn kind(&self) -> &InputErrorKind {
        &self.kind
    }

    /// What to do about it, in English.
    pub fn remedy(&self) -> String {
        match &self.kind {
            InputErrorKind::UnknownField { nearest: Some(nearest) } => format!("did you mean `{nearest}`?"),
            InputErrorKind::UnknownField { nearest: None } => "leave it out".to_owned(),
            InputErrorKind::UnknownRole { roles, .. } | InputErrorKind::MissingRole { roles } => format!("give one of {}", roles.join(", ")),
            InputErrorKind::Missing => "give it".to_owned(),
            InputErrorKind::NotADate { .. } => "write YYYY-MM-DD, or leave it out if it is not known".to_owned(),
            InputErrorKind::NotANumber { .. } => "write a number such as 0.5 or 12, or leave it out if it is not known".to_owned(),
            InputErrorKind::NotWhole { .. } => "write a whole number".to_owned(),
            InputErrorKind::OutOfRange { least, most, .. } => match (least, most) {
                (Some(least), Some(most)) => format!("write a number from {least} to {most}"),
                (Some(least), None) => format!("write {least} or more"),
                (None, Some(most)) => format!("write {most} or less"),
                (None, None) => "correct it".to_owned(),
            },
            InputErrorKind::WrongType { expected, .. } => format!("give {}, or leave it out if it is not known", expected.words()),
            InputErrorKind::NotAnOption { options, .. } => format!("give one of {}", options.join(", ")),
            InputErrorKind::GivenTwice => "give it once".to_owned(),
            InputErrorKind::AfterAsOf { .. } => "correct it, or take a later as-of date".to_owned(),
            InputErrorKind::Before { .. } => "correct one of the two dates".to_owned(),
            InputErrorKind::Implausible { .. } => "check the year".to_owned(),
            InputErrorKind::Contradicts { .. } => "correct one of them or leave one out".to_owned(),
            InputErrorKind::OnlyOnce { .. } => "keep one of them".to_owned(),
            InputErrorKind::TooMany { most } => format!("give {most} or fewer"),
        }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: ", self.place)?;
        match &self.kind {
            InputErrorKind::UnknownField { .. } => out.write_str("no field of this name is known here"),
            InputErrorKind::UnknownRole { given, .. } => write!(out, "{given} is not a role of this policy"),
            InputErrorKind::MissingRole { .. } => out.write_str("the role is missing"),
            InputErrorKind::Missing => out.write_str("it is missing"),
            InputErrorKind::NotADate { given } => write!(out, "{given} is not a date that exists"),
            InputErrorKind::NotANumber { given } => write!(out, "{given} is not a number"),
            InputErrorKind::NotWhole { given } => write!(out, "{given} is not a whole number"),
            InputErrorKind::OutOfRange { given, .. } => write!(out, "{given} is out of range"),
            InputErrorKind::WrongType { given, .. } => write!(out, "{given} is of the wrong type"),
            InputErrorKind::NotAnOption { given, .. } => write!(out, "{given} is not one of its answers"),
            InputErrorKind::GivenTwice => out.write_str("given more than once"),
            InputErrorKind::AfterAsOf { given, as_of } => write!(out, "{given} is after the as-of date {as_of}"),
            InputErrorKind::Before { given, other, day } => write!(out, "{given} is before {other}, {day}"),
            InputErrorKind::Implausible { given } => write!(out, "{given} is too far away to be true"),
            InputErrorKind::Contradicts { other } => write!(out, "does not agree with {other}"),
            InputErrorKind::OnlyOnce { first } => write!(out, "only one of this kind can stand here, and row {first} is one"),
            InputErrorKind::TooMany { most } => write!(out, "more than {most} entries"),
        }
    }
}

impl std::error::Error for InputError {}

/// `where`, `row` and `field` are the place; `code` and `given` are for programs, `message` and `remedy` for people.
impl Serialize for InputError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("InputError", 7)?;
        fields.serialize_field("where", &self.place.list)?;
        fields.serialize_field("row", &self.place.row)?;
        fields.serialize_field("field", &self.place.field)?;
        fields.serialize_field("code", self.kind.code())?;
        fields.serialize_field("given", &self.kind.given())?;
        fields.serialize_field("message", &self.to_string())?;
        fields.serialize_field("remedy", &self.remedy())?;
        fields.end()
    }
}
