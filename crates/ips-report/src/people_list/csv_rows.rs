//! Blocks of rows of a CSV list, screened.

use super::added::Added;
use super::changes::Changes;
use super::csv_block::CsvBlock;
use super::csv_list::CsvList;
use super::reject::Reject;
use super::rows::{RowIs, Rows};
use super::tally::Tally;
use crate::read::{CsvCells, CsvPlaces, windows_1252};
use ips_core::{Facts, Language, Situation};
use std::ops::Range;

/// Screens blocks of rows of one list. Each thread has its own.
#[derive(Debug)]
pub struct CsvRows<'p> {
    rows: Rows<'p>,
    separator: u8,
    cells: CsvCells,
    /// Where the rows of the block stand that was read last.
    read: Vec<CsvRow>,
}

/// A row of a block.
#[derive(Debug)]
pub(super) struct CsvRow {
    /// Its number, counted from 1 with the headings; empty rows count.
    pub(super) number: u64,
    /// Where it stands in the block, without its line end.
    pub(super) text: Range<usize>,
    /// The same in UTF-8, where it is not.
    recoded: Option<String>,
    /// How many cells it has.
    width: usize,
}

impl<'p> CsvRows<'p> {
    /// Screens the rows of a list for a situation; what is wrong with one is said in a language.
    pub fn new(situation: Situation<'p>, list: &CsvList, language: Language) -> Self {
        Self { rows: Rows::new(situation, list.head.clone(), language), separator: list.separator, cells: CsvCells::new(list.separator), read: Vec::new() }
    }

    /// Writes the rows of a block as they stand, with what was found behind them. Rows that hold an answer that cannot be one have the outcome `error`, and an
    /// entry for each such answer in `rejects`.
    pub fn screen(&mut self, block: &CsvBlock, added: &Added, out: &mut Vec<u8>, rejects: &mut Vec<Reject>) -> Tally {
        self.screen_changed(block, added, &Changes::default(), out, rejects)
    }

    /// The same where answers of some rows have changed since: those are told in place of what the list says.
    pub(super) fn screen_changed(&mut self, block: &CsvBlock, added: &Added, changes: &Changes<'p>, out: &mut Vec<u8>, rejects: &mut Vec<Reject>) -> Tally {
        self.read(block);
        let mut tally = Tally::default();
        let mut written = 0;
        for (place, row) in self.read.iter().enumerate() {
            out.extend_from_slice(&block.bytes[written..row.text.start]);
            written = row.text.end;
            match &row.recoded {
                Some(text) => out.extend_from_slice(text.as_bytes()),
                None => out.extend_from_slice(&block.bytes[row.text.clone()]),
            }
            tally.recoded += u64::from(row.recoded.is_some());
            let change = changes.get(row.number);
            let is = change.map_or_else(|| self.rows.is(place), |change| RowIs::Person(change.found));
            is.count(&mut tally);
            if is != RowIs::Beside {
                out.extend((row.width..self.rows.head.width).map(|_| self.separator));
                added.write(&is, || self.rows.facts(place), change, self.separator, out);
            }
            if let RowIs::Refused(own) = is {
                rejects.extend(own);
            }
        }
        out.extend_from_slice(&block.bytes[written..]);
        tally
    }

    /// Finds the rows of a block, reads their answers and screens them.
    pub(super) fn read(&mut self, block: &CsvBlock) {
        self.read.clear();
        // Nearly every row ends with a line end of its own.
        self.rows.begin(memchr::memchr2_iter(b'\n', b'\r', &block.bytes).count() + 1);
        self.cells.reset();
        let mut places = CsvPlaces::from(block.first_row);
        while let Some((number, text)) = places.next(&block.bytes, &mut self.cells) {
            let mut recoded = None;
            if std::str::from_utf8(&block.bytes[text.clone()]).is_err() {
                let decoded = windows_1252(&block.bytes[text.clone()]);
                self.cells.reset();
                self.cells.read(decoded.as_bytes());
                recoded = Some(decoded);
                self.cells.reset();
            }
            self.rows.read(number, &self.cells, Vec::new());
            self.read.push(CsvRow { number, text, recoded, width: self.cells.count() });
        }
        self.rows.screen();
    }

    /// The rows of the block that was read last, each with what it is and came to.
    pub(super) fn found(&self) -> impl Iterator<Item = (&CsvRow, RowIs)> {
        self.read.iter().enumerate().map(|(place, row)| (row, self.rows.is(place)))
    }

    /// The facts of the row of a place in the block that was read last.
    pub(super) fn facts(&self, place: usize) -> Option<Facts<'p>> {
        self.rows.facts(place)
    }

    /// How many rows of the block that was read last were no UTF-8.
    pub(super) fn recoded(&self) -> u64 {
        self.read.iter().map(|row| u64::from(row.recoded.is_some())).sum()
    }
}
