//! The list as it came.

use crate::people_list::PeopleListError;
use crate::read::{ListBook, ListSheet, TableError, TableLimits, decode_text, is_spreadsheet};

/// A list of people as it came, before anybody says what its columns are.
#[derive(Clone, Debug)]
pub enum PeopleFile {
    /// A table of text, as bytes.
    Text(Vec<u8>),
    /// A workbook.
    Book(ListBook),
}

impl PeopleFile {
    /// A table of text: its bytes stay as they are, but for those of UTF-16, which become UTF-8.
    ///
    /// # Errors
    ///
    /// It is no text, or larger than what is read.
    pub fn of_text(bytes: Vec<u8>) -> Result<Self, PeopleListError> {
        let most = TableLimits::PEOPLE.bytes;
        if bytes.len() > most {
            return Err(TableError::TooLarge { most }.into());
        }
        if is_spreadsheet(&bytes) || bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            return Ok(Self::Text(decode_text(&bytes)?.into_bytes()));
        }
        Ok(Self::Text(bytes))
    }

    /// The sheets that can be chosen from.
    pub(super) fn sheets(&self) -> &[ListSheet] {
        match self {
            Self::Text(_) => &[],
            Self::Book(book) => &book.sheets,
        }
    }
}
