//! Reads and writes `.xlsx` in the browser: decode, call, encode. What a workbook is and how it is read stands in `ips-report`.
//!
//! Every function takes and gives bytes, as [`pack`] makes them: a `Result` whose error is the sentence in every language.

use ips_core::Text;
use ips_report::{
    ListBook, ListSheet, OpenedBook, Workbook, WorkbookError, in_every_language, pack, read_list_book, read_xlsx, unpack, write_list_sheet, write_xlsx,
};
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

/// The bytes of an `.xlsx` for a [`Workbook`]; an error where it is more than a workbook holds.
#[wasm_bindgen(js_name = writeWorkbook)]
pub fn write_workbook(workbook: &[u8]) -> Vec<u8> {
    let workbook = unpack::<Workbook>(workbook).ok_or(WorkbookError::NoDescription);
    let written: Result<Vec<u8>, Text> =
        workbook.and_then(|workbook| write_xlsx(&workbook)).map_err(|error| in_every_language(|language| error.sentence(language)));
    pack(&written)
}

/// The sheets that can be seen, from the bytes of an `.xlsx`, as an [`OpenedBook`]; an error where they are no `.xlsx` that can be read.
#[wasm_bindgen(js_name = readWorkbook)]
pub fn read_workbook(bytes: &[u8]) -> Vec<u8> {
    let bytes: Vec<u8> = unpack(bytes).unwrap_or_default();
    let read: Result<OpenedBook, Text> = read_xlsx(&bytes).map_err(|error| in_every_language(|language| error.sentence(language)));
    pack(&read)
}

/// How many rows cross at once: all of a large list would have to be there several times.
const ROWS: usize = 10_000;

thread_local! {
    /// The book that was read, and what has crossed of it: its sheet, and a row of that.
    static BOOK: RefCell<Option<(ListBook, usize, usize)>> = const { RefCell::new(None) };
}

/// Reads the sheets that can be seen of an `.xlsx` with lists of people; [`next_rows`] gives them. Whether there are more sheets than are looked at; an error where the bytes are no `.xlsx` that can be
/// read.
#[wasm_bindgen(js_name = readList)]
pub fn read_list(bytes: &[u8]) -> Vec<u8> {
    let read: Result<bool, Text> = read_list_book(bytes).map_err(|error| in_every_language(|language| error.sentence(language))).map(|book| {
        let has_more = book.has_more;
        BOOK.set(Some((book, 0, 0)));
        has_more
    });
    pack(&read)
}

/// Some rows more of the list that was read, and whether a sheet begins with them; nothing when all have crossed.
#[wasm_bindgen(js_name = nextRows)]
pub fn next_rows(_: &[u8]) -> Vec<u8> {
    let part = BOOK.with_borrow_mut(|book| {
        let (read, sheet, row) = book.as_mut()?;
        let own = read.sheets.get(*sheet)?;
        let rows = *row..own.row_count().min(*row + ROWS);
        let part = (*row == 0, own.part(rows.clone()));
        (*sheet, *row) = if rows.end == own.row_count() { (*sheet + 1, 0) } else { (*sheet, rows.end) };
        Some(part)
    });
    if part.is_none() {
        BOOK.set(None);
    }
    pack(&Ok::<Option<(bool, ListSheet)>, Text>(part))
}

/// The bytes of an `.xlsx` for a [`ListSheet`] and the row of its headings, counted from 1; an error where it is more than a workbook holds.
#[wasm_bindgen(js_name = writeList)]
pub fn write_list(sheet: &[u8]) -> Vec<u8> {
    let sheet = unpack::<(ListSheet, u64)>(sheet).ok_or(WorkbookError::NoDescription);
    let written: Result<Vec<u8>, Text> =
        sheet.and_then(|(sheet, heading_row)| write_list_sheet(&sheet, heading_row)).map_err(|error| in_every_language(|language| error.sentence(language)));
    pack(&written)
}
