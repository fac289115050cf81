//! From the bytes of a CSV file to rows.

use super::encoding::decode;
use super::error::TableError;
use super::rows::{Table, check_place, check_size};
use csv::{ReaderBuilder, StringRecord};

/// Stands in no text that is read here, so a row of it alone marks the end.
const END: &str = "\0";

impl Table {
    /// Reads CSV or text pasted from a spreadsheet: UTF-8, UTF-16 with a byte-order mark, else Windows-1252. Cells are parted by comma,
    /// semicolon or tab, whichever the first line with any of them uses; line breaks within quotation marks belong to the cell.
    /// A `'` that [`write_csv`](crate::write_csv) put before a cell stays.
    ///
    /// # Errors
    ///
    /// The file is no text or another kind of file, is larger than [`MAX_BYTES`](super::MAX_BYTES), reaches beyond
    /// [`MAX_ROWS`](super::MAX_ROWS) or [`MAX_COLUMNS`](super::MAX_COLUMNS), or a quotation mark is never closed.
    pub fn read(bytes: &[u8]) -> Result<Self, TableError> {
        check_size(bytes)?;
        rows_of(decode(bytes)?)
    }
}

/// The rows of a text.
///
/// # Errors
///
/// A quotation mark is never closed, or there are too many rows or columns.
fn rows_of(mut text: String) -> Result<Table, TableError> {
    let separator = separator(&text);
    // A quotation mark that is never closed swallows everything to the end, this mark included.
    text.push('\n');
    text.push_str(END);
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut table = Table::default();
    // Rows seen so far; those at the end that hold nothing are not in the table.
    let mut seen = 0;
    let mut record = StringRecord::new();
    loop {
        let start = place(&reader);
        // Reading from memory does not fail, and the text is UTF-8: it ends where the text does.
        if !reader.read_record(&mut record).unwrap_or(false) {
            return Ok(table);
        }
        // The reader passes over empty lines; they are rows all the same.
        seen += empty_lines(&text, start) + 1;
        if record.len() == 1 && &record[0] == END {
            return Ok(table);
        }
        if record.iter().next_back().is_some_and(|cell| cell.ends_with(END)) {
            return Err(TableError::OpenQuote { row: seen });
        }
        if let Some(last) = (0..record.len()).rfind(|index| !record[*index].is_empty()) {
            check_place(seen - 1, last)?;
            table.rows.resize_with(seen - 1, Vec::new);
            table.rows.push(record.iter().map(str::to_owned).collect());
        }
    }
}

/// How many bytes have been read.
fn place(reader: &csv::Reader<&[u8]>) -> usize {
    usize::try_from(reader.position().byte()).unwrap_or(usize::MAX)
}

/// The number of empty lines that begin at `start`, the place where the row before ended.
fn empty_lines(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    // The reader may stop between the two characters of a line break.
    let split = rest.starts_with('\n') && text[..start].ends_with('\r');
    let rest = if split { &rest[1..] } else { rest };
    let breaks = &rest[..rest.find(|c| c != '\r' && c != '\n').unwrap_or(rest.len())];
    // Each of \r\n, \n and \r is one line break.
    breaks.len() - breaks.matches("\r\n").count()
}

/// What parts the cells in the first line that has any of the three; a comma where none does. A tab decides at once: pasted cells are
/// parted by it, and it stands in no heading otherwise.
fn separator(text: &str) -> u8 {
    let (mut commas, mut semicolons, mut quoted) = (0, 0, false);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\t' => return b'\t',
            ',' => commas += 1,
            ';' => semicolons += 1,
            '\r' | '\n' if commas + semicolons > 0 => break,
            _ => {}
        }
    }
    if semicolons > commas { b';' } else { b',' }
}
