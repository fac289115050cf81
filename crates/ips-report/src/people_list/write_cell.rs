//! A cell of CSV.

/// Writes a text as a cell, in quotation marks where it would not come back without them.
pub(super) fn write_cell(text: &str, separator: u8, out: &mut Vec<u8>) {
    if text.bytes().any(|byte| byte == separator || matches!(byte, b'"' | b'\n' | b'\r')) {
        write_quoted(text, out);
    } else {
        out.extend_from_slice(text.as_bytes());
    }
}

/// Writes a text as a cell in quotation marks.
pub(super) fn write_quoted(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    out.extend_from_slice(text.replace('"', "\"\"").as_bytes());
    out.push(b'"');
}
