//! The rows of a text with cells, one at a time, by the core of the library for CSV.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use std::ops::Range;

/// The cells of the row that was read last.
#[derive(Debug)]
pub(crate) struct CsvCells {
    reader: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
}

impl CsvCells {
    pub(crate) fn new(separator: u8) -> Self {
        Self { reader: ReaderBuilder::new().delimiter(separator).build(), text: vec![0; 1 << 12], ends: vec![0; 64], count: 0 }
    }

    /// Begins anew, with a row that has nothing to do with the one before.
    #[cfg(feature = "people-lists")]
    pub(crate) fn reset(&mut self) {
        self.reader.reset();
    }

    /// Reads the row that begins here; gives its length without its line end, or nothing where there is no row.
    pub(crate) fn read(&mut self, from: &[u8]) -> Option<usize> {
        let (mut taken, mut filled, mut ended) = (0, 0, 0);
        loop {
            let (result, read, wrote, ends) = self.reader.read_record(&from[taken..], &mut self.text[filled..], &mut self.ends[ended..]);
            taken += read;
            filled += wrote;
            ended += ends;
            match result {
                // At the end of a block nothing more comes: asked once more, the library gives what it has.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::End => return None,
                ReadRecordResult::Record => break,
            }
        }
        self.count = ended;
        let row = &from[..taken];
        Some(row.iter().rposition(|byte| !matches!(byte, b'\n' | b'\r')).map_or(0, |last| last + 1))
    }

    /// The text of a cell, counted from 0; nothing where there is none.
    pub(crate) fn get(&self, column: usize) -> &str {
        if column >= self.count {
            return "";
        }
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..self.ends[column]).and_then(|cell| std::str::from_utf8(cell).ok()).unwrap_or_default()
    }

    /// How many cells there are.
    #[cfg(feature = "people-lists")]
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// The texts of all cells.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        (0..self.count).map(|column| self.get(column))
    }
}

/// Where the rows of a text stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CsvPlaces {
    at: usize,
    /// The number of the row that comes next; empty rows count.
    number: u64,
}

impl CsvPlaces {
    /// The places from the beginning of a text on, whose first row has this number.
    pub(crate) fn from(number: u64) -> Self {
        Self { at: 0, number }
    }

    /// Reads the next row that holds something; gives its number, and where it stands without its line end.
    pub(crate) fn next(&mut self, bytes: &[u8], cells: &mut CsvCells) -> Option<(u64, Range<usize>)> {
        let (ends, next) = line_ends(bytes, self.at);
        self.number += ends;
        let length = cells.read(&bytes[next..])?;
        self.at = next + length;
        Some((self.number, next..self.at))
    }
}

/// How many rows end with the line ends at a place, empty ones among them, and where the next row begins.
fn line_ends(bytes: &[u8], from: usize) -> (u64, usize) {
    let (mut at, mut ends) = (from, 0);
    while let Some(byte @ (b'\n' | b'\r')) = bytes.get(at).copied() {
        at += if byte == b'\r' && bytes.get(at + 1) == Some(&b'\n') { 2 } else { 1 };
        ends += 1;
    }
    (ends, at)
}
