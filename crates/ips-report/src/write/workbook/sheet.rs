//! What stands in a workbook.

use crate::read::Table;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A workbook to be written. It crosses from the page to the module that writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// The day that stands in the file as the day it was made; the same description gives the same bytes.
    pub stamp: NaiveDate,
    /// What it is about, as programs show it where they list files.
    pub title: String,
    /// The sheets, in the order of their tabs.
    pub sheets: Vec<Sheet>,
}

/// One sheet: a table under its title, and a drawing of it where there is one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// What stands on its tab. What Excel does not allow there is left out or cut when the file is written, and a name that stands twice is
    /// told apart by a number.
    pub name: String,
    /// What stands over the table, whole where the tab has no room for it; empty for nothing.
    pub title: String,
    /// How many rows at the top are heads of columns. They and the title stay in sight and are printed on every page; the last one can be filtered by.
    pub heading_rows: u32,
    /// The rows, from the first one under the title; they may differ in length.
    pub rows: Vec<Vec<Cell>>,
    /// How the rows are drawn beside the table, where they are.
    pub chart: Option<SheetChart>,
}

/// How the rows of a sheet are drawn. What is drawn stands in its cells, so a figure that somebody changes there changes the drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetChart {
    /// What there is to see, for who does not see it.
    pub words: String,
    /// What the columns are drawn as.
    pub kind: SheetChartKind,
}

/// What the columns of a sheet are drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SheetChartKind {
    /// Over the numbers of the first column those of the second as a line, and those of the third as steps.
    LineOverSteps,
    /// For each row a bar that begins on the day of the second column and is as long as the days of the third and the fourth together.
    Spans {
        /// The first day that is drawn.
        from: NaiveDate,
        /// The last one.
        to: NaiveDate,
    },
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
