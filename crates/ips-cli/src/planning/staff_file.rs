//! A staff list from a CSV file or a spreadsheet.

use super::input_file::InputFile;
use crate::unusable::Unusable;
use ips_core::policy::ProgramPolicy;
use ips_core::{Input, InputError, InputErrorKind, Place};
use ips_report::{StaffRow, Table, is_spreadsheet, read_staff_table, read_xlsx, staff_columns};

/// Reads a staff list as the object of a team, with the columns that nobody knows. A row of the list has the number that the spreadsheet
/// shows: rows without anybody are kept as missing.
pub(super) fn read(input: &InputFile, program: &ProgramPolicy) -> Result<(Input<'static>, Vec<InputError>), Unusable> {
    let table = if is_spreadsheet(&input.bytes) {
        read_xlsx(&input.bytes).map_err(|error| error.to_string())
    } else {
        Table::read(&input.bytes).map_err(|error| error.to_string())
    };
    let table = table.map_err(|error| Unusable::Input(format!("cannot read {}: {error}", input.name)))?;
    let whole = read_staff_table(&table, program);
    let is_heading = |row: &Vec<String>| read_staff_table(&Table { rows: vec![row.clone()] }, program).known == whole.known;
    let Some(heading) = table.rows.iter().position(is_heading).filter(|_| !whole.known.is_empty()) else {
        let names: Vec<&str> = staff_columns(program.planning()).iter().map(|column| column.name).collect();
        return Err(Unusable::Input(format!(
            "{} is neither a JSON object nor a staff list: no row of headings was found; name the columns {}",
            input.name,
            names.join(", ")
        )));
    };
    let row = |cells: &Vec<String>| {
        let pair = Table { rows: vec![table.rows[heading].clone(), cells.clone()] };
        read_staff_table(&pair, program).rows.into_iter().next().map_or(Input::Missing, person)
    };
    let staff = std::iter::repeat_n(Input::Missing, heading + 1).chain(table.rows[heading + 1..].iter().map(row)).collect();
    let unknown = whole.unknown.iter().map(|name| InputError::new(Place::of("staff").field(name), InputErrorKind::UnknownField { nearest: None }));
    Ok((Input::object([("staff", Input::List(staff))]), unknown.collect()))
}

/// What was done on which day concerns deadlines only.
fn person(row: StaffRow) -> Input<'static> {
    let fields = row.into_iter().filter(|(name, _)| !name.starts_with("done."));
    Input::object(fields.map(|(name, text)| (name, Input::cell(&text))))
}
