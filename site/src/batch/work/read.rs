//! A file, read part by part.

use super::desk::of_sheets;
use ips_core::Text;
use ips_report::{ListBook, ListSheet, PeopleFile, PeopleListError, TableError, TableLimits, in_every_language, is_spreadsheet};
use ips_ui::{SheetsError, ask_sheets};
use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// How much is read at once, in bytes.
const AT_ONCE: usize = 1 << 22;

/// Reads a file, and says how far it is, in hundredths.
///
/// # Errors
///
/// What is wrong with it, in words.
pub(super) async fn read(file: &Blob, progress: &dyn Fn(u32)) -> Result<PeopleFile, Text> {
    let said = |error: PeopleListError| in_every_language(|language| error.sentence(language));
    let most = TableLimits::PEOPLE.bytes;
    // A browser counts bytes in numbers that hold far more than any file has.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is a whole number")]
    let size = file.size() as usize;
    if size > most {
        return Err(said(TableError::TooLarge { most }.into()));
    }
    let mut bytes = Vec::with_capacity(size);
    while bytes.len() < size {
        let (from, to) = (bytes.len(), size.min(bytes.len() + AT_ONCE));
        let part =
            content(file, from, to).await.ok_or_else(|| in_every_language(|language| ips_report::words::planning(language).frame.file_not_read.to_owned()))?;
        bytes.extend_from_slice(&part.to_vec());
        progress(u32::try_from(to.saturating_mul(100) / size.max(1)).unwrap_or(100));
    }
    if is_spreadsheet(&bytes) {
        return workbook(bytes).await.map(PeopleFile::Book).map_err(of_sheets);
    }
    PeopleFile::of_text(bytes).map_err(said)
}

/// A workbook, part by part.
async fn workbook(bytes: Vec<u8>) -> Result<ListBook, SheetsError> {
    let has_more = ask_sheets("readList", &bytes).await?;
    drop(bytes);
    let mut book = ListBook { sheets: Vec::new(), has_more };
    while let Some((begins, part)) = ask_sheets::<Option<(bool, ListSheet)>>("nextRows", &[]).await? {
        match book.sheets.last_mut() {
            Some(sheet) if !begins => sheet.append(&part),
            _ => book.sheets.push(part),
        }
    }
    Ok(book)
}

async fn content(file: &Blob, from: usize, to: usize) -> Option<Uint8Array> {
    let (from, to) = (i32::try_from(from).ok()?, i32::try_from(to).ok()?);
    let part = file.slice_with_i32_and_i32(from, to).ok()?;
    let part = Uint8Array::new(&JsFuture::from(part.array_buffer()).await.ok()?);
    (part.length() > 0).then_some(part)
}
