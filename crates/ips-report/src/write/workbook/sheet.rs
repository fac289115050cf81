//! What stands in a workbook.

use crate::read::Table;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A workbook to be written. It crosses from the page to the module that writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// The day that stands in the file as the day it was made; the same description gives the same bytes.
    pub stamp: NaiveDate,
    /// The sheets, in the order of their tabs.
    pub sheets: Vec<Sheet>,
}

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// What stands on its tab. What Excel does not allow there is left out or cut when the file is written, and a name that stands twice is
    /// told apart by a number.
    pub name: String,
    /// How many rows at the top stay in sight and are printed on every page.
    pub heading_rows: u32,
    /// The widths of the columns from the first, in characters; 0, or none, is the width of an empty sheet.
    pub widths: Vec<u8>,
    /// The rows, from row 1; they may differ in length.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, never calculated, whatever it begins with.
    Text(String),
    /// A number in decimal digits, such as `-12` or `0.35`: exact until it is in the file, which keeps 15 digits.
    Number(String),
    /// A day.
    Date(NaiveDate),
    /// A text in bold: the head of a column, or a title.
    Heading(String),
}

impl Cell {
    /// The cell as text: a date as `YYYY-MM-DD`, nothing as an empty text.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Number(text) | Self::Heading(text) => text.clone(),
            Self::Date(day) => day.to_string(),
        }
    }
}

impl Sheet {
    /// The same rows as texts, to be written as CSV.
    pub fn table(&self) -> Table {
        Table { rows: self.rows.iter().map(|row| row.iter().map(Cell::text).collect()).collect() }
    }
}
