//! A list as it goes out: its own columns as they came, and what was found behind them.

use super::list::PeopleList;
use super::source::{Source, Step, Walk};
use crate::people_list::added::{Added, Reasons};
use crate::people_list::rows::RowIs;
use crate::people_list::write_cell::write_cell;
use crate::people_list::{PeopleListError, Reject};
use crate::read::{CellKind, ListSheet};
use crate::write::guarded;
use ips_core::Language;

/// The text of a cell, and what it is.
type WrittenCell = (String, CellKind);

/// A list on its way out, part by part.
#[derive(Debug)]
pub struct PeopleExport<'l, 'p> {
    list: &'l PeopleList<'p>,
    added: Added,
    walk: Walk<'p>,
    /// The number of the row that was written last.
    last: u64,
}

impl<'p> PeopleList<'p> {
    /// Writes the list with what was found; what is wrong with a row is said in a language.
    pub fn export(&self, reasons: Option<Reasons>, language: Language) -> PeopleExport<'_, 'p> {
        let added = Added::new(self.situation.policy, reasons);
        let added = if self.changed() > 0 { added.with_changes() } else { added };
        PeopleExport { list: self, added, walk: Walk::new(&self.source, self.situation, language), last: 0 }
    }

    /// Every answer that cannot be one, in the order of the rows.
    pub fn rejects(&self, language: Language) -> Vec<Reject> {
        let refused = (0..self.people.len()).filter(|person| self.outcome(*person).is_none());
        refused.flat_map(|person| self.rejects_of(person, language)).collect()
    }
}

impl PeopleExport<'_, '_> {
    /// Writes some thousand rows more as CSV: those of a text byte for byte as they stand, those of a sheet as texts, in which nothing calculates. False when
    /// all are written.
    ///
    /// # Errors
    ///
    /// As [`PeopleList::screen_some`].
    pub fn write_csv(&mut self, out: &mut Vec<u8>) -> Result<bool, PeopleListError> {
        let list = self.list;
        let Some(step) = self.walk.next(&list.source, &list.file)? else { return Ok(false) };
        if let (Walk::Text { rows, .. }, Step::Block(block, _)) = (&mut self.walk, &step) {
            rows.screen_changed(block, &self.added, &list.changes, out, &mut Vec::new());
            return Ok(true);
        }
        self.rows(&step, &mut |cells| {
            for (place, (text, kind)) in cells.iter().enumerate() {
                if place > 0 {
                    out.push(b',');
                }
                write_cell(&if *kind == CellKind::Text { guarded(text) } else { text.as_str().into() }, b',', out);
            }
            out.extend_from_slice(b"\r\n");
        });
        Ok(true)
    }

    /// Adds some thousand rows more to a sheet. False when all are there.
    ///
    /// # Errors
    ///
    /// As [`PeopleList::screen_some`].
    pub fn write_sheet(&mut self, sheet: &mut ListSheet) -> Result<bool, PeopleListError> {
        let list = self.list;
        if sheet.row_count() == 0 {
            sheet.hidden_rows = list.hidden_rows().to_vec();
            sheet.name = list.sheet().map_or("IPS", |(name, _)| name).to_owned();
        }
        let Some(step) = self.walk.next(&list.source, &list.file)? else { return Ok(false) };
        self.rows(&step, &mut |cells| {
            sheet.begin_row();
            for (text, kind) in cells {
                sheet.push(text, *kind);
            }
        });
        Ok(true)
    }

    /// How much is written, in thousandths.
    pub fn progress(&self) -> u32 {
        self.walk.progress(&self.list.source, &self.list.file)
    }

    /// The cells of the rows of a step, with those that are added.
    fn rows(&mut self, step: &Step, put: &mut dyn FnMut(&[WrittenCell])) {
        let list = self.list;
        let mut found = Vec::new();
        self.walk.screen(&list.source, &list.file, step, &mut |number, at, is| found.push((number, at, is)));
        let own_sheet = if let Source::Sheet { sheet, .. } = &list.source { list.file.sheets().get(*sheet) } else { None };
        for (place, (number, at, is)) in found.into_iter().enumerate() {
            // Empty rows of a text are rows of a sheet.
            if own_sheet.is_none() {
                (self.last + 1..number).for_each(|_| put(&[]));
                self.last = number;
            }
            let mut cells: Vec<WrittenCell> = match own_sheet {
                Some(sheet) => {
                    let row = sheet.row(at.start);
                    (0..row.count()).map(|column| (row.get(column).to_owned(), row.kind(column))).collect()
                }
                None => list.source.cells(&list.file, &at).into_iter().map(|text| (text, CellKind::Text)).collect(),
            };
            let change = list.changes.get(number);
            let is = change.map_or(is, |change| RowIs::Person(change.found));
            if is != RowIs::Beside {
                cells.resize(list.head().width.max(cells.len()), Default::default());
            }
            self.added.each(&is, || self.walk.facts(place), change, &mut |cell| cells.push((cell.into_text(), CellKind::Text)));
            put(&cells);
        }
    }
}
