//! From the bytes of a CSV file to rows.

use super::encoding::decode;
use super::error::{CellAt, TableError};
use super::limits::{Counted, MAX_COLUMNS, MAX_ROWS, TableLimits, WIDEST, check_size};
use super::rows::Table;
use super::separator::separator;
use super::sheet::OpenedSheet;
use csv::{ReaderBuilder, StringRecord};

/// Stands in no text that is read here, so a row of it alone marks the end.
const END: &str = "\0";

impl Table {
    /// Reads CSV or text pasted from a spreadsheet: UTF-8, UTF-16 with a byte-order mark, else Windows-1252. Cells are parted by comma,
    /// semicolon or tab, whichever the first line with any of them uses; line breaks within quotation marks belong to the cell. Cells beyond
    /// [`MAX_COLUMNS`] are left out. A `'` that [`write_csv`](crate::write_csv) put before a cell stays.
    ///
    /// # Errors
    ///
    /// The file is no text or another kind of file, is larger than [`MAX_BYTES`](super::MAX_BYTES), reaches beyond
    /// [`MAX_ROWS`], holds more cells or longer ones than a spreadsheet, or a quotation mark is never closed.
    pub fn read(bytes: &[u8]) -> Result<Self, TableError> {
        Ok(open_text(bytes, &|_| 0)?.table)
    }
}

/// Reads such a text where it is known how many headings are in a row: the cells are parted by what makes the most of them.
///
/// # Errors
///
/// As [`Table::read`].
pub(in super::super) fn open_text(bytes: &[u8], headings: &dyn Fn(&[&str]) -> usize) -> Result<OpenedSheet, TableError> {
    check_size(bytes, &TableLimits::STAFF)?;
    let text = decode(bytes)?;
    let separator = separator(&text, headings);
    rows_of(text, separator)
}

/// The rows of a text.
///
/// # Errors
///
/// A quotation mark is never closed, or there is too much of something.
fn rows_of(mut text: String, separator: u8) -> Result<OpenedSheet, TableError> {
    check_width(&text, separator)?;
    // A quotation mark that is never closed swallows everything to the end, this mark included.
    text.push('\n');
    text.push_str(END);
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut sheet = OpenedSheet::default();
    let mut counted = Counted::within(TableLimits::STAFF);
    // Rows seen so far; those at the end that hold nothing are not in the table.
    let mut seen = 0;
    let mut record = StringRecord::new();
    loop {
        let start = place(&reader);
        // Reading from memory does not fail, and the text is UTF-8: it ends where the text does.
        if !reader.read_record(&mut record).unwrap_or(false) {
            return Ok(sheet);
        }
        // The reader passes over empty lines; they are rows all the same.
        seen += empty_lines(&text, start) + 1;
        if record.len() == 1 && &record[0] == END {
            return Ok(sheet);
        }
        if record.iter().next_back().is_some_and(|cell| cell.ends_with(END)) {
            return Err(TableError::OpenQuote { row: seen });
        }
        if let Some(last) = (0..record.len()).rfind(|index| !record[*index].is_empty()) {
            if seen > MAX_ROWS {
                return Err(TableError::TooManyRows { most: MAX_ROWS });
            }
            sheet.is_wider |= last >= MAX_COLUMNS;
            for (column, cell) in (1..).zip(record.iter().take(MAX_COLUMNS)) {
                counted.add(1, cell, || CellAt { sheet: String::new(), row: seen, column })?;
            }
            sheet.table.rows.resize_with(seen - 1, Vec::new);
            sheet.table.rows.push(record.iter().take(MAX_COLUMNS).map(str::to_owned).collect());
        }
    }
}

/// Refuses a line with more cells than any spreadsheet has, before they are told apart.
fn check_width(text: &str, separator: u8) -> Result<(), TableError> {
    let cells = |line: &str| line.bytes().filter(|byte| *byte == separator).count();
    let mut lines = text.split(['\n', '\r']);
    let Some(wide) = lines.find(|line| line.len() > WIDEST && cells(line) > WIDEST) else { return Ok(()) };
    let rest: usize = lines.map(|line| line.len() + 1).sum();
    let before = &text[..text.len() - rest - wide.len()];
    Err(TableError::TooManyColumns { row: before.replace("\r\n", "\n").matches(['\n', '\r']).count() + 1 })
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
