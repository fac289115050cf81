//! From bytes to text.

use super::container::{is_compound, is_zip};
use super::error::TableError;
use super::kind::TableErrorKind;

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
pub(super) fn decode(bytes: &[u8]) -> Result<String, TableError> {
    if is_zip(bytes) {
        return Err(TableError::new(TableErrorKind::Spreadsheet));
    }
    if is_compound(bytes) {
        return Err(TableError::new(TableErrorKind::OldSpreadsheet));
    }
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8_or_windows(rest),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8_or_windows(bytes),
    };
    // What stands in no text but in pictures, PDF and UTF-16 without a mark.
    let binary = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
    if text.contains(binary) { Err(TableError::new(TableErrorKind::NotText)) } else { Ok(text) }
}

fn utf8_or_windows(bytes: &[u8]) -> String {
    let windows = |byte: &u8| match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(*byte),
    };
    str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(windows).collect(), str::to_owned)
}

/// A last odd byte, or half of a pair, becomes the replacement character: the cell it stands in shows that something is wrong.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    text.chain(rest.iter().map(|_| char::REPLACEMENT_CHARACTER)).collect()
}
