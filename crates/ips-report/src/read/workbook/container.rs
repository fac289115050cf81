//! The container of a workbook, looked at before any library reads what is in it.

use super::measure::Measure;
use crate::read::table::{CellAt, MAX_CHARACTERS, TableError, TableLimits, is_compound, is_zip};
use std::io::{Cursor, Read, copy};
use zip::ZipArchive;
use zip::read::ZipFile;

/// The most parts of a workbook; each sheet and picture is one.
const MAX_PARTS: usize = 5_000;

/// The longest text between two marks of a part that is read: the most characters of a cell, each written as an entity.
const LONGEST: usize = MAX_CHARACTERS * 12;

/// How Excel names the part of a locked workbook that is encrypted.
const LOCKED: &str = "EncryptedPackage";

/// The container of a workbook in memory, and how much stands in each of its parts.
pub(super) struct Container<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    measures: Vec<Measure>,
}

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
    let mut measures = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| TableError::Damaged)?;
        // The sizes that a file states may be wrong. Each part is read to its end, so that its checksum is compared as well.
        let mut measure = Measure::default();
        let size = copy(&mut part.take(left + 1), &mut measure).map_err(|_| TableError::Damaged)?;
        left = left.checked_sub(size).ok_or(TableError::TooLargeUnpacked { most })?;
        measures.push(measure);
    }
    Ok(Container { archive, measures })
}

impl<'b> Container<'b> {
    /// The name that a part has in the container, found whatever the case of its letters; `None` where there is none.
    pub(super) fn part_named(&self, name: &str) -> Option<String> {
        let is_it = |found: &str| found.replace('\\', "/").eq_ignore_ascii_case(name);
        self.archive.file_names().filter_map(Result::ok).find(|found| is_it(found)).map(std::borrow::Cow::into_owned)
    }

    /// What is in a part.
    ///
    /// # Errors
    ///
    /// There is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<ZipFile<'_, Cursor<&'b [u8]>>, TableError> {
        self.archive.by_name(name).map_err(|_| TableError::Damaged)
    }

    /// How much stands in a part that a library is going to read.
    ///
    /// # Errors
    ///
    /// There is no such part, or a text in it is longer than that of any cell.
    pub(super) fn measure(&self, part: &str) -> Result<&Measure, TableError> {
        let measure = self.archive.index_for_name(part).and_then(|index| self.measures.get(index)).ok_or(TableError::Damaged)?;
        let at = || CellAt { sheet: part.to_owned(), row: 0, column: 0 };
        if measure.longest() > LONGEST { Err(TableError::CellTooLong { at: at() }) } else { Ok(measure) }
    }
}
