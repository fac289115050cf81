//! Reads and writes `.xlsx` in the browser: decode, call, encode. What a workbook is and how it is read stands in `ips-report`.
//!
//! Every function takes and gives bytes, as [`pack`] makes them: a `Result` whose error is the sentence in every language.

use ips_core::Text;
use ips_report::{OpenedBook, Workbook, WorkbookError, in_every_language, pack, read_xlsx, unpack, write_xlsx};
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
