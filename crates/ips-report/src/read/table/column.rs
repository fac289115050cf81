//! The letters over the columns of a spreadsheet.

/// The letters over a column, counted from 1: A, …, Z, AA, AB, ….
pub(crate) fn column_name(column: usize) -> String {
    let (mut rest, mut name) = (column, String::new());
    while rest > 0 {
        rest -= 1;
        name.insert(0, char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    name
}
