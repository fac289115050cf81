//! Files and places are held against the limits.

use super::error::TableError;
use super::kind::TableErrorKind;
use super::limits::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS};

/// Refuses a file that is too large.
pub(in super::super) fn check_size(bytes: &[u8]) -> Result<(), TableError> {
    if bytes.len() > MAX_BYTES { Err(TableError::new(TableErrorKind::TooLarge)) } else { Ok(()) }
}

/// Refuses a place (counted from 0) beyond the limits.
pub(super) fn check_place(row: usize, column: usize) -> Result<(), TableError> {
    if row >= MAX_ROWS {
        Err(TableError::new(TableErrorKind::TooManyRows))
    } else if column >= MAX_COLUMNS {
        Err(TableError::new(TableErrorKind::TooManyColumns { row: row + 1 }))
    } else {
        Ok(())
    }
}
