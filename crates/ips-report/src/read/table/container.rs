//! The bytes by which the container of a spreadsheet is known.

/// Whether these are the bytes of a spreadsheet (`.xlsx`, or an older or locked one) rather than of a text: what
/// [`Table::read`](super::Table::read) refuses and the reader for spreadsheets takes, or refuses with a better reason.
pub fn is_spreadsheet(bytes: &[u8]) -> bool {
    is_zip(bytes) || is_compound(bytes)
}

/// The container of `.xlsx` and of many other kinds of file.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The container of `.xls`, and of an `.xlsx` under a password.
pub(crate) fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
}
