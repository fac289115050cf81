//! The answers of many people to one question, where they already are.

use crate::step::day;
use ips_core::Value;
use ips_core::policy::FactKind;
use std::fmt;

/// The answers to the question of one fact, a row for each person, as Arrow keeps them: values, and a bitmap of the rows that have one.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// The answers.
    pub values: Values<'a>,
    /// The rows that are answered, a bit for each, the first row the lowest bit of a byte; without it, all are.
    pub answered: Option<Bitmap<'a>>,
}

/// Answers to one question.
#[derive(Clone, Copy, Debug)]
pub enum Values<'a> {
    /// Yes, a bit for each row.
    YesNo(Bitmap<'a>),
    /// Days since 1 January 1970.
    Days(&'a [i32]),
    /// Calendar years.
    Years(&'a [i32]),
    /// The places of options in [`FactKind::Choice`], counted from 0.
    Options(&'a [u8]),
}

/// Bits, the lowest of a byte first, from one of them on.
#[derive(Clone, Copy, Debug)]
pub struct Bitmap<'a> {
    /// The bytes that hold them.
    pub bytes: &'a [u8],
    /// How many bits of the first bytes stand before the first row.
    pub offset: usize,
}

impl Bitmap<'_> {
    fn is_set(self, row: usize) -> bool {
        let bit = self.offset + row;
        self.bytes.get(bit / 8).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
    }

    /// How many rows there are at most.
    fn rows(self) -> usize {
        (self.bytes.len() * 8).saturating_sub(self.offset)
    }
}

impl Column<'_> {
    /// How many rows the column has at most.
    fn rows(&self) -> usize {
        let values = match self.values {
            Values::YesNo(bitmap) => bitmap.rows(),
            Values::Days(values) | Values::Years(values) => values.len(),
            Values::Options(values) => values.len(),
        };
        self.answered.map_or(values, |answered| answered.rows().min(values))
    }

    /// The answer of a row.
    ///
    /// # Errors
    ///
    /// What stands there is no day of the calendar.
    pub fn at(&self, row: usize) -> Result<Option<Value>, String> {
        if self.answered.is_some_and(|answered| !answered.is_set(row)) {
            return Ok(None);
        }
        match self.values {
            Values::YesNo(bitmap) => Ok(Some(Value::YesNo(bitmap.is_set(row)))),
            Values::Days(values) => values.get(row).map(|days| day(*days).map(Value::Date).ok_or_else(|| days.to_string())).transpose(),
            Values::Years(values) => Ok(values.get(row).copied().map(Value::Year)),
            Values::Options(values) => Ok(values.get(row).copied().map(Value::Choice)),
        }
    }

    /// Whether it can hold answers of this kind for so many rows.
    pub(crate) fn check(&self, fact: &str, kind: &FactKind, rows: usize) -> Result<(), ColumnError> {
        let is_fit = matches!(
            (kind, self.values),
            (FactKind::YesNo, Values::YesNo(_))
                | (FactKind::Date, Values::Days(_))
                | (FactKind::Year, Values::Years(_))
                | (FactKind::Choice(_), Values::Options(_))
        );
        let fact = || fact.to_owned();
        if !is_fit {
            return Err(ColumnError::WrongKind { fact: fact() });
        }
        if self.rows() < rows { Err(ColumnError::TooShort { fact: fact(), rows: self.rows(), needed: rows }) } else { Ok(()) }
    }
}

/// Why columns cannot be screened. Rows that hold impossible answers are no error: they are told row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnError {
    /// There are not as many columns as the policy has facts.
    Count {
        /// How many there are.
        given: usize,
        /// How many there have to be.
        needed: usize,
    },
    /// The values of a column are of another kind than the fact.
    WrongKind {
        /// The name of the fact.
        fact: String,
    },
    /// A column has too few rows.
    TooShort {
        /// The name of the fact.
        fact: String,
        /// How many it has.
        rows: usize,
        /// How many it has to have.
        needed: usize,
    },
}

impl fmt::Display for ColumnError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count { given, needed } => {
                write!(out, "{given} columns were given; give one for each of the {needed} facts, or none for a fact that nobody answered")
            }
            Self::WrongKind { fact } => write!(out, "the column of `{fact}` holds values of another kind; see the kinds of facts of the policy"),
            Self::TooShort { fact, rows, needed } => write!(out, "the column of `{fact}` has {rows} rows; give {needed}"),
        }
    }
}

impl std::error::Error for ColumnError {}
