//! The rows and columns of a table.

use serde::{Deserialize, Serialize};

/// Rows of cells, each a text. `rows[0]` is row 1 of the spreadsheet: a row without anything in it is kept, as an empty list, so that
/// `rows[n]` is always what the person sees as row `n + 1`. Rows may differ in length; nothing is trimmed and nothing is interpreted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Table {
    /// The rows, from row 1.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Puts a text where it belongs; rows and columns before it that held nothing are filled with nothing.
    #[cfg(feature = "spreadsheets")]
    pub(crate) fn set(&mut self, row: usize, column: usize, text: String) {
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut self.rows[row];
        if cells.len() <= column {
            cells.resize_with(column + 1, String::new);
        }
        cells[column] = text;
    }
}
