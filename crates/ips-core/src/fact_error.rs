//! What can be wrong with an answer: never a determination, always a sentence that names the fact and says what to do.

use crate::policy::FactKind;
use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeStruct};
use std::fmt;

/// One answer that cannot be a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactError {
    fact: String,
    kind: FactErrorKind,
}

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactErrorKind {
    /// The policy has no fact of this name.
    UnknownName {
        /// The policy asked.
        policy: String,
        /// A known name that is spelled much like it.
        nearest: Option<String>,
    },
    /// The value is of another type than the fact.
    WrongType {
        /// What the fact takes.
        expected: FactKind,
        /// What came in, in words.
        given: String,
    },
    /// Not a calendar date in the form YYYY-MM-DD.
    NoSuchDate {
        /// What came in.
        given: String,
    },
    /// A date or year after the as-of date.
    AfterAsOf {
        /// What came in.
        given: String,
        /// The as-of date.
        as_of: NaiveDate,
    },
    /// A date or year so long ago that it is a slip.
    Implausible {
        /// What came in.
        given: String,
    },
    /// None of the options of a choice.
    NotAnOption {
        /// What came in.
        given: String,
        /// The ids that can stand here.
        options: Vec<String>,
    },
    /// The name stands more than once.
    GivenTwice,
    /// Two answers cannot both be true.
    Contradicts {
        /// The other fact.
        other: String,
    },
}

impl FactErrorKind {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownName { .. } => "unknown_fact",
            Self::WrongType { .. } => "wrong_type",
            Self::NoSuchDate { .. } => "no_such_date",
            Self::AfterAsOf { .. } => "after_as_of",
            Self::Implausible { .. } => "implausible",
            Self::NotAnOption { .. } => "not_an_option",
            Self::GivenTwice => "given_twice",
            Self::Contradicts { .. } => "contradiction",
        }
    }
}

impl FactError {
    pub(crate) fn new(fact: &str, kind: FactErrorKind) -> Self {
        Self { fact: fact.to_owned(), kind }
    }

    /// The name of the fact, as it came in.
    pub fn fact(&self) -> &str {
        &self.fact
    }

    /// What is wrong, for callers that put it into their own words.
    pub fn kind(&self) -> &FactErrorKind {
        &self.kind
    }

    /// What to do about it, in English.
    pub fn remedy(&self) -> String {
        match &self.kind {
            FactErrorKind::UnknownName { nearest: Some(nearest), .. } => format!("did you mean `{nearest}`?"),
            FactErrorKind::UnknownName { policy, nearest: None } => format!("`ips policy show {policy}` lists the names it knows; leave this one out"),
            FactErrorKind::WrongType { expected, .. } => format!("give {}, or null if it is not known", form(expected)),
            FactErrorKind::NoSuchDate { .. } => "write a calendar date as YYYY-MM-DD, or null if it is not known".to_owned(),
            FactErrorKind::AfterAsOf { .. } => "correct it, or screen for a later as-of date".to_owned(),
            FactErrorKind::Implausible { .. } => "write the year with four digits".to_owned(),
            FactErrorKind::NotAnOption { options, .. } => format!("give one of {}, or null if it is not known", options.join(", ")),
            FactErrorKind::GivenTwice => "give it once".to_owned(),
            FactErrorKind::Contradicts { .. } => "correct one of them or leave one out".to_owned(),
        }
    }
}

fn form(kind: &FactKind) -> String {
    match kind {
        FactKind::YesNo => "true or false".to_owned(),
        FactKind::Date => "a date as text, YYYY-MM-DD".to_owned(),
        FactKind::Year => "a year as a whole number".to_owned(),
        FactKind::Choice(options) => format!("one of {}", options.iter().map(|option| option.id.as_str()).collect::<Vec<_>>().join(", ")),
    }
}

impl fmt::Display for FactError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fact = &self.fact;
        match &self.kind {
            FactErrorKind::UnknownName { policy, .. } => write!(out, "{fact}: {policy} knows no fact of this name"),
            FactErrorKind::WrongType { given, .. } => write!(out, "{fact}: {given} is of the wrong type"),
            FactErrorKind::NoSuchDate { given } => write!(out, "{fact}: \"{given}\" is not a date that exists"),
            FactErrorKind::AfterAsOf { given, as_of } => write!(out, "{fact}: {given} is after the as-of date {as_of}"),
            FactErrorKind::Implausible { given } => write!(out, "{fact}: {given} is too long ago to be true"),
            FactErrorKind::NotAnOption { given, .. } => write!(out, "{fact}: \"{given}\" is not one of its answers"),
            FactErrorKind::GivenTwice => write!(out, "{fact}: given more than once"),
            FactErrorKind::Contradicts { other } => write!(out, "{fact}: does not agree with {other}"),
        }
    }
}

impl std::error::Error for FactError {}

impl Serialize for FactError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("FactError", 4)?;
        fields.serialize_field("code", self.kind.code())?;
        fields.serialize_field("fact", &self.fact)?;
        fields.serialize_field("message", &self.to_string())?;
        fields.serialize_field("remedy", &self.remedy())?;
        fields.end()
    }
}
