//! A table with what is known of its cells beside their texts.

use super::rows::Table;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The sheets of a workbook that can be seen, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedBook {
    /// The sheets that were looked at.
    pub sheets: Vec<OpenedSheet>,
    /// Whether there are more of them.
    pub has_more: bool,
}

/// A sheet of a workbook, or a text with cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedSheet {
    /// Its name; none for a text.
    pub name: String,
    /// The texts of its cells.
    pub table: Table,
    /// The rows that are hidden, by a filter or by hand, counted from 1.
    pub hidden_rows: Vec<usize>,
    /// The cells without a value that could be read.
    pub flaws: Vec<CellFlaw>,
    /// Whether it reaches beyond the last row that is read.
    pub is_longer: bool,
    /// Whether it reaches beyond the last column that is read.
    pub is_wider: bool,
}

/// What a cell of a workbook holds, beside the text that a person sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellKind {
    /// A text.
    #[default]
    Text,
    /// A number.
    Number,
    /// A number that is shown as a percentage.
    Percent,
    /// Yes or no.
    YesNo,
    /// A day.
    Day,
    /// A time on the day of the text, in milliseconds after midnight.
    Moment(u32),
}

/// A cell without a value that could be read. Which of them matter shows only when it is known which columns are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellFlaw {
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u16,
    /// What is wrong.
    pub kind: FlawKind,
}

/// Why a cell has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "they are displayed as spreadsheet programs show them")]
pub enum FlawKind {
    DivisionByZero,
    NotAvailable,
    Name,
    Null,
    Number,
    Reference,
    Value,
    Waiting,
    /// A formula that was never calculated; shown as nothing.
    NoValue,
}

impl fmt::Display for FlawKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::DivisionByZero => "#DIV/0!",
            Self::NotAvailable => "#N/A",
            Self::Name => "#NAME?",
            Self::Null => "#NULL!",
            Self::Number => "#NUM!",
            Self::Reference => "#REF!",
            Self::Value => "#VALUE!",
            Self::Waiting => "#GETTING_DATA",
            Self::NoValue => "",
        })
    }
}
