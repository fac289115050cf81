//! From bytes to text, and what no text begins with.

use super::error::TableError;

/// What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters. The five unused places keep their number.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š',
    '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// The text of a file, without its byte-order mark.
///
/// # Errors
///
/// A spreadsheet, or bytes that no text holds.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, TableError> {
    if is_zip(bytes) {
        return Err(TableError::Spreadsheet);
    }
    if is_compound(bytes) {
        return Err(TableError::OldSpreadsheet);
    }
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8_or_windows(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8_or_windows(bytes),
    };
    // What stands in no text but in pictures, PDF and UTF-16 without a mark.
    let binary = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
    if text.contains(binary) { Err(TableError::NotText) } else { Ok(text) }
}

fn utf8_or_windows(bytes: &[u8]) -> String {
    str::from_utf8(bytes).map_or_else(|_| windows_1252(bytes), str::to_owned)
}

/// The text of bytes in Windows-1252.
pub(crate) fn windows_1252(bytes: &[u8]) -> String {
    let letter = |byte: &u8| match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

/// A last odd byte, or half of a pair, becomes the replacement character: the cell it stands in shows that something is wrong.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    text.chain(rest.iter().map(|_| char::REPLACEMENT_CHARACTER)).collect()
}

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
