//! A sheet with a list of people: in few bytes, because it may have a million rows.

use super::sheet::{CellFlaw, CellKind};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The sheets of a workbook that can be seen, in their order, as lists are read from them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListBook {
    /// The sheets that were looked at.
    pub sheets: Vec<ListSheet>,
    /// Whether there are more of them.
    pub has_more: bool,
}

/// A sheet: the texts of all its cells one after another, and what each of them is. Row 0 is row 1 of the spreadsheet, and rows may differ in length.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListSheet {
    /// Its name; none for what was no workbook.
    pub name: String,
    text: String,
    /// Where the text of each cell ends.
    ends: Vec<u32>,
    /// What each cell is; a time has its milliseconds beside.
    kinds: Vec<Kind>,
    /// The milliseconds of the times, by their cells.
    moments: Vec<(u32, u32)>,
    /// How many cells there are up to the end of each row.
    rows: Vec<u32>,
    /// The rows that are hidden, by a filter or by hand, counted from 1.
    pub hidden_rows: Vec<u32>,
    /// The cells that are one with others, as the first and the last of each group: row and column, counted from 1. The value stands in the first.
    pub merged: Vec<[(u32, u32); 2]>,
    /// The cells without a value that could be read.
    pub flaws: Vec<CellFlaw>,
    /// Whether it reaches beyond the last row that is read.
    pub is_longer: bool,
    /// Whether it reaches beyond the last column that is read.
    pub is_wider: bool,
}

/// [`CellKind`] in a byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Kind {
    #[default]
    Text,
    Number,
    Percent,
    YesNo,
    Day,
    Moment,
}

/// The cells of one row.
#[derive(Clone, Copy, Debug)]
pub struct ListCells<'s> {
    sheet: &'s ListSheet,
    first: usize,
    count: usize,
}

impl ListSheet {
    /// A sheet without rows.
    pub fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// A sheet with rows of texts.
    pub fn of_texts<'t>(name: &str, rows: impl IntoIterator<Item = impl IntoIterator<Item = &'t str>>) -> Self {
        let mut sheet = Self::named(name);
        for row in rows {
            sheet.begin_row();
            for text in row {
                sheet.push(text, CellKind::Text);
            }
        }
        sheet
    }

    /// Begins a row below the last one.
    pub fn begin_row(&mut self) {
        self.rows.push(len(self.ends.len()));
    }

    /// Puts a cell behind the last one of the last row.
    pub fn push(&mut self, text: &str, kind: CellKind) {
        if self.rows.is_empty() {
            self.begin_row();
        }
        let kind = match kind {
            CellKind::Text => Kind::Text,
            CellKind::Number => Kind::Number,
            CellKind::Percent => Kind::Percent,
            CellKind::YesNo => Kind::YesNo,
            CellKind::Day => Kind::Day,
            CellKind::Moment(millis) => {
                self.moments.push((len(self.ends.len()), millis));
                Kind::Moment
            }
        };
        self.text.push_str(text);
        self.ends.push(len(self.text.len()));
        self.kinds.push(kind);
        if let Some(row) = self.rows.last_mut() {
            *row = len(self.ends.len());
        }
    }

    /// Puts a cell where it belongs; rows and columns before it that held nothing are filled with nothing. False where that place lies behind already: the
    /// cells of a workbook stand in their order.
    #[cfg(feature = "spreadsheets")]
    pub(crate) fn set(&mut self, row: usize, column: usize, text: &str, kind: CellKind) -> bool {
        let width = self.rows.len().checked_sub(1).map_or(0, |last| self.row(last).count());
        if row + 1 < self.rows.len() || (row + 1 == self.rows.len() && column < width) {
            return false;
        }
        while self.rows.len() <= row {
            self.begin_row();
        }
        for _ in self.row(row).count()..column {
            self.push("", CellKind::Text);
        }
        self.push(text, kind);
        true
    }

    /// Some of its rows as a sheet of their own, to cross from a module to another in parts; what is known beside the cells goes with the first of them.
    #[must_use]
    pub fn part(&self, rows: Range<usize>) -> Self {
        let rest = if rows.start == 0 {
            let (hidden_rows, merged, flaws) = (self.hidden_rows.clone(), self.merged.clone(), self.flaws.clone());
            Self { name: self.name.clone(), hidden_rows, merged, flaws, is_longer: self.is_longer, is_wider: self.is_wider, ..Self::default() }
        } else {
            Self::default()
        };
        let mut part = rest;
        for row in rows {
            part.begin_row();
            let cells = self.row(row);
            for column in 0..cells.count() {
                part.push(cells.get(column), cells.kind(column));
            }
        }
        part
    }

    /// Puts the rows of a part below the last one.
    pub fn append(&mut self, part: &Self) {
        let (text, cells) = (len(self.text.len()), len(self.ends.len()));
        self.text.push_str(&part.text);
        self.ends.extend(part.ends.iter().map(|end| text + end));
        self.kinds.extend_from_slice(&part.kinds);
        self.moments.extend(part.moments.iter().map(|(cell, millis)| (cells + cell, *millis)));
        self.rows.extend(part.rows.iter().map(|end| cells + end));
    }

    /// How many rows there are.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// The cells of a row, counted from 0; none where there is no such row.
    pub fn row(&self, row: usize) -> ListCells<'_> {
        let first = row.checked_sub(1).and_then(|before| self.rows.get(before)).map_or(0, |end| *end as usize);
        let end = self.rows.get(row).map_or(first, |end| *end as usize);
        ListCells { sheet: self, first, count: end.saturating_sub(first) }
    }

    /// The cells of all rows, in their order.
    pub fn rows(&self) -> impl Iterator<Item = ListCells<'_>> {
        (0..self.rows.len()).map(|row| self.row(row))
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.rows().map(|row| row.count()).max().unwrap_or_default()
    }
}

impl<'s> ListCells<'s> {
    /// How many cells there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The text of a cell, counted from 0; nothing where there is none.
    pub fn get(&self, column: usize) -> &'s str {
        if column >= self.count { "" } else { self.sheet.text.get(self.place(column)).unwrap_or_default() }
    }

    /// What a cell is.
    pub fn kind(&self, column: usize) -> CellKind {
        if column >= self.count {
            return CellKind::Text;
        }
        let cell = self.first + column;
        match self.sheet.kinds.get(cell).copied().unwrap_or_default() {
            Kind::Text => CellKind::Text,
            Kind::Number => CellKind::Number,
            Kind::Percent => CellKind::Percent,
            Kind::YesNo => CellKind::YesNo,
            Kind::Day => CellKind::Day,
            Kind::Moment => {
                let moment = self.sheet.moments.binary_search_by_key(&len(cell), |(cell, _)| *cell);
                moment.map_or(CellKind::Day, |place| CellKind::Moment(self.sheet.moments[place].1))
            }
        }
    }

    /// The texts of all cells.
    pub fn texts(self) -> impl Iterator<Item = &'s str> {
        (0..self.count).map(move |column| self.get(column))
    }

    fn place(&self, column: usize) -> Range<usize> {
        let cell = self.first + column;
        let end = |cell: usize| self.sheet.ends.get(cell).map_or(0, |end| *end as usize);
        cell.checked_sub(1).map_or(0, end)..end(cell)
    }
}

/// What is read of a workbook is limited to far less than this ([`TableLimits`](super::TableLimits)).
fn len(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_where_they_were_put() {
        let mut sheet = ListSheet::named("People");
        for (text, kind) in [("Code", CellKind::Text), ("Ñ", CellKind::Text)] {
            sheet.push(text, kind);
        }
        sheet.begin_row();
        sheet.begin_row();
        sheet.push("7", CellKind::Number);
        let rows: Vec<Vec<&str>> = sheet.rows().map(|row| row.texts().collect()).collect();
        assert_eq!(rows, [vec!["Code", "Ñ"], vec![], vec!["7"]]);
        assert_eq!((sheet.width(), sheet.row(2).kind(0), sheet.row(2).get(1), sheet.row(9).count()), (2, CellKind::Number, "", 0));
        sheet.begin_row();
        sheet.push("2026-11-21", CellKind::Moment(1_000));
        let mut parts = sheet.part(0..1);
        (1..sheet.row_count()).for_each(|row| parts.append(&sheet.part(row..row + 1)));
        assert_eq!(parts, sheet);
        sheet = sheet.part(0..3);
        #[cfg(feature = "spreadsheets")]
        {
            assert!(sheet.set(2, 3, "x", CellKind::Text) && sheet.set(4, 1, "y", CellKind::Text));
            assert!(!sheet.set(4, 1, "y", CellKind::Text) && !sheet.set(3, 9, "z", CellKind::Text), "what lies behind stays");
            let rows: Vec<Vec<&str>> = sheet.rows().skip(2).map(|row| row.texts().collect()).collect();
            assert_eq!(rows, [vec!["7", "", "", "x"], vec![], vec!["", "y"]]);
        }
    }
}
