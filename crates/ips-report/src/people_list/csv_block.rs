//! A stream of CSV, cut into blocks of whole rows, each of which can be read without the others.

use super::error::PeopleListError;
use crate::read::TableError;

/// The longest row that is read, in bytes.
pub const MAX_RECORD: usize = 1 << 24;

/// Whole rows, one after another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvBlock {
    /// The number of the first row, counted from 1 with the headings; empty rows count.
    pub first_row: u64,
    /// The rows, with their line ends.
    pub bytes: Vec<u8>,
}

/// Cuts a stream where a row ends: a line end within quotation marks is none. Quotation marks count where the library for CSV takes them for such: at the
/// beginning of a cell.
#[derive(Clone, Debug)]
pub struct CsvBlocks {
    separator: u8,
    /// What has not gone out yet.
    waiting: Vec<u8>,
    /// How much of it has been looked at.
    looked: usize,
    /// Where the last whole row of it ends.
    whole: usize,
    /// Whether what comes next stands within quotation marks.
    is_quoted: bool,
    /// The number of the first row of what waits.
    first_row: u64,
    /// How many rows end before `looked`, and before `whole`.
    rows: [u64; 2],
}

impl CsvBlocks {
    /// Cuts a stream whose cells have this separator.
    pub fn new(separator: u8) -> Self {
        Self { separator, waiting: Vec::new(), looked: 0, whole: 0, is_quoted: false, first_row: 1, rows: [0; 2] }
    }

    /// Takes what comes next, and gives the rows that are whole with it.
    ///
    /// # Errors
    ///
    /// A row is longer than [`MAX_RECORD`].
    pub fn take(&mut self, bytes: &[u8]) -> Result<Option<CsvBlock>, PeopleListError> {
        self.waiting.extend_from_slice(bytes);
        self.look(false);
        if self.waiting.len() - self.whole > MAX_RECORD {
            return Err(if self.is_quoted { self.open_quote() } else { PeopleListError::RowTooLong { row: self.first_row + self.rows[1] } });
        }
        Ok(self.cut())
    }

    /// The rest of the stream.
    ///
    /// # Errors
    ///
    /// A quotation mark is never closed.
    pub fn finish(&mut self) -> Result<Option<CsvBlock>, PeopleListError> {
        self.look(true);
        if self.is_quoted {
            return Err(self.open_quote());
        }
        self.whole = self.waiting.len();
        self.rows[1] = self.rows[0];
        Ok(self.cut())
    }

    fn open_quote(&self) -> PeopleListError {
        let row = usize::try_from(self.first_row + self.rows[1]).unwrap_or(usize::MAX);
        TableError::OpenQuote { row }.into()
    }

    fn cut(&mut self) -> Option<CsvBlock> {
        if self.whole == 0 {
            return None;
        }
        let rest = self.waiting.split_off(self.whole);
        let bytes = std::mem::replace(&mut self.waiting, rest);
        let block = CsvBlock { first_row: self.first_row, bytes };
        self.first_row += self.rows[1];
        self.rows = [self.rows[0] - self.rows[1], 0];
        self.looked -= self.whole;
        self.whole = 0;
        Some(block)
    }

    /// Looks for quotation marks and line ends; without more to come, a mark at the very end closes.
    fn look(&mut self, is_end: bool) {
        while let Some(found) = self.next_mark() {
            let (mark, before, after) = (self.waiting[found], found.checked_sub(1).map(|before| self.waiting[before]), self.waiting.get(found + 1).copied());
            // What follows decides what these two mean.
            if after.is_none() && !is_end && (mark == b'\r' || self.is_quoted) {
                self.looked = found;
                return;
            }
            self.looked = found + 1;
            match mark {
                b'"' if self.is_quoted && after == Some(b'"') => self.looked += 1,
                b'"' if self.is_quoted => self.is_quoted = false,
                b'"' => self.is_quoted = before.is_none_or(|before| before == self.separator || matches!(before, b'\n' | b'\r')),
                _ => {
                    if mark == b'\r' && after == Some(b'\n') {
                        self.looked += 1;
                    }
                    self.rows[0] += 1;
                    (self.whole, self.rows[1]) = (self.looked, self.rows[0]);
                }
            }
        }
        self.looked = self.waiting.len();
    }

    /// The place of the next byte that means something.
    fn next_mark(&self) -> Option<usize> {
        let rest = self.waiting.get(self.looked..)?;
        let found = if self.is_quoted { memchr::memchr(b'"', rest) } else { memchr::memchr3(b'"', b'\n', b'\r', rest) };
        found.map(|place| self.looked + place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str, at_once: usize) -> Result<Vec<(u64, String)>, PeopleListError> {
        let mut blocks = CsvBlocks::new(b',');
        let mut cut = Vec::new();
        for bytes in text.as_bytes().chunks(at_once) {
            cut.extend(blocks.take(bytes)?);
        }
        cut.extend(blocks.finish()?);
        Ok(cut.into_iter().map(|block| (block.first_row, String::from_utf8(block.bytes).expect("text"))).collect())
    }

    #[test]
    fn rows_stay_whole_however_they_arrive() {
        for (text, rows) in [
            ("", 0),
            ("a,b", 1),
            ("a,b\n", 1),
            ("a,b\r\n1,2\r\n\r\n3,4", 4),
            ("a\r1\r2", 3),
            ("a,\"x\ny\"\n1,\"\"\n", 2),
            ("a,\"x\"\"\ny\"\nz", 2),
            ("5\" pipe,b\nc\n", 2),
            ("\"a\"b\"c,\nd", 2),
            ("\"\n\n\n\"\n\n1", 3),
        ] {
            for at_once in 1..=text.len().max(1) {
                let cut = blocks(text, at_once).expect("a text of whole rows");
                assert_eq!(cut.iter().map(|(_, bytes)| bytes.as_str()).collect::<String>(), text, "{text:?} by {at_once}");
                let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
                let whole: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("text")).collect();
                let parts = cut.iter().flat_map(|(_, bytes)| {
                    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes.as_bytes());
                    reader.records().map(|record| record.expect("text")).collect::<Vec<_>>()
                });
                assert_eq!(parts.collect::<Vec<_>>(), whole, "{text:?} by {at_once}");
                let last = cut.last().map_or(0, |(first, bytes)| first + blocks(bytes, usize::MAX).map_or(0, |_| rows_of(bytes)) - 1);
                assert_eq!(last, rows, "{text:?} by {at_once}: {cut:?}");
            }
        }
    }

    fn rows_of(text: &str) -> u64 {
        let mut blocks = CsvBlocks::new(b',');
        blocks.waiting = text.as_bytes().to_vec();
        blocks.look(true);
        blocks.rows[0] + u64::from(blocks.whole < text.len())
    }

    #[test]
    fn a_mark_that_is_never_closed_names_its_row() {
        assert_eq!(blocks("a\n\"b\nc", 2), Err(TableError::OpenQuote { row: 2 }.into()));
        let long = "x".repeat(MAX_RECORD + 2);
        assert_eq!(blocks(&format!("a\n{long}"), 1 << 20), Err(PeopleListError::RowTooLong { row: 2 }));
        assert_eq!(blocks(&format!("a\nb\n\"{long}"), 1 << 20), Err(TableError::OpenQuote { row: 3 }.into()));
    }
}
