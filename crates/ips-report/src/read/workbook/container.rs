//! The container of a workbook, looked at before any library reads what is in it.

use crate::read::table::{CellAt, MAX_CHARACTERS, TableError, TableLimits, is_compound, is_zip};
use std::io::{Cursor, Read, Write, copy, sink};
use zip::ZipArchive;

/// The most parts of a workbook; each sheet and picture is one.
const MAX_PARTS: usize = 5_000;

/// The longest text between two marks of a part that is read: the most characters of a cell, each written as an entity.
const LONGEST: usize = MAX_CHARACTERS * 12;

/// How Excel names the part of a locked workbook that is encrypted.
const LOCKED: &str = "EncryptedPackage";

/// The container of a workbook in memory.
pub(super) type Container<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Opens what is an intact container of reasonable size, and refuses the rest.
pub(super) fn open<'b>(bytes: &'b [u8], limits: &TableLimits) -> Result<Container<'b>, TableError> {
    if is_compound(bytes) {
        let name: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let locked = bytes.windows(name.len()).any(|window| window == name);
        return Err(if locked { TableError::Locked } else { TableError::OldSpreadsheet });
    }
    if !is_zip(bytes) {
        return Err(TableError::NotSpreadsheet);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableError::Damaged)?;
    if archive.len() > MAX_PARTS {
        return Err(TableError::TooIntricate { part: String::new() });
    }
    let most = limits.unpacked;
    let mut left = u64::try_from(most).unwrap_or(u64::MAX);
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| TableError::Damaged)?;
        // The sizes that a file states may be wrong. Each part is read to its end, so that its checksum is compared as well.
        let size = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| TableError::Damaged)?;
        left = left.checked_sub(size).ok_or(TableError::TooLargeUnpacked { most })?;
    }
    Ok(archive)
}

/// The name that a part has in the container, found whatever the case of its letters; `None` where there is none.
pub(super) fn part_named(archive: &Container<'_>, name: &str) -> Option<String> {
    let is_it = |found: &str| found.replace('\\', "/").eq_ignore_ascii_case(name);
    archive.file_names().filter_map(Result::ok).find(|found| is_it(found)).map(std::borrow::Cow::into_owned)
}

/// How much stands in a part that a library is going to read, by its marks (`<`) and the longest text between two of them.
///
/// # Errors
///
/// A text is longer than that of any cell.
pub(super) fn measure(archive: &mut Container<'_>, part: &str) -> Result<Measure, TableError> {
    let mut measure = Measure::default();
    let mut file = archive.by_name(part).map_err(|_| TableError::Damaged)?;
    copy(&mut file, &mut measure).map_err(|_| TableError::Damaged)?;
    measure.longest = measure.longest.max(measure.run);
    let at = || CellAt { sheet: part.to_owned(), row: 0, column: 0 };
    if measure.longest > LONGEST { Err(TableError::CellTooLong { at: at() }) } else { Ok(measure) }
}

/// How much stands in a part.
#[derive(Debug, Default)]
pub(super) struct Measure {
    /// How many marks it has.
    pub(super) marks: usize,
    /// The longest text between two of them, in bytes.
    pub(super) longest: usize,
    /// The text since the last one.
    run: usize,
}

impl Write for Measure {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        for byte in bytes {
            if *byte == b'<' {
                self.longest = self.longest.max(self.run);
                (self.marks, self.run) = (self.marks + 1, 0);
            } else {
                self.run += 1;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
