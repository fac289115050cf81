//! How a staff list was read.

use crate::read::StaffNote;

/// What is to be known about how a list was read.
pub(crate) fn note(note: &StaffNote) -> String {
    match note {
        StaffNote::Sheet { name } => format!("The list was read from the sheet “{name}”. No other sheet was read."),
        StaffNote::SheetsBeyond { most } => format!("Only the first {most} sheets of the workbook were looked at."),
        StaffNote::ColumnsBeyond { most } => format!("Columns after the first {most} were not read."),
        StaffNote::HiddenRows { rows } => match rows.as_slice() {
            [row] => format!("Row {row} is hidden in the workbook and was left out. If it belongs to the list, show it and open the file again."),
            rows => {
                format!("Rows {} are hidden in the workbook and were left out. If they belong to the list, show them and open the file again.", listed(rows))
            }
        },
        StaffNote::TotalRows { rows } => match rows.as_slice() {
            [row] => format!("Row {row} holds a total, so nobody was read from it."),
            rows => format!("Rows {} hold totals, so nobody was read from them.", listed(rows)),
        },
        StaffNote::DayFirst { column } => {
            format!("The dates under “{column}” were read with the day first, because some of them can only be read so. Check one of them.")
        }
        StaffNote::ShortYears { column } => format!("Years of two digits under “{column}” were read as 1970 to 2069."),
        StaffNote::Rounded { row, column, given, read, more: 0 } => format!("Row {row}, “{column}”: {given} was read as {read}."),
        StaffNote::Rounded { row, column, given, read, more } => {
            format!("Row {row}, “{column}”: {given} was read as {read}, and {more} more under this heading likewise.")
        }
    }
}

/// Numbers of rows, the first of them where there are many.
fn listed(rows: &[usize]) -> String {
    const SHOWN: usize = 20;
    let shown: Vec<String> = rows.iter().take(SHOWN).map(ToString::to_string).collect();
    let more = rows.len().saturating_sub(SHOWN);
    if more > 0 { format!("{} and {more} more", shown.join(", ")) } else { shown.join(", ") }
}
