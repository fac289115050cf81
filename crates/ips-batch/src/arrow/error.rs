//! Why a table cannot be screened.

use crate::column::ColumnError;
use crate::list::MappingError;
use arrow_schema::{ArrowError, DataType};
use std::fmt;

/// Why a table cannot be screened as a whole.
#[derive(Debug)]
pub enum ArrowListError {
    /// What is said of its columns does not fit the policy.
    Mapping(MappingError),
    /// No column is a fact of the policy; the names of its facts.
    NoColumns(Vec<String>),
    /// A column that something is said of does not stand in the table.
    NoSuchColumn(String),
    /// It has a column that would be added.
    AlreadyScreened(String),
    /// A column holds values of a type that a fact has not.
    Type {
        /// The name of the column.
        column: String,
        /// The name of the fact.
        fact: String,
        /// The type.
        given: DataType,
    },
    /// The batch has other columns than the first one.
    Columns(ColumnError),
    /// The library for Arrow refuses something.
    Arrow(ArrowError),
}

impl fmt::Display for ArrowListError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mapping(error) => error.fmt(out),
            Self::NoColumns(facts) => write!(out, "no column is a fact of the policy; name them {}", facts.join(", ")),
            Self::NoSuchColumn(name) => write!(out, "something is said of a column `{name}`, but the table has none"),
            Self::AlreadyScreened(name) => write!(out, "the table has a column `{name}` already; give it without what was added before"),
            Self::Type { column, fact, given } => write!(out, "column `{column}` holds {given}, which is no answer to `{fact}`; give its values or texts"),
            Self::Columns(error) => error.fmt(out),
            Self::Arrow(error) => error.fmt(out),
        }
    }
}

impl std::error::Error for ArrowListError {}

impl From<MappingError> for ArrowListError {
    fn from(error: MappingError) -> Self {
        Self::Mapping(error)
    }
}

impl From<ColumnError> for ArrowListError {
    fn from(error: ColumnError) -> Self {
        Self::Columns(error)
    }
}

impl From<ArrowError> for ArrowListError {
    fn from(error: ArrowError) -> Self {
        Self::Arrow(error)
    }
}
